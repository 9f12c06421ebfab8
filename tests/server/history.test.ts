import { randomUUID } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import { verifyHistory } from '../../mock-server/cases/verify';
import { recount } from '../../mock-server/counters/replay';
import { articleHousehold, confirmBody } from '../people';
import { describeServerOnBothStores, testSealing } from './harness';
import { asOwner } from './stores';

describeServerOnBothStores('history', (server) => {
  let caseId: string;
  beforeAll(async () => {
    const villager = await server().signIn('demo-villager-weining');
    const secretary = await server().signIn('demo-secretary-weining');
    const body = articleHousehold();
    await server().call('fileDeclaration', { body }, villager);
    caseId = (await server().call('getMyDeclaration', { params: { id: body.id } }, villager)).progress.caseId;
    const take = async (basedOn: number, type: string, body: object, token: string) => {
      const action = { id: randomUUID(), basedOn, type, body };
      expect((await server().send('POST', `/api/cases/${caseId}/actions`, { token, body: action })).status).toBe(201);
    };
    await take(1, 'ask_more', { question: '在哪个医院？' }, secretary);
    await take(2, 'supply', { answer: '县医院。' }, villager);
    await take(3, 'confirm', confirmBody(), secretary);
  });

  const run = (statement: SQL) => asOwner(server().store, statement);

  it('is proved: the hashes chain and the replay gives the stored state', async () => {
    expect(await verifyHistory(server().store.db, testSealing)).toEqual({ cases: 1, actions: 4, flaws: [] });
  });

  it('gives the counters again, names where they were altered, and makes them anew', async () => {
    await server().jobs.caughtUp();
    expect(await recount(server().services)).toEqual([]);
    await run(sql`update counters set people = people + 1 where area_code = '520526000000' and month = 'all'`);
    await run(sql`update step_days set households = 0 where area_code = '520000000000' and month = '2026-11'`);
    const altered = [
      { areaCode: '520000000000', month: '2026-11' },
      { areaCode: '520526000000', month: 'all' },
    ];
    expect(await recount(server().services)).toEqual(altered);
    expect(await recount(server().services, { keep: true })).toEqual(altered);
    expect(await recount(server().services)).toEqual([]);
  });

  it.each([
    ['changed', () => sql`update actions set type = 'withdraw'`],
    ['removed', () => sql`delete from actions`],
    ['emptied', () => sql`truncate actions cascade`],
  ])('cannot be %s through the database, not even by who owns it', async (_how, statement) => {
    await expect(run(statement())).rejects.toMatchObject({ cause: { code: '23001' } });
    // The role that serves on PostgreSQL has no right to it in the first place.
    const served = server().store.db.execute(statement());
    await expect(served).rejects.toMatchObject({
      cause: { code: server().store.kind === 'postgres' ? '42501' : '23001' },
    });
  });

  it('is served on PostgreSQL by a role that cannot update or delete an action, whatever triggers stand', async () => {
    const { store } = server();
    if (store.kind !== 'postgres') return;
    const { rows } = await store.db.execute<{ role: string; may: boolean }>(
      sql`select current_user as role, has_table_privilege('actions', 'update') or has_table_privilege('actions', 'delete')
            or has_table_privilege('actions', 'truncate') as may`,
    );
    expect(rows).toEqual([{ role: 'fangpin_serving', may: false }]);
    await run(sql`alter table actions disable trigger user`);
    await expect(store.db.execute(sql`delete from actions`)).rejects.toMatchObject({ cause: { code: '42501' } });
    await run(sql`alter table actions enable trigger user`);
  });

  // Someone who owns the tables can lift the ban; what they then do is seen.
  it.each([
    [
      'an altered action',
      () => sql`update actions set acted_as = 'county_officer' where seq = 2`,
      () => sql`update actions set acted_as = 'first_secretary' where seq = 2`,
      [{ seq: 2, what: 'hash' }],
    ],
    [
      'a backdated action',
      () => sql`update actions set at = at - interval '1 day' where seq = 3`,
      () => sql`update actions set at = at + interval '1 day' where seq = 3`,
      [{ seq: 3, what: 'hash' }],
    ],
    [
      'a state that nobody brought about',
      () => sql`update cases set status = 'not_established'`,
      () => sql`update cases set status = 'awaiting_deliberation'`,
      [{ what: 'state' }],
    ],
  ])('notices %s', async (_what, tamper, undo, flaws) => {
    await run(sql`alter table actions disable trigger user`);
    await run(tamper());
    expect((await verifyHistory(server().store.db, testSealing)).flaws).toEqual(
      flaws.map((flaw) => ({ caseId, ...flaw })),
    );
    await run(undo());
    await run(sql`alter table actions enable trigger user`);
    expect((await verifyHistory(server().store.db, testSealing)).flaws).toEqual([]);
  });
});
