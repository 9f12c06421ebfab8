import { describeServer } from './harness';
import { Office } from './office';

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
