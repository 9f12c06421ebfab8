/** Stores that commit 386af53 wrote: opened by the code as it is now, they hold what they held, and go on. */
import { maskName } from '../../src/shared/base/identity';
import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { eq, sql } from 'drizzle-orm';
import pg from 'pg';
import { fileDeclaration } from '../../mock-server/cases/file';
import { verifyHistory } from '../../mock-server/cases/verify';
import { makeSealing } from '../../mock-server/sealing';
import type { Db } from '../../mock-server/store/db';
import { openStore, type Store } from '../../mock-server/store/open';
import { jobs } from '../../mock-server/store/schema';
import type { CaseDetail } from '../../src/shared/contract/case';
import type { NewDeclaration, NewDiscovery } from '../../src/shared/contract/declaration';
import { articleHousehold, inventedIdNumber } from '../people';
import { TestServer } from './harness';
import { codes, Office } from './office';
import { asOwner, describeOnPostgres, TestDatabases } from './stores';
import { readCases, readLists, type Lists } from './what-people-see';
import { openWire } from './wire';

const fixture = resolve(__dirname, '../fixtures/store-386af53');
const root = resolve(__dirname, '../..');
const dataKey = Buffer.from(readFileSync(join(fixture, 'data.key'), 'utf8'), 'base64');

/** Several processes one after the other, each with a store of its own to open, on a busy machine. */
const PATIENCE_MS = 180_000;

/** What stood in a store, and what its people saw in it, when it was written. */
interface Kept {
  now: string;
  /** By table. */
  rows: Record<string, number>;
  named: Record<string, string>;
  erased: { case: string; declaration: string };
  /** By who opened them. */
  pages: Record<string, CaseDetail[]>;
  lists: Lists;
}
const readKept = (kind: Store['kind']) =>
  JSON.parse(gunzipSync(readFileSync(join(fixture, `${kind}.json.gz`))).toString('utf8')) as Kept;

async function countRows(db: Db, tables: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.identifier(table)}`,
    );
    counts[table] = rows[0]?.count ?? 0;
  }
  return counts;
}

async function expectWhole({ db, kind }: Store): Promise<void> {
  // What triage made of a declaration stands with its action by now, and what is still to be removed is a job.
  const { assessments: _assessments, doomed_objects: _doomed, readings = 0, ...others } = readKept(kind).rows;
  const rows: Record<string, number> = { ...others, access_log: readings };
  expect(await countRows(db, Object.keys(rows))).toEqual(rows);
  expect(await verifyHistory(db, makeSealing(dataKey))).toEqual({
    cases: rows.cases,
    actions: rows.actions,
    flaws: [],
  });
}

/** Both as they can be compared: without what is told only to who is proven since, and with the names that all saw. */
function asThen<T>(lists: T): T {
  const toOthers: readonly unknown[] = ['refuse_request', 'correct_identity'];
  return JSON.parse(
    JSON.stringify(lists, (key, value: unknown) => {
      if (key === 'joinedOpenCase') return false;
      // Whoever answers for a household reads its whole name since.
      if (key === 'applicantName' && typeof value === 'string') return maskName(value);
      // Counts leave out what was erased, and conditions use the last visit's answers, since.
      if (key === 'statuses') return undefined;
      if (key === 'conditions' && Array.isArray(value)) return (value as { code: string }[]).map(({ code }) => code);
      // Who was taken off may object since.
      if (key === 'allowed' && Array.isArray(value) && value.includes('relapse'))
        return (value as unknown[]).filter((action) => action !== 'object');
      const event = value as { action?: string } | null;
      return event && typeof event === 'object' && toOthers.includes(event.action)
        ? { ...event, words: undefined }
        : value;
    }),
  ) as T;
}

/** A department's lists tell no more than its case pages: not why a household is in trouble. */
const withoutReasons = (lists: Lists): Lists => ({
  ...lists,
  [codes.department]: JSON.parse(
    JSON.stringify(lists[codes.department], (key, value: unknown) => (key === 'reasons' ? [] : value)),
  ) as Lists[string],
});

/** Who filed can be asked about since, also where nobody helped. */
const withoutCalls = (pages: CaseDetail[]) =>
  pages.map((page) => ({ ...page, allowed: page.allowed.filter((action) => action !== 'call_back') }));

function describeUpgraded(kind: Store['kind'], open: () => Promise<Store>): void {
  const kept = readKept(kind);
  let store: Store;
  let server: TestServer;
  beforeAll(async () => {
    store = await open();
    server = new TestServer(store, undefined, undefined, makeSealing(dataKey));
    server.setTime(kept.now);
    await server.listen();
  });
  afterAll(async () => {
    await server?.close();
    await store?.close();
  });

  it('holds all that it held, and proves its history', () => expectWhole(store));

  it('shows everybody the lists that they had', async () => {
    expect(asThen(withoutReasons(await readLists(server)))).toMatchObject(asThen(withoutReasons(kept.lists)));
  });

  it('shows old cases with their reasons and words', async () => {
    // Which of several that were opened at the same moment comes first, nobody said.
    const inOrder = (pages: CaseDetail[]) =>
      pages.map((page) => ({
        ...page,
        duplicates: [...page.duplicates].sort((one, other) => (one.caseId < other.caseId ? -1 : 1)),
      }));
    for (const [reader, pages] of Object.entries(kept.pages)) {
      const ids = pages.map(({ id }) => id);
      const now = await readCases(server, reader, ids);
      expect(asThen(inOrder(withoutCalls(now)))).toMatchObject(asThen(inOrder(withoutCalls(pages))));
    }
    const pages = Object.values(kept.pages).flat();
    expect(pages.some(({ reasons }) => reasons.length > 1)).toBe(true);
    expect(JSON.stringify(pages)).toMatch(/丈夫尿毒症/);
  });

  it('has forgotten what was erased', async () => {
    const office = new Office(server);
    const { case: caseId, declaration: id } = kept.erased;
    expect((await server.refused('getCase', { params: { caseId } }, await office.token('county'))).code).toBe(
      'case.erased',
    );
    expect((await server.refused('getMyDeclaration', { params: { id } }, await office.token('villager'))).code).toBe(
      'declaration.erased',
    );
  });

  it('finds people by any spelling whom it indexed by the one that was typed, and opens each once', async () => {
    const office = new Office(server);
    // Of nobody whom the older server knew.
    let sequence = 950;
    const newIdNumber = () => inventedIdNumber((sequence += 1));
    const villager = await office.token('villager');
    const { id: account } = await server.call('whoAmI', {}, villager);
    const body = articleHousehold({
      applicant: { name: '热合曼.艾山', phone: '08576999001', idNumber: newIdNumber() },
    });
    const receipt = await fileAsTyped(server, store, account, body);
    // As if the first start after the upgrade were still ahead.
    await store.db.update(jobs).set({ position: 0 }).where(eq(jobs.kind, 'reindex'));

    const alike = (name: string, phone: string): NewDiscovery => ({
      id: randomUUID(),
      by: 'village',
      village: body.village,
      hardship: body.hardship,
      circumstances: body.circumstances,
      words: '走访时看到的',
      householdSize: 3,
      applicant: { name, phone, idNumber: newIdNumber() },
    });
    const cadre = await office.token('cadre');
    const found = async () => {
      const problem = await server.refused('discover', { body: alike('热合曼 艾山', '(0857)6999001') }, cadre);
      return problem.duplicates?.map(({ because }) => because);
    };
    await server.jobs.drain();
    expect(await found()).toEqual([['name', 'phone']]);
    expect(await server.refused('discover', { body: alike('热合曼•艾山', '13800000009') }, cadre)).toMatchObject({
      code: 'case.likely_duplicates',
    });

    // Sent again over the upgrade, in the spelling that the phone has kept: today's schema cleans it first.
    expect(await server.call('fileDeclaration', { body }, villager)).toEqual(receipt);
    const other = { ...body, householdSize: body.householdSize + 1 };
    expect((await server.refused('fileDeclaration', { body: other }, villager)).code).toBe('declaration.id_reused');

    // A day later no older server writes any more: it is done for good.
    const [mark] = await store.db.select().from(jobs).where(eq(jobs.kind, 'reindex'));
    office.passDays(2);
    await office.file();
    await server.jobs.drain();
    const [done] = await store.db.select().from(jobs).where(eq(jobs.kind, 'reindex'));
    expect([mark?.position, done?.position]).toEqual([expect.any(Number), Number.MAX_SAFE_INTEGER]);
    expect(mark?.position).toBeLessThan(Number.MAX_SAFE_INTEGER);
  });

  it('goes on: a new filing, old cases further on their way, and time doing its part', async () => {
    const office = new Office(server);
    const caseId = await office.file();
    await office.take('cadre', caseId, 'confirm');
    const { newest = '', awaiting_approval = '', consents = '' } = kept.named;
    expect((await office.take('cadre', newest, 'confirm')).status).toBe('awaiting_deliberation');
    expect((await office.take('county', awaiting_approval, 'approve')).status).toBe('monitored');
    expect((await office.take('cadre', consents, 'ask_more')).status).toBe('awaiting_more');
    office.passDays(9);
    await office.sweep();
    expect((await verifyHistory(store.db, makeSealing(dataKey))).flaws).toEqual([]);
  });
}

/** Files it as the older server did: kept, and its person found, in the spelling that was typed. */
async function fileAsTyped(server: TestServer, store: Store, account: string, typed: NewDeclaration) {
  const { name, phone, idNumber } = typed.applicant;
  const { sealing } = server.services;
  const receipt = await fileDeclaration(server.services, account, typed);
  const [found, called] = [sealing.blindIndex('name', name), sealing.blindIndex('phone', phone ?? '')];
  const person = sealing.blindIndex('id-number', idNumber ?? '');
  await asOwner(
    store,
    sql`update household_members set name_index = ${found}, phone_index = ${called} where id_number_index = ${person}`,
  );
  return receipt;
}

/** Where a migration of so many statements is cut off: at its ends and between. */
const cuts = (statements: number, most: number): number[] => {
  const count = Math.min(statements, most);
  return [
    ...new Set(
      Array.from({ length: count }, (_, at) => 1 + Math.round((at * (statements - 1)) / Math.max(count - 1, 1))),
    ),
  ];
};

describe('a data folder that 386af53 wrote', () => {
  const parent = mkdtempSync(join(tmpdir(), 'upgrade-'));
  afterAll(() => rmSync(parent, { recursive: true, force: true }));
  const tar = brotliDecompressSync(readFileSync(join(fixture, 'embedded.tar.br')), {
    params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 },
  });
  let copies = 0;
  const unpack = (): string => {
    const folder = join(parent, String((copies += 1)));
    mkdirSync(folder);
    execFileSync('tar', ['-xf', '-', '-C', folder], { input: tar });
    return join(folder, 'store');
  };

  describeUpgraded('embedded', () => openStore({ dataDir: unpack() }));

  /** Opens the folder in a process of its own, killed before its statement of this number. @returns how many it came to */
  function openUntil(dataDir: string, last: number): number {
    const { stdout, stderr, signal } = spawnSync(
      process.execPath,
      ['--require', 'tsx/cjs', join(__dirname, 'open-until.ts'), dataDir, String(last)],
      { cwd: root, encoding: 'utf8' },
    );
    if (signal !== (Number.isFinite(last) ? 'SIGKILL' : null)) throw new Error(stderr);
    return Number(stdout);
  }

  it(
    'is migrated all the same when the process was killed meanwhile, at any statement',
    async () => {
      const statements = openUntil(unpack(), Infinity);
      for (const last of cuts(statements, 3)) {
        const dataDir = unpack();
        openUntil(dataDir, last);
        const store = await openStore({ dataDir });
        try {
          await expectWhole(store);
        } finally {
          await store.close();
        }
      }
    },
    PATIENCE_MS,
  );
});

describeOnPostgres('a database that 386af53 wrote', (databaseServer) => {
  const databases = new TestDatabases(databaseServer, {
    async fill(databaseUrl) {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      await client.query(gunzipSync(readFileSync(join(fixture, 'postgres.sql.gz'))).toString('utf8'));
      await client.end();
    },
  });
  afterAll(() => databases.drop());

  describeUpgraded('postgres', async () => openStore({ databaseUrl: await databases.create() }));

  it('is migrated all the same when the connection broke meanwhile, at any statement', async () => {
    /** @returns how many statements it came to */
    const openUntil = async (databaseUrl: string, last: number): Promise<number> => {
      let statements = 0;
      const wire = await openWire(databaseUrl, () => (statements += 1) !== last);
      const opened = openStore({ databaseUrl: wire.url }).then((store) => store.close());
      if (Number.isFinite(last)) await expect(opened).rejects.toThrow();
      else await opened;
      await wire.close();
      return statements;
    };
    const statements = await openUntil(await databases.create(), Infinity);
    for (const last of cuts(statements, 12)) {
      const databaseUrl = await databases.create();
      await openUntil(databaseUrl, last);
      const store = await openStore({ databaseUrl });
      try {
        await expectWhole(store);
      } finally {
        await store.close();
      }
    }
  });
});
