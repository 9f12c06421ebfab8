import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { verifyHistory } from '../../mock-server/cases/verify';
import { makeFolderObjects } from '../../mock-server/gateways/objects-folder';
import { makeLocalMessages } from '../../mock-server/gateways/local-messages';
import { localTypingAids } from '../../mock-server/gateways/local-typing-aids';
import { makeLocalWechat } from '../../mock-server/gateways/local-wechat';
import { seedOnce } from '../../mock-server/seed';
import { demoPeople } from '../../mock-server/seed/people';
import type { Db } from '../../mock-server/store/db';
import { IdNumber } from '../../src/shared/base/identity';
import { statuses } from '../../src/shared/contract/workflow';
import { inventedIdNumber } from '../people';
import { testSealing } from './harness';
import { onBothStores } from './stores';

/** The store, as if each of its statements might take a fifth of a second at most. */
const cutOffEarly = (db: Db) =>
  Object.assign(Object.create(db) as Db, {
    transaction: (run: Parameters<Db['transaction']>[0]) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`set local statement_timeout = '200ms'`);
        return run(tx);
      }),
  });

onBothStores('the seed', (openTestStore) => {
  it('fills an empty store once, though two processes start together, with every county and every state', async () => {
    const store = await openTestStore();
    const services = {
      db: store.db,
      write: store.write,
      sealing: testSealing,
      now: () => new Date('2026-11-23T02:00:00.000Z'),
      wechat: makeLocalWechat(demoPeople, false),
      // The seed attaches nothing.
      objects: makeFolderObjects(join(tmpdir(), 'no-objects')),
      messages: makeLocalMessages(),
      typingAids: localTypingAids,
      sessionMs: 1,
    };
    // As on a slow machine, where filling takes longer than a statement of a request may.
    const impatient = { ...services, db: cutOffEarly(store.db) };
    await Promise.all([seedOnce(impatient, true), seedOnce(impatient, true)]);
    await seedOnce(services, true);
    const proof = await verifyHistory(store.db, testSealing);
    expect(proof.flaws).toEqual([]);
    expect(proof.cases).toBe(87);
    // No history tells what came later first.
    const { rows: backwards } = await store.db.execute(
      sql`select * from (select type, at < lag(at) over (partition by case_id order by seq) as back from actions) as told where back`,
    );
    expect(backwards).toEqual([]);
    const { rows: found } = await store.db.execute<{ status: string }>(sql`select distinct status from cases`);
    expect(found.map(({ status }) => status).sort()).toEqual([...statuses].sort());
    // Nobody's case is merged into a stranger's: both have one telephone.
    const { rows: telephones } = await store.db.execute<{ phones: number }>(sql`
      select count(distinct m.phone_index)::int as phones from cases c join cases o on o.id = c.merged_into
      join household_members m on m.household_id = o.household_id where c.status = 'merged' group by c.id`);
    expect(telephones.length).toBeGreaterThan(0);
    expect(telephones.every(({ phones }) => phones === 1)).toBe(true);
    const { rows: counties } = await store.db.execute<{ county: string }>(
      sql`select distinct county_prefix as county from cases order by 1`,
    );
    // The nine counties of DOMAIN.md.
    expect(counties.map(({ county }) => county)).toEqual(
      ['520425', '520525', '520526', '520527', '520627', '522324', '522326', '522632', '522633'], // prettier-ignore
    );
  });

  it('invents identity numbers that are valid and nobody’s', () => {
    expect(IdNumber.safeParse(inventedIdNumber(1)).success).toBe(true);
    // No county has the province's own code, and nobody alive was born on the first day of 1900.
    expect(inventedIdNumber(1)).toMatch(/^52000019000101/);
  });
});
