/** Statements that the embedded store keeps parsed and planned, as a PostgreSQL server does for each connection. */
import type { PGlite } from '@electric-sql/pglite';
import { openEmbedded, type Embedded } from '../../mock-server/store/embedded';

let store: Embedded;
const client = (): PGlite => store.client;
const kept = async (like: string) =>
  (
    await client().query<{ statement: string; custom: number; generic: number }>(
      `select statement, custom_plans::int as custom, generic_plans::int as generic from pg_prepared_statements where statement like $1`,
      [like],
    )
  ).rows;

beforeAll(async () => {
  store = await openEmbedded({ dataDir: 'memory://' });
  await client().exec('create table notes (id int primary key, words text, tags text[], facts jsonb, bytes bytea)');
});
afterAll(() => store.close());

const insert = 'insert into notes values ($1, $2, $3, $4, $5) returning id';
const select = 'select words, tags, facts, bytes from notes where id = $1';

it('are planned once and give what each of their values asks for', async () => {
  const values = (id: number) => [
    id,
    id === 2 ? null : `第${id}条`,
    ['甲', '"乙"'],
    { at: id },
    new Uint8Array([id, 0]),
  ];
  for (const id of [1, 2, 3]) expect((await client().query(insert, values(id))).rows).toEqual([{ id }]);
  for (const id of [3, 1, 2, 9]) {
    const [, words, tags, facts, bytes] = values(id);
    const { rows, fields } = await client().query(select, [id]);
    expect(rows).toEqual(id === 9 ? [] : [{ words, tags, facts, bytes }]);
    expect(fields.map(({ name }) => name)).toEqual(['words', 'tags', 'facts', 'bytes']);
  }
  expect(await kept('select words%')).toEqual([{ statement: select, custom: 0, generic: 4 }]);
  expect((await client().query(select, [1], { rowMode: 'array' })).rows).toHaveLength(1);
  expect((await client().query('update notes set words = words')).affectedRows).toBe(3);
});

it('fail as any other, and go on after that', async () => {
  const again = () => client().query(insert, [1, '', [], {}, new Uint8Array()]);
  const unknown = () => client().query('select nothing');
  for (const [ask, code] of [
    [again, '23505'],
    [again, '23505'],
    [unknown, '42703'],
    [unknown, '42703'],
  ] as const)
    await expect(ask()).rejects.toMatchObject({ code });
  await expect(client().query(select, ['one'])).rejects.toMatchObject({ code: '22P02' });
  await client().transaction(async (tx) => {
    await expect(tx.query(insert, [1, '', [], {}, new Uint8Array()])).rejects.toMatchObject({ code: '23505' });
    await expect(tx.query(select, [1])).rejects.toMatchObject({ code: '25P02' });
    await tx.rollback();
  });
  expect((await client().query(select, [1])).rows).toHaveLength(1);
});

it('follow a table that changes', async () => {
  await client().exec('alter table notes add column late int default 7');
  expect((await client().query(select, [1])).rows).toHaveLength(1);
  expect((await client().query('select late from notes where id = $1', [1])).rows).toEqual([{ late: 7 }]);
});

it('are planned anew at times, because a table grows unseen', async () => {
  for (let use = 0; use < 1_000; use += 1) await client().query(select, [1]);
  const [statement] = await kept('select words%');
  expect(statement?.generic).toBeLessThan(100);
});

it('are no more than the store has room for', async () => {
  for (let each = 0; each < 450; each += 1) await client().query(`select ${each} as number_${each}`);
  expect(await kept('select % as number_%')).toHaveLength(399);
  expect((await client().query('select 0 as number_0')).rows).toEqual([{ number_0: 0 }]);
});
