import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { checkRegister } from '../../mock-server/checks/run';
import { describeServerOnBothStores } from './harness';
import { Office } from './office';
import { confirmSheet, readRows, sendSheet, sheetOf } from './sheets';

const sample = readFileSync(join(__dirname, '../fixtures/register/sample.xlsx'));
const WEINING = '520526000000';
const TOWN = '520526107000';

describeServerOnBothStores('the checks of the register', (server) => {
  let office: Office;
  let administrator: string;
  let county: string;
  const quality = async (token: string, area?: string) =>
    server().call('getDataQuality', { query: area === undefined ? {} : { area } }, token);
  const counts = async (check: string) => {
    const found = (await quality(county)).checks.find(({ id }) => id === check);
    return found && { open: found.open, answered: found.answered, mended: found.mended };
  };
  const list = async (check: string, state: 'open' | 'answered' = 'open') =>
    (await server().call('listFindings', { query: { area: WEINING, check, state } }, county)).findings;
  const nightly = () => checkRegister(server().services);
  /** The sample once more, with cells said otherwise: by the row of the sheet and the header. */
  const sendChanged = async (...changes: [row: number, header: string, said: string][]) => {
    const rows = await readRows(sample);
    const headers = rows.find(({ row }) => row === 3)?.cells ?? {};
    const lines = rows.map(({ row, cells }) => {
      const width = Object.keys(headers).length;
      return Array.from({ length: width }, (_, at) => {
        const changed = changes.find(([of, header]) => of === row && header === headers[at]);
        const cell = cells[at];
        return changed?.[2] ?? (typeof cell === 'string' ? cell : '');
      });
    });
    return confirmSheet(
      server(),
      administrator,
      await sendSheet(server(), administrator, sheetOf(lines), { file: '台账.csv' }),
    );
  };

  beforeAll(async () => {
    office = new Office(server());
    administrator = await office.token('administrator');
    county = await office.token('county');
    await confirmSheet(server(), administrator, await sendSheet(server(), administrator, sample));
  });

  test('speak as soon as a sheet is written, with what they looked at and no number', async () => {
    expect(await counts('CHK-049')).toEqual({ open: 1, answered: 0, mended: 0 });
    const [finding] = await list('CHK-049');
    expect(finding).toMatchObject({ village: '观风海镇七里半社区', head: '龙春花', state: 'open', demo: false });
    expect(finding?.looked).toContainEqual({ header: '合规自付支出', said: '0' });
    expect(finding?.looked).toContainEqual({ header: '致贫/返贫风险1', said: '因病' });
    expect(JSON.stringify(await list('CHK-003'))).not.toMatch(/\d{15}/);
  });

  test('are counted by place, and by whoever answers for it', async () => {
    const whole = await quality(county);
    expect(whole.inside.map(({ area }) => area.code)).toEqual([TOWN]);
    const inTown = await quality(await office.token('township'));
    expect(inTown.inside.map(({ area }) => area.name).sort()).toEqual(['七里半社区', '海丰村']);
    const sum = (of: typeof whole) => of.checks.reduce((total, { open }) => total + open, 0);
    expect(sum(inTown)).toBe(sum(whole));
    const elsewhere = await office.token('elsewhere');
    expect((await server().refused('getDataQuality', { query: { area: WEINING } }, elsewhere)).code).toBe(
      'area.not_found',
    );
  });

  test('look over the whole register at night: a number that two households have', async () => {
    expect(await counts('CHK-001')).toBeUndefined();
    await nightly();
    expect(await counts('CHK-001')).toEqual({ open: 1, answered: 0, mended: 0 });
    expect((await list('CHK-001'))[0]).toMatchObject({ head: '钱阿朵', member: '钱阿朵' });
  });

  test('stay quiet once somebody has said why it is right, until what they looked at changes', async () => {
    const [finding] = await list('CHK-049');
    const answer = { digest: finding?.digest ?? '', reason: '住院费用由商业保险全部支付，票据已看' };
    const params = { id: finding?.id ?? '' };
    const elsewhere = await office.token('elsewhere');
    expect((await server().refused('answerFinding', { params, body: answer }, elsewhere)).code).toBe(
      'finding.not_found',
    );
    const stale = await server().refused('answerFinding', { params, body: { ...answer, digest: 'x' } }, county);
    expect(stale.code).toBe('finding.changed');
    await server().call('answerFinding', { params, body: answer }, county);
    await nightly();
    expect(await counts('CHK-049')).toEqual({ open: 0, answered: 1, mended: 0 });
    expect((await list('CHK-049', 'answered'))[0]?.answer).toMatchObject({ reason: answer.reason, by: '李清泉' });
    const kept = await server().store.db.execute<{ answer: Uint8Array }>(
      sql`select answer from check_findings where answer is not null`,
    );
    expect(Buffer.from(kept.rows[0]?.answer ?? '').toString()).not.toContain('商业保险');

    await sendChanged(
      [26, '致贫/返贫风险1', '因病,因残'],
      [27, '致贫/返贫风险1', '因病,因残'],
      [28, '致贫/返贫风险1', '因病,因残'],
    );
    expect(await counts('CHK-049')).toEqual({ open: 1, answered: 0, mended: 0 });
  });

  test('count what was mended, and what is not judged stays as it was', async () => {
    await sendChanged(...[26, 27, 28].map((row): [number, string, string] => [row, '合规自付支出', '5200']));
    expect(await counts('CHK-049')).toEqual({ open: 0, answered: 0, mended: 1 });
    // The sheet alone does not know whether another household has the number.
    expect(await counts('CHK-001')).toEqual({ open: 1, answered: 0, mended: 0 });
    await sendChanged();
    expect(await counts('CHK-049')).toEqual({ open: 1, answered: 0, mended: 0 });
  });
});
