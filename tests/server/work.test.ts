import { describeServer, describeServerOnBothStores } from './harness';
import { sql } from 'drizzle-orm';
import { Office } from './office';
import { asOwner } from './stores';

describeServer('how much waits', (server) => {
  it('counts each one’s own list, and of it the visits, with what is late', async () => {
    const office = new Office(server());
    const work = async (who: Parameters<Office['token']>[0]) => {
      const { todo, visits } = await server().call('countWork', {}, await office.token(who));
      return { todo, visits };
    };
    const nothing = { all: 0, overdue: 0 };
    expect(await work('secretary')).toEqual({ todo: nothing, visits: nothing });
    const first = await office.file();
    await office.file({ village: '520526107202' });
    expect(await work('secretary')).toEqual({ todo: { all: 2, overdue: 0 }, visits: { all: 2, overdue: 0 } });
    expect(await work('township')).toEqual({ todo: nothing, visits: nothing });
    expect(await work('elsewhere')).toEqual({ todo: nothing, visits: nothing });

    await office.take('secretary', first, 'confirm');
    expect(await work('secretary')).toEqual({ todo: { all: 2, overdue: 0 }, visits: { all: 1, overdue: 0 } });
    // The deliberation is the cadre's as well, and nobody's visit.
    expect(await work('cadre')).toEqual({ todo: { all: 1, overdue: 0 }, visits: nothing });

    server().passHours(24 * 6);
    const later = new Office(server());
    const { visits } = await server().call('countWork', {}, await later.token('secretary'));
    expect(visits).toEqual({ all: 1, overdue: 1 });
  });
});

describeServerOnBothStores('a province’s list', (server) => {
  it('is as long as its counties’ lists, whatever is asked for, and holds nobody who was erased', async () => {
    const office = new Office(server());
    await office.file();
    await office.take('secretary', await office.file(), 'confirm');
    const merged = await office.toNotice();
    server().passHours(24 * 4);
    const counts = async (who: 'county' | 'province', query: object) =>
      (await server().call('listCases', { query }, await new Office(server()).token(who))).counts;
    const queries = [
      { view: 'open' },
      { view: 'all' },
      { view: 'all', status: 'awaiting_visit' },
      { view: 'all', due: 'overdue' },
    ];
    for (const query of queries) expect(await counts('province', query)).toEqual(await counts('county', query));
    expect(await counts('province', { view: 'all' })).toMatchObject({ all: 3 });
    expect((await counts('province', { view: 'open' })).overdue).toBeGreaterThan(0);

    await asOwner(server().store, sql`update cases set erased_at = now() where id = ${merged}`);
    expect(await counts('province', { view: 'all' })).toMatchObject({ all: 2 });
  });
});
