/** Connections to PostgreSQL break, and nothing else does. */
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { isUnavailable } from '../../mock-server/store/errors';
import type { NewDeclaration } from '../../src/shared/contract/declaration';
import { articleHousehold } from '../people';
import { describeServerOnBothStores } from './harness';

/** More than the pool has connections. */
const MANY = 12;

describeServerOnBothStores('connections that break', (server) => {
  let killer: pg.Client;
  let villager: string;
  const only = () => server().store.kind === 'postgres';
  beforeAll(async () => {
    if (!only()) return;
    const { rows } = await server().store.db.execute<{ name: string }>(sql`select current_database() as name`);
    const url = new URL(process.env.TEST_DATABASE_URL ?? '');
    url.pathname = rows[0]!.name;
    killer = new pg.Client({ connectionString: url.href });
    await killer.connect();
    villager = await server().signIn('demo-villager-weining');
  });
  afterAll(() => (only() ? killer.end() : undefined));

  /** @returns how many it ended */
  const endAll = async () =>
    (
      await killer.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      )
    ).rowCount ?? 0;
  /** As the queue of a phone does: the same again until there is an answer. @returns the answers on the way */
  const file = async (body: NewDeclaration): Promise<number[]> => {
    const answers: number[] = [];
    do {
      const { status, headers } = await server().send('POST', '/api/declarations', { token: villager, body });
      answers.push(status);
      if (status === 503) expect(headers.get('retry-after')).toMatch(/^\d+$/);
    } while (answers.at(-1) === 503);
    return answers;
  };

  it('answer 503 and when to try again, lose nothing that was acknowledged, and end no process', async () => {
    if (!only()) return;
    server().follows = false;
    const filed: string[] = [];
    const answers: number[] = [];
    const read: number[] = [];
    let ended = 0;
    const filing = async () => {
      while (ended < 8 * MANY) {
        const body = articleHousehold();
        answers.push(...(await file(body)));
        filed.push(body.id);
      }
    };
    const reading = async () => {
      while (ended < 8 * MANY) read.push((await server().send('GET', '/api/declarations', { token: villager })).status);
    };
    const ending = async () => {
      // Each time while something is under way.
      while (ended < 8 * MANY) ended += await endAll();
    };
    await Promise.all([...Array.from({ length: 6 }, filing), ...Array.from({ length: 4 }, reading), ending()]);
    expect(new Set(answers)).toEqual(new Set([201, 503]));
    expect([...new Set(read)].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    for (let time = 0; time < MANY; time += 1)
      expect((await server().send('GET', '/api/declarations', { token: villager })).status).toBe(200);
    const { rows } = await server().store.db.execute<{ id: string }>(sql`select id from declarations`);
    const kept = new Set(rows.map(({ id }) => id));
    expect(filed.filter((id) => !kept.has(id))).toEqual([]);
    expect(kept.size).toBe(filed.length);
  });

  it('are put back in the pool though it was a transaction’s first word that failed', async () => {
    if (!only()) return;
    const { db } = server().store;
    const begin = () => db.transaction((tx) => tx.execute(sql`select 1`));
    for (let failed = 0; failed < MANY;) {
      // The pool has one that is idle, and that has not been heard to break yet.
      await begin().catch(() => undefined);
      await endAll();
      await begin().catch((error: unknown) => {
        expect(isUnavailable(error)).toBe(true);
        failed += 1;
      });
    }
    await Promise.all(Array.from({ length: MANY }, () => begin()));
  });

  it('may have been ended for a transaction that did nothing for too long, as in a machine that slept', async () => {
    if (!only()) return;
    const sleeping = () =>
      server().store.db.transaction(async (tx) => {
        const { rows } = await tx.execute<{ pid: number }>(
          sql`select pg_backend_pid() as pid from (select set_config('idle_in_transaction_session_timeout', '20ms', true)) as set`,
        );
        for (let alive = true; alive;)
          alive = (await killer.query('select from pg_stat_activity where pid = $1', [rows[0]!.pid])).rowCount === 1;
        await tx.execute(sql`select 1`);
      });
    for (const error of await Promise.all(
      Array.from({ length: MANY }, () => sleeping().catch((each: unknown) => each)),
    ))
      expect([error, isUnavailable(error)]).toEqual([expect.any(Error), true]);
    expect((await file(articleHousehold())).at(-1)).toBe(201);
  });
});
