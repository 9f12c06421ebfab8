/** The order of what is written, read while others are writing. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db } from '../../mock-server/store/db';
import { nothingKnown, readSettled, settledUpTo, type Known } from '../../mock-server/store/positions';
import { describeServerOnBothStores } from './harness';
import { Office } from './office';
import { ownersTransaction } from './stores';

describeServerOnBothStores('the order of positions', (server) => {
  let office: Office;
  let caseId: string;
  let known: Known;
  let seq = 1000;
  const db = () => server().store.db;
  beforeAll(async () => {
    office = new Office(server());
    caseId = await office.file();
  });

  /** Waits for whoever else is writing on this machine's server. */
  const settled = async () => {
    const { rows } = await db().execute<{ last: number }>(sql`select last_value as last from positions`);
    for (known = nothingKnown; known.settled < rows[0]!.last;) known = await settledUpTo(db(), known);
    return known.settled;
  };
  const write = async (to: Db): Promise<string> => {
    const id = randomUUID();
    await to.execute(sql`
      insert into actions select written.* from actions as a, jsonb_populate_record(a, jsonb_build_object(
        'id', ${id}::text, 'seq', ${(seq += 1)}::int, 'position', nextval('positions'))) as written
      where a.case_id = ${caseId} and a.seq = 1`);
    return id;
  };
  /** A transaction that has written its action and stays open. */
  const writing = async () => {
    let end = (_how: 'commit' | 'roll back') => {};
    const ended = new Promise<'commit' | 'roll back'>((resolve) => (end = resolve));
    let written = (_id: string) => {};
    const id = new Promise<string>((resolve) => (written = resolve));
    const over = ownersTransaction(server().store, async (tx) => {
      written(await write(tx));
      if ((await ended) === 'roll back') throw new Error('rolled back');
    }).catch((error: unknown) => {
      if (!(error instanceof Error && error.message === 'rolled back')) throw error;
    });
    return {
      // What can't be written is over before it was.
      id: await Promise.race([id, over.then(() => '')]),
      end: (how: 'commit' | 'roll back') => {
        end(how);
        return over;
      },
    };
  };
  const ids = async (after: number) => (await readSettled(db(), after, known.settled, 100)).rows.map(({ id }) => id);
  const on = (kind: 'postgres' | 'embedded') => server().store.kind === kind;

  it('is that of writing, over all that is only ever added to', async () => {
    await office.take('secretary', caseId, 'ask_more');
    const { rows } = await db().execute<{ position: number }>(sql`
      select position from actions union all select position from declarations
      union all select position from consents union all select position from access_log`);
    expect(new Set(rows.map(({ position }) => position)).size).toBe(rows.length);
    await settled();
    const read = await readSettled(db(), 0, known.settled, 1);
    expect(read.rows).toMatchObject([{ caseId }]);
    const rest = await readSettled(db(), read.position, known.settled, 100);
    expect(rest).toMatchObject({ rows: [{ caseId }], position: known.settled });
  });

  it('passes nothing that is written and not committed, alone or with later ones that are', async () => {
    if (on('embedded')) return; // There one transaction waits for the other.
    const before = await settled();
    const late = await writing();
    // Nobody else need be writing: asked again and again, it is not passed.
    for (let time = 0; time < 20; time += 1) known = await settledUpTo(db(), known);
    expect(known.settled).toBe(before);
    const early = await ownersTransaction(server().store, write);
    for (let time = 0; time < 20; time += 1) known = await settledUpTo(db(), known);
    expect([known.settled, await ids(before)]).toEqual([before, []]);
    await late.end('commit');
    await settled();
    expect(await ids(before)).toEqual([late.id, early]);
  });

  it('skips a number that was taken and rolled back', async () => {
    const before = await settled();
    const gone = await writing();
    await gone.end('roll back');
    const kept = await ownersTransaction(server().store, write);
    expect(await settled()).toBe(before + 2);
    expect(await ids(before)).toEqual([kept]);
  });

  it('is begun anew when the server was restarted, which may give numbers again', async () => {
    const last = await settled();
    const anew = await settledUpTo(db(), { settled: last + 5, server: 'before' });
    expect(anew.settled).toBeLessThanOrEqual(last);
    expect(await settledUpTo(db(), { ...known, server: 'before', mark: { position: last + 5, xid: '1' } })).toEqual(
      nothingKnown,
    );
  });
});
