import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { registerColumns, type RegisterQuery } from '../../src/shared/contract/register';
import { describeServerOnBothStores } from './harness';
import { Office } from './office';
import { confirmSheet, fetchSheet, readRows, sendSheet, sheetOf } from './sheets';

const sample = readFileSync(join(__dirname, '../fixtures/register/sample.xlsx'));
const TOWN = '520526107000';
const ELSEWHERE = '520525000000';

/** The sample's rows as text, where one household's say something else. */
async function linesOfSample({ head, said }: { head: string; said: Record<string, string> }): Promise<string[][]> {
  const rows = await readRows(sample);
  const headers = rows.find(({ row }) => row === 3)?.cells ?? {};
  const at = (header: string) => Number(Object.keys(headers).find((each) => headers[Number(each)] === header));
  const number = rows.find(({ cells }) => cells[at('姓名')] === head)?.cells[at('户编号')];
  const width = Object.keys(headers).length;
  return rows.map(({ row, cells }) =>
    Array.from({ length: width }, (_, column) => {
      const header = String(headers[column]);
      const cell = cells[column];
      const own = row > 3 && cells[at('户编号')] === number ? said[header] : undefined;
      return own ?? (typeof cell === 'string' ? cell : '');
    }),
  );
}

describeServerOnBothStores('the register, browsed', (server) => {
  let office: Office;
  let county: string;
  const page = async (query: RegisterQuery, token = county) => server().call('listRegister', { query }, token);
  const heads = async (query: RegisterQuery, token = county) => (await page(query, token)).rows.map(({ head }) => head);

  beforeAll(async () => {
    office = new Office(server());
    county = await office.token('county');
    const administrator = await office.token('administrator');
    const sheet = sheetOf(
      await linesOfSample({ head: '郑小满', said: { 风险是否已消除: '是', 消除监测时间: '2024-06' } }),
    );
    await confirmSheet(server(), administrator, await sendSheet(server(), administrator, sheet, { file: '台账.csv' }));
  });

  test('shows each household in one of its three lists, and every one that the sheet has', async () => {
    const lists = await Promise.all(
      (['monitored', 'eliminated', 'not_monitored'] as const).map((standing) => page({ standing })),
    );
    const all = lists.flatMap(({ rows }) => rows.map(({ id }) => id));
    const here = await server().store.db.execute<{ n: number }>(
      sql`select count(*)::int as n from register_entries where village_code like '520526%'`,
    );
    expect(all.length).toBe(here.rows[0]?.n);
    expect(new Set(all).size).toBe(all.length);
    expect(lists.map(({ count }) => count)).toEqual(lists.map(({ rows }) => rows.length));
    const [monitored, eliminated, others] = lists;
    expect(monitored?.rows.map(({ status }) => status)).toEqual(monitored?.rows.map(() => 'monitored'));
    expect(eliminated?.rows.every(({ eliminatedOn }) => eliminatedOn !== undefined)).toBe(true);
    expect(others?.rows.every((row) => row.case === undefined && row.status === undefined)).toBe(true);
    expect(lists.map(({ rows }) => rows.length)).toEqual([7, 1, 2]);
  });

  test('says what the register says, and neither a number nor a phone', async () => {
    const { rows } = await page({ standing: 'monitored' });
    expect(rows.find(({ head }) => head === '赵阿朵')).toMatchObject({
      people: 2,
      category: 'marginal',
      measures: { agreed: 2, delivered: 2 },
      village: { county: '威宁彝族回族苗族自治县' },
    });
    expect(JSON.stringify(rows)).not.toMatch(/\d{17}|1\d{10}\b/);
  });

  test('is narrowed by category, risk and place', async () => {
    const all = (await page({})).rows;
    const marginal = all.filter(({ category }) => category === 'marginal').map(({ head }) => head);
    expect(marginal.length).toBeGreaterThan(0);
    expect(await heads({ category: 'marginal' })).toEqual(marginal);
    const ill = all.filter(({ risks }) => risks.includes('illness')).map(({ head }) => head);
    expect(ill.length).toBeGreaterThan(0);
    expect(await heads({ risk: 'illness' })).toEqual(ill);
    const inTown = all.filter(({ village }) => village.town === '观风海镇').map(({ head }) => head);
    expect(await heads({ area: TOWN })).toEqual(inTown);
    expect(await heads({}, await office.token('township'))).toEqual(inTown);
  });

  test('counts a visit from the moment it was handed in', async () => {
    const caseId = await office.toMonitored();
    // Days have passed, and sessions with them.
    office = new Office(server());
    county = await office.token('county');
    const { rows } = await page({});
    const visited = rows.find((row) => row.case === caseId);
    expect(visited?.visitedOn).toBeDefined();
    const day = visited?.visitedOn ?? '';
    expect((await page({ mark: 'not_visited', since: day })).rows.map((row) => row.case)).not.toContain(caseId);
  });

  test('finds who has been monitored for half a year, has no measure, or was not visited', async () => {
    const all = (await page({})).rows;
    const bare = all.filter(({ measures: { delivered } }) => delivered === 0).map(({ head }) => head);
    expect(bare.length).toBeGreaterThan(0);
    expect(bare.length).toBeLessThan(all.length);
    expect(await heads({ mark: 'no_measure' })).toEqual(bare);
    const halfYear = await heads({ mark: 'half_year' });
    expect(halfYear.length).toBeGreaterThan(0);
    const today = server().services.now();
    const since = (months: number) => {
      const day = new Date(today);
      day.setUTCMonth(day.getUTCMonth() - months);
      return day.toISOString().slice(0, 10);
    };
    // The demo's period is half a year, of whole days.
    expect(halfYear).toEqual(all.filter(({ recognizedOn = '9' }) => recognizedOn <= since(6)).map(({ head }) => head));
    const nobodyWent = await heads({ mark: 'not_visited', since: since(0) });
    expect(nobodyWent).toEqual(all.filter(({ visitedOn = '' }) => visitedOn < since(0)).map(({ head }) => head));
  });

  test('refuses another place, and a filter that asks for what the list has not', async () => {
    const outside = await server().refused('listRegister', { query: { area: ELSEWHERE } }, county);
    expect(outside.code).toBe('area.not_found');
    const mixed = { standing: 'not_monitored', category: 'marginal' } as const;
    expect((await server().refused('listRegister', { query: mixed }, county)).errors).toMatchObject([
      { pointer: '/query/standing', code: 'choice.unknown' },
    ]);
    expect((await server().refused('listRegister', { query: { mark: 'not_visited' } }, county)).errors).toMatchObject([
      { pointer: '/query/since', code: 'required' },
    ]);
  });

  test('comes whole as a sheet of the columns asked for, and who took it out is kept', async () => {
    const { rows } = await page({});
    const columns = ['village', 'head', 'risks', 'measures'] as const;
    const sheet = await fetchSheet(server(), county, `/api/register/sheet?columns=${columns.join(',')}`);
    const lines = (await readRows(sheet)).map(({ cells }) => cells);
    expect(Object.values(lines[0] ?? {})).toEqual(['村（社区）', '户主或申报人', '风险', '帮扶措施']);
    expect(lines.slice(1).map((line) => line[1])).toEqual(rows.map(({ head }) => head));
    const { exports } = await page({});
    expect(exports).toMatchObject([{ area: '威宁彝族回族苗族自治县', standing: 'monitored', rows: rows.length }]);
    expect(exports?.[0]?.by).toBeDefined();
    // Whoever answers for nobody's work is not told who did.
    expect((await page({}, await office.token('secretary'))).exports).toBeUndefined();
    const all = await fetchSheet(
      server(),
      county,
      `/api/register/sheet?columns=${registerColumns.join(',')}&standing=not_monitored`,
    );
    expect((await readRows(all)).length).toBe((await page({ standing: 'not_monitored' })).rows.length + 1);
  });

  test('opens a household that has no case, and finds it by name, number and phone', async () => {
    const [row] = (await page({ standing: 'not_monitored' })).rows;
    const record = await server().call('getHousehold', { params: { household: row?.id ?? '' } }, county);
    expect(record).toMatchObject({ head: row?.head, cases: [], registered: { number: row?.number } });
    expect(record.members.length).toBeGreaterThan(0);
    const found = await server().call('searchHouseholds', { body: { name: row?.head ?? '' } }, county);
    expect(found.registered).toMatchObject([{ id: row?.id, head: row?.head }]);
    const elsewhere = await server().call('searchHouseholds', { body: { name: row?.head ?? '', area: TOWN } }, county);
    expect(elsewhere.registered?.length).toBe(row?.village.town === '观风海镇' ? 1 : 0);
  });

  test('a record tells incomes by year, visits, what happened, and who looked', async () => {
    const [monitored] = (await page({})).rows.filter(({ visitedOn }) => visitedOn !== undefined);
    const record = await server().call('getHousehold', { params: { household: monitored?.id ?? '' } }, county);
    expect(record.visits).toMatchObject([{ for: 'confirm', visitedOn: monitored?.visitedOn }]);
    expect(record.incomes).toMatchObject([{ from: 'visit' }]);
    expect(record.timeline?.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['file', 'confirm', 'approve']),
    );
    expect(record.timeline?.[0]?.at).toBe(
      [...(record.timeline ?? [])]
        .map(({ at }) => at)
        .sort()
        .at(-1),
    );
    const again = await server().call('getHousehold', { params: { household: monitored?.id ?? '' } }, county);
    expect(again.readers).toEqual(expect.arrayContaining([expect.objectContaining({ role: 'county_officer' })]));
    const registered = (await page({})).rows.find(({ head }) => head === '赵阿朵');
    const old = await server().call('getHousehold', { params: { household: registered?.id ?? '' } }, county);
    expect(old.incomes?.map(({ from }) => from)).toEqual(['register']);
  });
});
