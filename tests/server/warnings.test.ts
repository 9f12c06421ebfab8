import { sql } from 'drizzle-orm';
import { verifyHistory } from '../../mock-server/cases/verify';
import { inventedIdNumber } from '../../mock-server/seed/people';
import type { ImportDetail, ImportEntry } from '../../src/shared/contract/imports';
import { warningKinds } from '../../src/shared/contract/warning';
import type { WarningResults } from '../../src/shared/contract/warning-rows';
import { warningSenders, type WarningKind } from '../../src/shared/contract/department';
import { articleHousehold } from '../people';
import { describeServer, describeServerOnBothStores, testSealing, type TestServer } from './harness';
import { Office } from './office';
import { confirmSheet, fetchSheet, readRows, sendSheet, sheetOf } from './sheets';

const number = (of: number): string => inventedIdNumber(5_000_000 + of);
const bornIn = (idNumber: string) => idNumber.slice(6, 14);

/** 孔德明 as an officer of whichever department. */
async function officerOf(server: TestServer, kind: WarningKind): Promise<string> {
  await server.store.db.execute(
    sql`update role_assignments set department = ${warningSenders[kind]} where role = 'department_officer'`,
  );
  return server.signIn('demo-department-weining');
}

async function entriesOf(server: TestServer, token: string, { id }: ImportDetail): Promise<ImportEntry[]> {
  return (await server.call('listImportEntries', { params: { id }, query: {} }, token)).entries;
}

const countIn = async (server: TestServer, what: string): Promise<number> => {
  const { rows } = await server.store.db.execute<{ n: number }>(sql.raw(`select count(*)::int as n from ${what}`));
  return rows[0]?.n ?? -1;
};

const place = { 县: '威宁彝族回族苗族自治县', 乡镇: '观风海镇', 村: '七里半社区' };
/** Of each sheet a row that warns and one that does not, where there is a line. */
const rowsOf: Record<WarningKind, { warns: Record<string, string>; below?: Record<string, string> }> = {
  self_pay: { warns: { 本年医疗总费用: '86,000.00', 本年个人自付: '26000' }, below: { 本年个人自付: '19,999' } },
  disaster: { warns: { 灾害类型: '洪涝', 受灾日期: '2026年6月18日', 损失情况: '房屋，农作物', 房屋能否居住: '否' } },
  jobless: {
    warns: { 失业日期: '20260801', 失业前月收入: '4500元', 现在月收入: '0', 家中还有人务工: '否' },
    below: { 失业日期: '20261101', 失业前月收入: '4500', 现在月收入: '0', 家中还有人务工: '否' },
  },
  disability: { warns: { 残疾类别: '肢体', 残疾等级: '二级' }, below: { 残疾类别: '听力', 残疾等级: '三级' } },
  dropout: { warns: { 离校日期: '20261101', 学校: '观风海镇中学' }, below: { 离校日期: '20261120' } },
  accident: {
    warns: { 事故类型: '交通事故', 事故日期: '20261012', 伤情: '治疗中', 自付费用: '24000' },
    below: { 事故类型: '交通事故', 事故日期: '20261013', 伤情: '治疗中', 自付费用: '100' },
  },
};

function tableOf(rows: readonly Record<string, string>[]): Buffer {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return sheetOf([headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]);
}

describeServerOnBothStores("the six departments' sheets", (server) => {
  test.each(warningKinds)('%s comes in, and changes nothing when it comes again', async (kind) => {
    const token = await officerOf(server(), kind);
    const { warns, below } = rowsOf[kind];
    const at = warningKinds.indexOf(kind) * 10;
    const rows = [
      { ...place, 姓名: '龙一', 身份证号码: number(at), ...warns },
      ...(below ? [{ ...place, 姓名: '龙二', 身份证号码: number(at + 1), ...below }] : []),
      { ...place, 村: '', 姓名: '龙三', 身份证号码: number(at + 2), ...warns },
      { ...place, 姓名: '', 身份证号码: number(at + 3), ...warns },
    ];
    const sheet = tableOf(rows);
    const before = { cases: await countIn(server(), 'cases'), warnings: await countIn(server(), 'warnings') };
    const sent = await sendSheet(server(), token, sheet, { kind, file: '预警.csv' });
    expect(sent).toMatchObject({
      state: 'ready',
      kind,
      missing: [],
      counts: { new: 1, changed: 0, unchanged: 0, below: below ? 1 : 0, refused: 2, undecided: 0 },
    });
    const codes = (await entriesOf(server(), token, sent)).map(({ verdict, reasons }) => [verdict, reasons[0]?.code]);
    expect(codes).toEqual([
      ['new', undefined],
      ...(below ? [['below', 'warning.below']] : []),
      ['refused', 'place.no_village'],
      ['refused', 'warning.missing'],
    ]);
    expect(await countIn(server(), 'cases')).toBe(before.cases);
    expect(await confirmSheet(server(), token, sent)).toMatchObject({ state: 'done', counts: { new: 1 } });
    expect(await countIn(server(), 'cases')).toBe(before.cases + 1);
    expect(await countIn(server(), 'warnings')).toBe(before.warnings + 1);

    // Another order of rows, and with what else is known of them.
    const again = await sendSheet(server(), token, tableOf([...rows].reverse()), { kind, file: '再来.csv' });
    expect(again).toMatchObject({ state: 'ready', counts: { new: 0, changed: 0, unchanged: 1, refused: 2 } });
    await confirmSheet(server(), token, again);
    expect(await countIn(server(), 'cases')).toBe(before.cases + 1);
    expect(await countIn(server(), 'warnings')).toBe(before.warnings + 1);
  });

  test('each is a warning of its department in its village, with what it said', async () => {
    const office = new Office(server());
    const { cases } = await server().call('listCases', { query: { view: 'open' } }, await office.token('township'));
    expect(cases.map(({ origin, status, village }) => [origin, status, village.code])).toEqual(
      warningKinds.map(() => ['department', 'awaiting_acceptance', '520526107001']),
    );
    const ill = cases.find(({ kind }) => kind === 'illness');
    const detail = await server().call(
      'getCase',
      { params: { caseId: ill?.id ?? '' } },
      await office.token('township'),
    );
    expect(detail.filed).toMatchObject([
      {
        content: {
          hardship: { kind: 'illness', who: 'self', treatment: 'inpatient', paid: 86_000, selfPaid: 26_000 },
          words: '医疗自付预警表。本年医疗总费用：86,000.00；本年个人自付：26000',
          applicant: { name: '龙一' },
          filer: { relation: 'official', name: '孔德明' },
        },
      },
    ]);
    expect((await verifyHistory(server().store.db, testSealing)).flaws).toEqual([]);
  });

  test('is sent by its own department alone, and read by nobody else', async () => {
    const token = await officerOf(server(), 'self_pay');
    const office = new Office(server());
    const sheet = tableOf([{ ...place, 姓名: '龙一', 身份证号码: number(0), ...rowsOf.self_pay.warns }]);
    const sent = await sendSheet(server(), token, sheet, { kind: 'self_pay' });
    for (const [who, kind] of [
      ['department', 'disaster'],
      ['department', 'register'],
      ['county', 'self_pay'],
      ['administrator', 'self_pay'],
    ] as const) {
      const body = { id: '6f1c7c0e-0b0f-4a5c-9a35-0a1b2c3d4e5f', kind, file: 'a.csv', parts: 1 };
      expect([who, kind, (await server().refused('beginImport', { body }, await office.token(who))).code]).toEqual([
        who,
        kind,
        'not_allowed',
      ]);
    }
    const county = await office.token('county');
    expect((await server().refused('getImport', { params: { id: sent.id } }, county)).code).toBe('import.not_found');
    expect((await server().call('listImports', {}, county)).imports).toEqual([]);
    expect((await server().call('listImports', {}, token)).imports.map(({ kind }) => kind)).toContain('self_pay');
  });

  test('has an empty sheet whose example is never taken, and a report that can be sent again', async () => {
    for (const kind of warningKinds) {
      const token = await officerOf(server(), kind);
      const template = await fetchSheet(server(), token, `/api/imports/templates/${kind}`);
      const [header, example] = await readRows(template);
      expect(Object.values(header?.cells ?? {}).slice(0, 5)).toEqual(['县', '乡镇', '村', '姓名', '身份证号码']);
      expect(Object.keys(example?.cells ?? {}).length).toBeGreaterThan(9);
      const sent = await sendSheet(server(), token, template, { kind });
      expect([kind, sent.missing, sent.counts]).toMatchObject([kind, [], { new: 0, refused: 1 }]);
      expect(sent.reasons.map(({ code }) => code)).toContain('place.unknown_village');
      const report = await fetchSheet(server(), token, `/api/imports/${sent.id}/report?rows=all`);
      expect(await sendSheet(server(), token, report, { kind })).toMatchObject({ counts: { new: 0, refused: 1 } });
    }
  });
});

describeServer('a warning of somebody who is known', (server) => {
  let office: Office;
  let token: string;
  beforeAll(async () => {
    office = new Office(server());
    token = await officerOf(server(), 'self_pay');
  });
  const send = (...rows: Record<string, string>[]) =>
    sendSheet(server(), token, tableOf(rows), { kind: 'self_pay', file: '自付.csv' });
  const known = articleHousehold();
  const { name, idNumber = '' } = known.applicant;
  let caseId: string;

  test('joins what is open by the number, whatever village the row names', async () => {
    const villager = await office.token('villager');
    await server().call('fileDeclaration', { body: known }, villager);
    caseId = (await server().call('getMyDeclaration', { params: { id: known.id } }, villager)).progress.caseId;
    const sent = await send({ ...place, 村: '海丰村', 姓名: name, 身份证号码: idNumber, 本年个人自付: '21000' });
    const [entry] = await entriesOf(server(), token, sent);
    expect(entry).toMatchObject({
      verdict: 'new',
      village: '观风海镇七里半社区',
      reasons: [{ code: 'place.otherwise', row: 2 }],
    });
    await confirmSheet(server(), token, sent);
    expect(await countIn(server(), 'cases')).toBe(1);
    const detail = await server().call('getCase', { params: { caseId } }, await office.token('secretary'));
    expect(detail.events.map(({ action, by }) => [action, by])).toEqual([
      ['file', 'household'],
      ['declare_again', 'department_officer'],
    ]);
    // How many they are the department did not say.
    expect(detail.householdSize).toBe(known.householdSize);
    await server().jobs.caughtUp();
    const { messages } = await server().call('listMessages', { query: {} }, await office.token('secretary'));
    expect(messages.length).toBeGreaterThan(0);
  });

  test('says the new figure in the same case, and lower lines hold for who was poor before', async () => {
    const row = { ...place, 姓名: name, 身份证号码: idNumber };
    const more = await send({ ...row, 本年个人自付: '30000' });
    expect(more).toMatchObject({ counts: { changed: 1 } });
    await confirmSheet(server(), token, more);
    expect(await countIn(server(), 'warnings')).toBe(1);
    expect((await server().call('getCase', { params: { caseId } }, await office.token('secretary'))).declarations).toBe(
      3,
    );
    const poor = { ...place, 姓名: '龙五', 身份证号码: number(105), 本年个人自付: '6000' };
    expect(await send(poor)).toMatchObject({ counts: { below: 1 } });
    expect(await send({ ...poor, 人员类别: '非脱贫户' })).toMatchObject({ counts: { below: 1 } });
    expect(await send({ ...poor, 人员类别: '脱贫户' })).toMatchObject({ counts: { new: 1 } });
  });

  test('waits for a person where the number stands under another name', async () => {
    const sent = await send({
      ...place,
      姓名: '李四',
      身份证号码: idNumber,
      本年个人自付: '40000',
      数据月份: '202501',
    });
    const [entry] = await entriesOf(server(), token, sent);
    expect(entry).toMatchObject({
      verdict: 'undecided',
      reasons: [{ code: 'warning.other_name' }],
      names: { name: '李四' },
      candidates: [{ name: '赵＊＊', village: '观风海镇七里半社区', numberEnds: idNumber.slice(-4) }],
    });
    // Nobody of these: somebody else, whose number is not known.
    const { id, version } = sent;
    const decided = await server().call(
      'decideImport',
      { params: { id }, body: { basedOn: version, decision: 'take', row: 2 } },
      token,
    );
    await confirmSheet(server(), token, decided);
    const { cases } = await server().call('findCases', { body: { name: '李四' } }, await office.token('secretary'));
    expect(cases).toMatchObject([{ numberless: true, origin: 'department' }]);
  });

  test('waits for a person who chooses among those of the name, told apart by their birthday', async () => {
    const row = { ...place, 姓名: name, 本年个人自付: '50000' };
    const born = bornIn(idNumber);
    const sent = await send({ ...row, 出生日期: born }, { ...row, 出生日期: '19760203' });
    const entries = await entriesOf(server(), token, sent);
    expect(entries.map(({ verdict, candidates }) => [verdict, candidates?.length])).toEqual([
      ['undecided', 1],
      ['new', undefined],
    ]);
    const candidate = entries[0]?.candidates?.[0]?.household ?? '';
    const { id, version } = sent;
    const wrong = { basedOn: version, decision: 'take' as const, row: 2, candidate: id };
    expect((await server().refused('decideImport', { params: { id }, body: wrong }, token)).code).toBe(
      'import.not_possible',
    );
    const decided = await server().call(
      'decideImport',
      { params: { id }, body: { basedOn: version, decision: 'take', row: 2, candidate } },
      token,
    );
    const before = await countIn(server(), 'cases');
    await confirmSheet(server(), token, decided);
    // The other one is a household of its own.
    expect(await countIn(server(), 'cases')).toBe(before + 1);
    const detail = await server().call('getCase', { params: { caseId } }, await office.token('secretary'));
    expect(detail.declarations).toBe(4);
    expect(await send({ ...row, 出生日期: born })).toMatchObject({ counts: { unchanged: 1 } });
  });

  test('waits for a person once what was warned of has had its outcome', async () => {
    await office.take('secretary', caseId, 'find_not_established');
    const sent = await send({ ...place, 姓名: name, 身份证号码: idNumber, 本年个人自付: '31000' });
    expect((await entriesOf(server(), token, sent))[0]).toMatchObject({
      verdict: 'undecided',
      reasons: [{ code: 'warning.ended' }],
    });
    // Left out, it stays as it was.
    const { id, version } = sent;
    const left = await server().call(
      'decideImport',
      { params: { id }, body: { basedOn: version, decision: 'leave', row: 2 } },
      token,
    );
    expect(left.undecided).toBe(0);
    const again = await send({ ...place, 姓名: name, 身份证号码: idNumber, 本年个人自付: '31000' });
    const taken = await server().call(
      'decideImport',
      { params: { id: again.id }, body: { basedOn: again.version, decision: 'take', row: 2 } },
      token,
    );
    await confirmSheet(server(), token, taken);
    const { cases } = await server().call('findCases', { body: { idNumber } }, await office.token('secretary'));
    expect(cases.map(({ status }) => status).sort()).toEqual(['awaiting_acceptance', 'not_established']);
  });

  test('several rows of one household in one sheet are one case', async () => {
    const spouse = { ...place, 姓名: '龙六', 身份证号码: number(106), 本年个人自付: '25000' };
    await confirmSheet(server(), token, await send(spouse));
    const before = await countIn(server(), 'cases');
    const next = { ...spouse, 数据月份: '202501' };
    const sent = await send(
      { ...next, 本年个人自付: '22000' },
      { ...next, 本年个人自付: '27000' },
      { ...spouse, 数据月份: '202401' },
    );
    const entries = await entriesOf(server(), token, sent);
    expect(entries.map(({ rows, reasons }) => [rows, reasons.map(({ code }) => code)])).toEqual([
      [2, ['warning.several']],
      [1, []],
    ]);
    expect(await confirmSheet(server(), token, sent)).toMatchObject({ state: 'done' });
    expect(await countIn(server(), 'cases')).toBe(before);
    expect(await countIn(server(), 'warnings w join cases c on c.id = w.case_id where c.version = 3')).toBe(3);
  });
});

describeServerOnBothStores('how warnings stand', (server) => {
  let office: Office;
  const row = (of: number, more: Record<string, string> = {}) => ({
    ...place,
    姓名: '龙七',
    身份证号码: number(300 + of),
    本年个人自付: '26000',
    ...more,
  });
  const poor = { 人员类别: '脱贫户', 本年个人自付: '6000' };

  /** The case of a warning, by its number. */
  async function caseOf(of: number): Promise<string> {
    const { cases } = await server().call(
      'findCases',
      { body: { idNumber: number(300 + of) } },
      await office.token('county'),
    );
    return cases[0]?.id ?? '';
  }
  async function toMonitored(caseId: string): Promise<void> {
    await office.take('secretary', caseId, 'confirm');
    await office.take('cadre', caseId, 'deliberate');
    office.passDays(6);
    await office.sweep();
    await office.take('township', caseId, 'pass_review');
    await office.take('county', caseId, 'approve');
  }
  const accept = (caseId: string) => office.take('township', caseId, 'accept', { village: '520526107001' });

  beforeAll(async () => {
    office = new Office(server());
    await officerOf(server(), 'self_pay');
    // One is monitored before anybody warns of them.
    const known = articleHousehold();
    known.applicant = { ...known.applicant, name: '龙七', idNumber: number(300) };
    const villager = await office.token('villager');
    await server().call('fileDeclaration', { body: known }, villager);
    await toMonitored(
      (await server().call('getMyDeclaration', { params: { id: known.id } }, villager)).progress.caseId,
    );
    const token = await server().signIn('demo-department-weining');
    const rows = [row(0), row(1), row(2), row(3), row(4), row(5, poor), row(6, poor)];
    await confirmSheet(server(), token, await sendSheet(server(), token, tableOf(rows), { kind: 'self_pay' }));
    const drop = await officerOf(server(), 'dropout');
    const school = { ...place, 姓名: '龙八', 身份证号码: number(390), 离校日期: '20261101' };
    await confirmSheet(server(), drop, await sendSheet(server(), drop, tableOf([school]), { kind: 'dropout' }));
    await officerOf(server(), 'self_pay');
    for (const of of [1, 2, 3, 5]) await accept(await caseOf(of));
    await toMonitored(await caseOf(1));
    await office.take('secretary', await caseOf(2), 'find_not_established');
    // The same household under another number: what was warned of goes on in the case that it became part of.
    await office.take('secretary', await caseOf(3), 'merge', { into: await caseOf(1), reason: '同一户。' });
    await office.take('secretary', await caseOf(5), 'confirm');
  });

  test('its department sees of each how it stands, and nothing that others gave', async () => {
    const token = await office.token('department');
    const { warnings } = await server().call('listWarnings', { query: {} }, token);
    expect(warnings.map(({ standing }) => standing).sort()).toEqual([
      'checking',
      'not_recognized',
      'recognized',
      'recognized',
      'recognized',
      'waiting',
      'waiting',
    ]);
    expect(new Set(warnings.map(({ name }) => name))).toEqual(new Set(['龙七']));
    expect(Object.keys(warnings[0] ?? {}).sort()).toEqual(['at', 'id', 'kind', 'name', 'standing', 'village']);
    for (const who of ['county', 'township', 'villager'] as const)
      expect((await server().refused('listWarnings', { query: {} }, await office.token(who))).code).toBe('not_allowed');
    const other = await officerOf(server(), 'disaster');
    expect((await server().call('listWarnings', { query: {} }, other)).warnings).toEqual([]);
    await officerOf(server(), 'self_pay');
  });

  test('of whom an officer belongs to, the list says nothing', async () => {
    const token = await office.token('department');
    const count = async () => (await server().call('listWarnings', { query: {} }, token)).warnings.length;
    const before = await count();
    const index = testSealing.blindIndex('id-number', number(304));
    const of = sql`where name = '孔德明'`;
    await server().store.db.execute(sql`update accounts set id_number_index = ${index} ${of}`);
    expect(await count()).toBe(before - 1);
    await server().store.db.execute(sql`update accounts set id_number_index = null ${of}`);
  });

  test('how many became recognized households is what an SQL count says', async () => {
    const county = await office.token('county');
    const { lines, inside } = await server().call('getWarningPrecision', { query: {} }, county);
    const { rows } = await server().store.db.execute(sql`
      select w.kind, w.class, w.line, count(*)::int as sent,
        sum(w.recognized_before::int)::int as known,
        sum((not w.recognized_before and f.recognized_at is not null)::int)::int as recognized,
        sum((not w.recognized_before and f.recognized_at is null and f.status in ('not_established', 'withdrawn'))::int)::int as "notRecognized"
      from warnings w join cases c on c.id = w.case_id join cases f on f.id = coalesce(c.merged_into, c.id)
      group by w.kind, w.class, w.line order by w.kind desc, count(*) desc`);
    const figures = lines.map(({ kind, class: as, line, sent, known, recognized, notRecognized }) => ({
      kind,
      class: as,
      line,
      sent,
      known,
      recognized,
      notRecognized,
    }));
    expect(figures).toEqual(rows);
    expect(lines).toMatchObject([
      // A monitored household's class is the one with the lower line.
      {
        kind: 'self_pay',
        class: 'others',
        line: 20_000,
        sent: 4,
        recognized: 2,
        households: 1,
        notRecognized: 1,
        open: 1,
      },
      { kind: 'self_pay', class: 'formerly_poor', line: 5_000, sent: 3, known: 1, recognized: 0, open: 2 },
      { kind: 'dropout', class: 'others', line: 7, sent: 1, open: 1 },
    ]);
    expect(inside).toMatchObject([{ area: { code: '520526107000' }, sent: 8 }]);
    expect(
      (await server().call('getWarningPrecision', { query: { from: '2020-01-01', to: '2020-12-31' } }, county)).lines,
    ).toEqual([]);
    const own = await server().call('getWarningPrecision', { query: {} }, await office.token('department'));
    expect(own.lines.map(({ kind }) => kind)).toEqual(['self_pay', 'self_pay']);
    const elsewhere = await server().signIn('demo-county-rongjiang');
    expect((await server().call('getWarningPrecision', { query: {} }, elsewhere)).lines).toEqual([]);
    expect((await server().refused('getWarningPrecision', { query: { area: '520526000000' } }, elsewhere)).code).toBe(
      'area.not_found',
    );
  });

  test('whom a department named goes with the case', async () => {
    const caseId = await caseOf(2);
    const { rows } = await server().store.db.execute<{ id: string }>(
      sql`select id from warnings where case_id = ${caseId}`,
    );
    office.passDays(40 * 31);
    await office.sweep();
    const token = await server().signIn('demo-department-weining');
    const { warnings } = await server().call('listWarnings', { query: {} }, token);
    const erased = warnings.find(({ id }) => id === rows[0]?.id);
    expect(erased).toMatchObject({ standing: 'not_recognized' });
    expect(erased?.name).toBeUndefined();
  });
});

describeServerOnBothStores("a department's own key", (server) => {
  let office: Office;
  let officer: string;
  let key: string;
  const send = async (rows: Record<string, unknown>[], kind: WarningKind = 'self_pay') => {
    const answer = await server().send('POST', '/api/warnings', { token: key, body: { kind, rows } });
    return { status: answer.status, body: answer.body as Partial<WarningResults> & { code?: string } };
  };
  const inVillage = { county: '威宁', township: '观风海镇', village: '七里半社区' };
  const ill = (of: number, more: object = {}) => ({
    id: `医保-${of}`,
    ...inVillage,
    member_name: '龙九',
    id_no: number(500 + of),
    self_paid: 26_000,
    ...more,
  });

  beforeAll(async () => {
    office = new Office(server());
    const token = await officerOf(server(), 'self_pay');
    officer = (await server().call('whoAmI', {}, token)).id;
    const administrator = await office.token('administrator');
    const made = await server().call(
      'makeDepartmentKey',
      { params: { id: officer }, body: { area: '520526000000' } },
      administrator,
    );
    expect(made.keys).toMatchObject([{ department: 'medical_insurance', madeBy: '覃管理' }]);
    key = made.key;
  });

  test('sends the same rows, and sent again nothing changes', async () => {
    const rows = [
      ill(1),
      ill(2, { self_paid: '19,000' }),
      ill(3, { village: '没有的村', id_no: undefined, birth_date: '1950-01-01' }),
      ill(4, { self_paid: '不详' }),
    ];
    const first = await send(rows);
    expect(first.status).toBe(200);
    expect(first.body.results).toEqual([
      { id: '医保-1', result: 'new', written: true, reasons: [] },
      { id: '医保-2', result: 'below', written: false, reasons: [{ code: 'warning.below' }] },
      {
        id: '医保-3',
        result: 'refused',
        written: false,
        reasons: [
          { code: 'place.unknown_village', field: 'village' },
          { code: 'id_number.missing', field: 'id_no' },
        ],
      },
      { id: '医保-4', result: 'refused', written: false, reasons: [{ code: 'cell.number', field: 'self_paid' }] },
    ]);
    const counts = [await countIn(server(), 'warnings'), await countIn(server(), 'actions')];
    expect((await send(rows)).body.results?.map(({ result, written }) => [result, written])).toEqual([
      ['unchanged', false],
      ['below', false],
      ['refused', false],
      ['refused', false],
    ]);
    expect([await countIn(server(), 'warnings'), await countIn(server(), 'actions')]).toEqual(counts);
    // A sheet with the same row is the same warning.
    const token = await server().signIn('demo-department-weining');
    const row = { ...place, 姓名: '龙九', 身份证号码: number(501), 本年个人自付: '26000' };
    expect(await sendSheet(server(), token, tableOf([row]), { kind: 'self_pay' })).toMatchObject({
      counts: { unchanged: 1 },
    });
    const { warnings } = await server().call('listWarnings', { query: {} }, key);
    expect(warnings).toMatchObject([{ name: '龙九', standing: 'waiting' }]);
  });

  test('says who may be meant, and takes what was decided with the row', async () => {
    const numberless = { id_no: undefined, birth_date: bornIn(number(501)) };
    const [back] = (await send([ill(5, numberless)])).body.results ?? [];
    expect(back).toMatchObject({ id: '医保-5', result: 'undecided', written: false, candidates: [{ name: '龙＊' }] });
    const cases = await countIn(server(), 'cases');
    const decided = { ...numberless, decision: 'take', candidate: back?.candidates?.[0]?.household };
    expect((await send([ill(5, decided)])).body.results).toMatchObject([{ result: 'undecided', written: true }]);
    expect(await countIn(server(), 'cases')).toBe(cases);
    expect((await send([ill(5, decided)])).body.results).toMatchObject([{ result: 'unchanged', written: false }]);
  });

  test('opens nothing else, and is nowhere in the store', async () => {
    for (const path of ['/api/cases', '/api/imports', '/api/session', '/api/warning-precision'])
      expect([path, (await server().send('GET', path, { token: key })).status]).toEqual([path, 401]);
    expect((await send([{ ...ill(1), absent_since: '2026-11-01' }], 'dropout')).status).toBe(422);
    const drop = { id: '1', ...inVillage, member_name: '龙九', absent_since: '2026-11-01' };
    expect((await send([drop], 'dropout')).body.code).toBe('not_allowed');
    const { rows } = await server().store.db.execute(sql`select to_jsonb(k)::text as row from department_keys k`);
    expect(JSON.stringify(rows)).not.toContain(key.slice(4));
    expect(server().logged.join('')).not.toContain(key.slice(4));
  });

  test('is made by who administers the place, for whoever warns there', async () => {
    const administrator = await office.token('administrator');
    const make = (id: string, area: string, token = administrator) =>
      server().refused('makeDepartmentKey', { params: { id }, body: { area } }, token);
    expect((await make(officer, '520500000000')).code).toBe('not_allowed');
    const secretary = (await server().call('whoAmI', {}, await office.token('secretary'))).id;
    expect((await make(secretary, '520526000000')).code).toBe('not_allowed');
    const own = (await server().call('whoAmI', {}, administrator)).id;
    expect((await make(own, '520526000000')).code).toBe('administrator.own_role');
    const { changes } = await server().call('listChanges', { query: {} }, administrator);
    expect(changes[0]).toMatchObject({ kind: 'key_made', subjectName: '孔德明' });
  });

  test('is counted by the minute', async () => {
    server().passHours(1);
    const statuses: number[] = [];
    for (let count = 0; count < 61; count += 1)
      statuses.push((await server().send('GET', '/api/warnings', { token: key })).status);
    expect([statuses.filter((status) => status === 200).length, statuses.at(-1)]).toEqual([60, 429]);
    server().passHours(1);
    expect((await server().send('GET', '/api/warnings', { token: key })).status).toBe(200);
  });

  test('is as good as the role of who answers for it, until it is revoked', async () => {
    const department = (of: string) =>
      server().store.db.execute(sql`update role_assignments set department = ${of} where role = 'department_officer'`);
    await department('housing');
    expect((await send([ill(1)])).status).toBe(401);
    await department('medical_insurance');
    expect((await send([ill(1)])).status).toBe(200);
    office = new Office(server());
    const administrator = await office.token('administrator');
    const { keys } = await server().call('listDepartmentKeys', { params: { id: officer } }, administrator);
    const [{ id = '', lastUsedAt } = {}] = keys;
    expect(lastUsedAt).toBeDefined();
    const after = await server().call('revokeDepartmentKey', { params: { id } }, administrator);
    expect(after.keys[0]?.revokedAt).toBeDefined();
    expect((await send([ill(1)])).body.code).toBe('session.required');
  });
});
