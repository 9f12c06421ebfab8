/**
 * No hot request reads a large table from end to end: its statements are taken from the wire, whatever they are, and
 * explained among thousands of cases.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openStore } from '../../mock-server/store/open';
import type { NewActionInput } from '../../src/shared/contract/case';
import type { NewWarnings } from '../../src/shared/contract/warning-rows';
import { inventedIdNumber } from '../../mock-server/seed/people';
import { articleHousehold, confirmBody } from '../people';
import { base, TestServer } from './harness';
import { Office, type Person } from './office';
import { describeOnPostgres, TestDatabases } from './stores';
import { confirmSheet, sendSheet } from './sheets';
import { openWire, type Statement, type Wire } from './wire';

const sample = readFileSync(join(__dirname, '../fixtures/register/sample.xlsx'));

/** Rows from which on a table counts as large, and how often each case is there. */
const LARGE = 2_000;
const COPIES = 800;

/** In the order in which they refer to each other. */
const tables = [
  'households',
  'household_members',
  'cases',
  'declarations',
  'actions',
  'consents',
  'messages',
  'access_log',
  'search_marks',
  'register_entries',
  'check_findings',
  'warnings',
];

/**
 * Copies whatever rows the tables have to other counties' villages, with ids of their own: what is sealed opens only in
 * the rows that were there, so nobody who is asked about here sees the others. It asks the database which columns
 * there are, so that it needs no change when they change.
 */
async function multiply(client: pg.Client): Promise<void> {
  // Triggers and references hold for the rows that are copied.
  await client.query('set session_replication_role = replica');
  await client.query(
    `create temporary table places as select row_number() over (order by md5(code)) - 1 as n, code
     from areas where code not like '%000' and code not like '520526%' limit ${COPIES}`,
  );
  for (const table of tables) {
    const { rows } = await client.query<{ name: string; type: string; own: boolean; counted: boolean }>(
      `select column_name as name, data_type as type,
              is_identity = 'YES' or coalesce(column_default like '%nextval(%', false) or is_generated = 'ALWAYS' as counted,
              exists (select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                      where i.indrelid = $1::text::regclass and i.indisunique and a.attname = column_name) as own
       from information_schema.columns where table_schema = 'public' and table_name = $1::text`,
      [table],
    );
    const columns = rows.filter(({ counted }) => !counted);
    const values = columns.map(({ name, type, own }) => {
      // An action has a village only where that is its subject.
      if (name === 'village_code') return 'case when t.village_code is not null then places.code end';
      if (name === 'county_prefix') return 'left(places.code, 6)';
      if (name === 'area_code') return `rpad(left(places.code, 6), 12, '0')`;
      if (type === 'uuid') return `md5(t.${name}::text || places.n)::uuid`;
      if (type === 'text' && (own ? name !== 'kind' : name.endsWith('_index'))) return `t.${name} || '-' || places.n`;
      // The first page of the province's queue is what was there.
      if (name === 'due_at') return `t.due_at + interval '1 year'`;
      return `t.${name}`;
    });
    await client.query(
      `insert into ${table} (${columns.map(({ name }) => name).join(', ')}) select ${values.join(', ')} from ${table} t, places`,
    );
  }
  await client.query('set session_replication_role = origin');
  await client.query('analyze');
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}
const scansOf = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []),
  ...(plan.Plans ?? []).flatMap(scansOf),
];

const literal = (value: Statement['values'][number]): string =>
  value === null ? 'null' : pg.escapeLiteral(Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value);

/** Of people who are known by nothing, and of one who may be. */
const warned = (from: number): NewWarnings => ({
  kind: 'self_pay',
  rows: Array.from({ length: 5 }, (_, at) => ({
    id: String(at),
    county: '威宁',
    township: '观风海镇',
    village: '七里半社区',
    member_name: at === 0 ? '赵小满' : '龙十',
    ...(at === 0 ? {} : { id_no: inventedIdNumber(6_000_000 + from + at) }),
    self_paid: 30_000,
  })),
});

describeOnPostgres('among thousands of cases', (databaseServer) => {
  const databases = new TestDatabases(databaseServer, {
    async fill(databaseUrl) {
      const store = await openStore({ databaseUrl });
      await base.fill(store).finally(() => store.close());
    },
  });
  const sent: Statement[] = [];
  let wire: Wire;
  let client: pg.Client;
  let server: TestServer;
  let office: Office;
  let large: Set<string>;
  /** One's own, and where it stands. */
  const own = articleHousehold();
  let caseId: string;
  let visited: string;
  let receipt: string;

  /** What has been read from end to end, by table; a connection says so when it ends, at the latest. */
  let before: Map<string, number>;
  const scans = async () => {
    const { rows } = await client.query<{ name: string; scans: number }>(
      'select relname as name, seq_scan::int as scans from pg_stat_user_tables',
    );
    return new Map(rows.map(({ name, scans: of }) => [name, of]));
  };

  async function open(databaseUrl: string): Promise<void> {
    server = new TestServer(await openStore({ databaseUrl }));
    await server.listen();
    office = new Office(server);
  }
  async function close(): Promise<void> {
    await server.close();
    await server.store.close();
  }

  beforeAll(async () => {
    const databaseUrl = await databases.create();
    await open(databaseUrl);
    const administrator = await office.token('administrator');
    await confirmSheet(server, administrator, await sendSheet(server, administrator, sample));
    for (let count = 0; count < 4; count += 1) await office.file();
    for (let count = 0; count < 4; count += 1) await office.take('secretary', await office.file(), 'confirm');
    await office.toNotice();
    await office.toMonitored();
    await server.call('sendWarnings', { body: warned(0) }, await office.token('department'));
    await server.jobs.caughtUp();
    // While the tables are small all of them are read from end to end.
    await close();
    client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await multiply(client);
    await client.end();

    wire = await openWire(databaseUrl, (statement) => void sent.push(statement));
    await open(wire.url);
    // The copies have no chain of their own that could be followed.
    server.follows = false;
    client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    // As the server's own connections have it.
    await client.query('set plan_cache_mode = force_generic_plan');
    before = await scans();
    for (const who of ['villager', 'secretary', 'township', 'county', 'province', 'department'] as const)
      await office.token(who);
    caseId = await office.file(own);
    for (let count = 0; count < 25; count += 1) visited = await office.file();
    ({ receipt } = await server.call('getMyDeclaration', { params: { id: own.id } }, await office.token('villager')));
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples >= ${LARGE}`,
    );
    large = new Set(rows.map(({ name }) => name));
  });
  afterAll(async () => {
    await server?.close();
    await client?.end();
    await wire?.close();
    await databases.drop();
  });

  const as = (who: Person) => office.token(who);
  const cases = async (who: Person, query: object = {}) => server.call('listCases', { query }, await as(who));
  const act = async (on: string, type: string, body: object) =>
    server.call(
      'takeAction',
      {
        params: { caseId: on },
        body: { id: randomUUID(), basedOn: 1, type, body } as NewActionInput,
      },
      await as('secretary'),
    );
  const requests: Record<string, () => Promise<unknown>> = {
    filing: async () => server.call('fileDeclaration', { body: articleHousehold() }, await as('neighbour')),
    'own declarations': async () => server.call('listMyDeclarations', {}, await as('villager')),
    'one’s own declaration': async () =>
      server.call('getMyDeclaration', { params: { id: own.id } }, await as('villager')),
    'one’s own data': async () => server.call('getMyData', {}, await as('villager')),
    'an inbox': async () => server.call('listMessages', { query: {} }, await as('secretary')),
    'a secretary’s queue': () => cases('secretary'),
    'its next page': async () => {
      const { nextCursor = '' } = await cases('secretary', { view: 'all' });
      sent.length = 0;
      return cases('secretary', { view: 'all', cursor: nextCursor });
    },
    'a township’s queue': () => cases('township', { view: 'all' }),
    'a county’s queue': () => cases('county', { view: 'all' }),
    'what is overdue in a county': () => cases('county', { view: 'all', due: 'overdue' }),
    'a case by its receipt': () => cases('secretary', { view: 'all', receipt }),
    'a secretary’s badge': async () => server.call('countWork', {}, await as('secretary')),
    'a county’s badge': async () => server.call('countWork', {}, await as('county')),
    'a case': async () => server.call('getCase', { params: { caseId } }, await as('county')),
    'asking for more': () => act(caseId, 'ask_more', { question: '在哪个医院？' }),
    'confirming after a visit': () => act(visited, 'confirm', confirmBody()),
    'a search by identity number': async () =>
      server.call('searchHouseholds', { body: { idNumber: own.applicant.idNumber } }, await as('county')),
    'a search by name': async () =>
      server.call('searchHouseholds', { body: { name: own.applicant.name } }, await as('county')),
    'a county’s register': async () => server.call('listRegister', { query: {} }, await as('county')),
    'who waits for a measure in a county': async () =>
      server.call('listRegister', { query: { mark: 'no_measure', risk: 'illness' } }, await as('county')),
    'who is not monitored in a county': async () =>
      server.call('listRegister', { query: { standing: 'not_monitored' } }, await as('county')),
    'a household’s record': async () => {
      const { rows } = await server.call('listRegister', { query: {} }, await as('county'));
      sent.length = 0;
      return server.call('getHousehold', { params: { household: rows[0]?.id ?? '' } }, await as('county'));
    },
    'a county’s data quality': async () => server.call('getDataQuality', { query: {} }, await as('county')),
    'what one check found in a county': async () =>
      server.call('listFindings', { query: { area: '520526000000', check: 'CHK-049' } }, await as('county')),
    'a county’s overview': async () => server.call('getOverview', { query: {} }, await as('county')),
    'the province’s overview': async () => server.call('getOverview', { query: {} }, await as('province')),
    'the province’s queue': () => cases('province', { view: 'all' }),
    'warnings that come in': async () => server.call('sendWarnings', { body: warned(10) }, await as('department')),
    'a department’s warnings': async () => server.call('listWarnings', { query: {} }, await as('department')),
    'how right warnings were': async () => server.call('getWarningPrecision', { query: {} }, await as('county')),
  };

  it('has large tables to be careful with', () => {
    expect([...large]).toEqual(
      expect.arrayContaining([
        'actions',
        'areas',
        'cases',
        'check_findings',
        'declarations',
        'households',
        'register_entries',
        'search_marks',
      ]),
    );
  });

  async function expectNoScan(what: string): Promise<void> {
    await as('neighbour');
    sent.length = 0;
    await requests[what]?.();
    const found: string[] = [];
    for (const { sql, values } of sent) {
      if (!/^\s*(select|with|insert|update|delete)\b/i.test(sql)) continue;
      await client.query(`prepare asked as ${sql}`);
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `explain (format json) execute asked${values.length > 0 ? `(${values.map(literal).join(', ')})` : ''}`,
      );
      await client.query('deallocate asked');
      const scans = rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => scansOf(Plan)));
      if (scans.some((table) => large.has(table))) found.push(`${scans.join(', ')}: ${sql}`);
    }
    expect(sent).not.toEqual([]);
    expect(found).toEqual([]);
  }

  it.each(Object.keys(requests))('%s reads no large table from end to end', expectNoScan);

  it('reads none either in what the store does by itself', async () => {
    await server.store.close();
    const found = [...(await scans())].filter(([table, of]) => large.has(table) && of > (before.get(table) ?? 0));
    // A server keeps all areas in memory and reads them when it starts.
    expect(found.map(([table]) => table)).toEqual(['areas']);
  });
});
