import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { verifyHistory } from '../../mock-server/cases/verify';
import { recount } from '../../mock-server/counters/replay';
import type { ImportEntry, ImportReason } from '../../src/shared/contract/imports';
import { articleHousehold } from '../people';
import { workbookOf } from '../zip';
import { describeServerOnBothStores, testSealing, type TestServer } from './harness';
import { Office } from './office';
import { confirmSheet, fetchSheet, readRows, sendSheet, sheetOf } from './sheets';

const fixture = (name: string) => readFileSync(join(__dirname, '../fixtures/register', name));
const sample = fixture('sample.xlsx');

interface Planted {
  row: number;
  kind: string;
  check: string;
}
const planted = fixture('sample-faults.tsv')
  .toString()
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line): Planted => {
    const [row = '', kind = '', check = ''] = line.split('\t');
    return { row: Number(row), kind, check };
  });

/** What is said of the faults that no check of the register names. */
const unnamed: Record<number, ImportReason['code']> = {
  15: 'id_number.birthday',
  19: 'cell.month',
  24: 'place.unknown_village',
  35: 'cell.formula',
};

async function allEntries(server: TestServer, token: string, id: string): Promise<ImportEntry[]> {
  return (await server.call('listImportEntries', { params: { id }, query: {} }, token)).entries;
}

const rowsIn = async (server: TestServer, table: string): Promise<number> => {
  const found = await server.store.db.execute<{ n: number }>(sql.raw(`select count(*)::int as n from ${table}`));
  return found.rows[0]?.n ?? -1;
};

describeServerOnBothStores('the sample register', (server) => {
  let token: string;
  let office: Office;
  let first: string;
  beforeAll(async () => {
    office = new Office(server());
    token = await office.token('administrator');
  });

  test('has each fault named with its row, and nothing said of what is right', async () => {
    const detail = await sendSheet(server(), token, sample);
    first = detail.id;
    expect(detail).toMatchObject({
      state: 'ready',
      rows: 38,
      headerRow: 3,
      missing: [],
      counts: { new: 14, changed: 0, unchanged: 0, refused: 1, undecided: 0 },
      undecided: 0,
    });
    expect(detail.columns.filter(({ field }) => field === undefined)).toEqual([]);
    const reasons = (await allEntries(server(), token, detail.id)).flatMap((each) => each.reasons);
    const faults = planted.filter(({ kind }) => kind === 'fault');
    const named = faults.map(({ row, check }) =>
      reasons.filter(
        (reason) => reason.row === row && (check === '-' ? reason.code === unnamed[row] : reason.check === check),
      ),
    );
    expect(named.map((found) => found.length)).toEqual(faults.map(() => 1));
    const consequences = planted.filter(({ kind }) => kind === 'consequence');
    const others = reasons.filter(
      (reason) =>
        !named.flat().includes(reason) &&
        !consequences.some(({ row, check }) => row === reason.row && check === reason.check),
    );
    // What the checks say besides is looked at beside them: tests/unit/register-checks/sample.test.ts.
    expect(others.filter(({ code }) => code !== 'check')).toMatchObject([
      // The head stands in the row whose village is not known.
      { code: 'household.no_head', row: 25, column: '与户主关系', check: 'CHK-008' },
    ]);
  });

  test('writes nothing before somebody says so', async () => {
    expect(await rowsIn(server(), 'cases')).toBe(0);
    expect(await rowsIn(server(), 'register_entries')).toBe(0);
    const before = await server().call('getImport', { params: { id: first } }, token);
    const stale = await server().refused(
      'confirmImport',
      { params: { id: first }, body: { basedOn: before.version + 1 } },
      token,
    );
    expect(stale.code).toBe('import.changed');
  });

  test('becomes households and cases that begin with the import', async () => {
    const done = await confirmSheet(
      server(),
      token,
      await server().call('getImport', { params: { id: first } }, token),
    );
    expect(done).toMatchObject({ state: 'done', counts: { new: 14 } });
    expect(await rowsIn(server(), 'register_entries')).toBe(14);
    const { cases } = await server().call('findCases', { body: { name: '赵阿朵' } }, await office.token('secretary'));
    expect(cases).toMatchObject([
      {
        status: 'monitored',
        origin: 'register',
        category: 'marginal',
        householdSize: 2,
        declarations: 0,
        withheld: [],
      },
    ]);
    const caseId = cases[0]?.id ?? '';
    const detail = await server().call('getCase', { params: { caseId } }, await office.token('county'));
    expect(detail.events).toMatchObject([{ action: 'import', by: 'administrator', name: '覃管理' }]);
    expect(detail.measures.map(({ kind, state, what }) => [kind, state, what])).toEqual([
      ['employment', 'delivered', '技能培训、外出务工补贴'],
      ['health', 'delivered', '参加城乡居民基本医疗保险个人缴费补贴'],
    ]);
    // By the number whose x was small, and by the phone that came with a point.
    const byNumber = { body: { idNumber: '52000019790103101X' } };
    expect((await server().call('findCases', byNumber, await office.token('secretary'))).cases).toHaveLength(1);
    const byPhone = { body: { phone: '13900001005' } };
    expect((await server().call('findCases', byPhone, await office.token('elsewhere'))).cases).toHaveLength(1);
    const { members, membersFrom } = await server().call(
      'getHousehold',
      { params: { household: detail.householdId ?? '' } },
      await office.token('county'),
    );
    expect(membersFrom).toBe('register');
    expect(members.map(({ name, relation, idNumber }) => [name, relation, idNumber])).toEqual([
      ['赵阿朵', 'head', '520000＊＊＊＊＊＊＊＊＊＊1X'],
      // Whose number can't be right.
      ['赵有田', 'spouse', undefined],
    ]);
  });

  test.each(['520000198101031021', '520000198202041037', '999999199001010011'])(
    'indexes no number that can not be right: %s',
    async (idNumber) => {
      const index = testSealing.blindIndex('id-number', idNumber);
      expect(await rowsIn(server(), `household_members where id_number_index = '${index}'`)).toBe(0);
    },
  );

  test('stands in a history that is proved, and in figures that start right', async () => {
    expect((await verifyHistory(server().store.db, testSealing)).flaws).toEqual([]);
    expect(await recount(server().services)).toEqual([]);
    const overview = await server().call('getOverview', { query: {} }, await office.token('province'));
    // 14 households, of which three are of the register of the poor only.
    expect(overview.statuses).toContainEqual({ status: 'monitored', cases: 11 });
    expect(overview.categories.map(({ category, monitored }) => [category, monitored])).toEqual([
      ['unstable', { households: 4, people: 12 }],
      ['marginal', { households: 3, people: 6 }],
      ['sudden_difficulty', { households: 4, people: 7 }],
    ]);
  });

  test('changes nothing when it comes again, in another order and another kind of file', async () => {
    const before = [await rowsIn(server(), 'actions'), await rowsIn(server(), 'households')];
    const again = await sendSheet(server(), token, fixture('sample-gb18030.csv'), { file: '台账.csv' });
    expect(again).toMatchObject({
      state: 'ready',
      counts: { new: 0, changed: 0, unchanged: 14, refused: 1, undecided: 0 },
    });
    expect(await confirmSheet(server(), token, again)).toMatchObject({ state: 'done' });
    expect([await rowsIn(server(), 'actions'), await rowsIn(server(), 'households')]).toEqual(before);
  });

  test('goes back with the reason behind each row, and can be sent again', async () => {
    const path = `/api/imports/${first}/report`;
    const rows = await readRows(await fetchSheet(server(), token, path));
    const [header, ...lines] = rows.map(({ cells }) => cells);
    expect([header?.[0], header?.[44], header?.[45], header?.[46]]).toEqual(['县', '导入结果', '原因', '原来的行号']);
    const behind = (row: string) => lines.find((cells) => cells[46] === row);
    expect(behind('5')).toMatchObject({ 14: '赵有田', 44: '新的', 45: '“证件号码”证件号码的校验码不对' });
    expect(behind('24')).toMatchObject({ 44: '放不进去', 45: '“村”找不到这个村，请核对县、乡、村的名字' });
    // With all rows of its household, and no formula in it.
    expect(behind('34')).toMatchObject({ 14: '杨春花' });
    expect(behind('35')?.[14]).toEqual(['formula', '=HYPERLINK("http://x","点我")']);
    const whole = await fetchSheet(server(), token, `${path}?rows=all`);
    expect(await sendSheet(server(), token, whole)).toMatchObject({
      state: 'ready',
      counts: { new: 0, changed: 0, unchanged: 14, refused: 1 },
    });
  });

  test('has an empty sheet to begin with, whose example is never taken', async () => {
    const template = await fetchSheet(server(), token, '/api/imports/templates/register');
    expect(await sendSheet(server(), token, template)).toMatchObject({
      state: 'ready',
      missing: [],
      counts: { new: 0, refused: 2 },
      reasons: [{ code: 'place.unknown_village', rows: 2 }],
    });
  });

  test('tells who declares now that the household was poor before', async () => {
    const villager = await office.token('neighbour');
    const body = articleHousehold();
    body.applicant = { ...body.applicant, name: '李小满', idNumber: '520000199104061098' };
    await server().call('fileDeclaration', { body }, villager);
    const { progress } = await server().call('getMyDeclaration', { params: { id: body.id } }, villager);
    const detail = await server().call(
      'getCase',
      { params: { caseId: progress.caseId } },
      await office.token('secretary'),
    );
    expect(detail.assessment?.factors.map(({ code }) => code)).toContain('formerly_poor');
  });
});

const columns = [
  '县', '乡', '村', '户编号', '户类型', '监测对象类别', '识别监测时间', '风险是否已消除', '消除监测时间', '风险消除方式',
  '致贫/返贫风险1', '姓名', '证件号码', '与户主关系', '综合保障',
]; // prettier-ignore
const place = ['威宁彝族回族苗族自治县', '观风海镇', '七里半社区'];

describeServerOnBothStores('households that stand otherwise', (server) => {
  let token: string;
  let office: Office;
  beforeAll(async () => {
    office = new Office(server());
    token = await office.token('county');
  });
  const send = (...rows: readonly string[][]) =>
    sendSheet(server(), token, sheetOf([columns, ...rows]), { file: 'a.csv' });
  const eliminated = [...place, '5001', '脱贫户', '脱贫不稳定户', '201905', '是', '201911', '帮扶消除', '因病', '罗大山', '52000019790115137X', '户主', '低保']; // prettier-ignore

  test('an eliminated one is kept by a period of its own, and never begins with one that is over', async () => {
    await confirmSheet(server(), token, await send(eliminated));
    const { cases } = await server().call('findCases', { body: { name: '罗大山' } }, token);
    expect(cases).toMatchObject([{ status: 'eliminated', origin: 'register' }]);
    // Ten years from the elimination; not three, which were over long ago.
    const [row] = (
      await server().store.db.execute<{ until: string }>(sql`select next_timer_at::text as until from cases`)
    ).rows;
    expect(row?.until).toMatch(/^2029-11-01/);
    expect(await office.sweep()).toBe(0);
    server().setTime('2030-06-03T02:00:00.000Z');
    token = await server().signIn('demo-county-weining');
    const old = [...eliminated];
    old.splice(3, 1, '5002');
    old.splice(11, 2, '罗秋生', '520000198002161392');
    await confirmSheet(server(), token, await send(old));
    const until = await server().store.db.execute<{ until: string }>(
      sql`select next_timer_at::text as until from cases order by opened_at desc limit 1`,
    );
    expect(until.rows[0]?.until).toMatch(/^2040-06-0/);
    server().setTime('2026-11-23T02:00:00.000Z');
    office = new Office(server());
    token = await office.token('county');
  });

  test('an eliminated one can fall back, and its case goes on', async () => {
    const villager = await office.token('villager');
    const body = articleHousehold();
    body.applicant = { ...body.applicant, name: '罗大山', idNumber: '52000019790115137X' };
    await server().call('fileDeclaration', { body }, villager);
    const { progress } = await server().call('getMyDeclaration', { params: { id: body.id } }, villager);
    const detail = await server().call(
      'getCase',
      { params: { caseId: progress.caseId } },
      await office.token('secretary'),
    );
    expect(detail.events.map(({ action }) => action)).toEqual(['import_eliminated', 'relapse']);
    expect(detail.status).toBe('awaiting_visit');
  });

  test('one that stands otherwise here waits for a person, and goes its own way where its data is taken', async () => {
    const now = [...eliminated];
    now.splice(14, 1, '低保,特困供养');
    const detail = await send(now);
    expect(detail).toMatchObject({ counts: { undecided: 1 }, undecided: 1 });
    const early = await server().refused(
      'confirmImport',
      { params: { id: detail.id }, body: { basedOn: detail.version } },
      token,
    );
    expect(early.code).toBe('import.undecided');
    const [entry] = await allEntries(server(), token, detail.id);
    expect(entry?.reasons).toContainEqual({ code: 'case.otherwise', row: 2 });
    const decided = await server().call(
      'decideImport',
      { params: { id: detail.id }, body: { basedOn: detail.version, decision: 'take', row: 2 } },
      token,
    );
    await confirmSheet(server(), token, decided);
    const { cases } = await server().call('findCases', { body: { name: '罗大山' } }, token);
    expect(cases).toMatchObject([{ status: 'awaiting_visit' }]);
    expect(await send(now)).toMatchObject({ counts: { unchanged: 1 } });
  });

  test('one that declared here before is recognized by its people, and a person decides', async () => {
    const villager = await office.token('villager');
    const body = articleHousehold();
    body.applicant = { ...body.applicant, name: '龙春花', idNumber: '520000196310121270' };
    await server().call('fileDeclaration', { body }, villager);
    const known = [...place, '5003', '脱贫户', '脱贫不稳定户', '202301', '否', '', '', '因病', '龙春花', '520000196310121270', '户主', '']; // prettier-ignore
    const detail = await send(known);
    const [entry] = await allEntries(server(), token, detail.id);
    expect(entry).toMatchObject({ verdict: 'undecided', reasons: [{ code: 'household.known', row: 2 }] });
    const taken = await server().call(
      'decideImport',
      { params: { id: detail.id }, body: { basedOn: detail.version, decision: 'take' } },
      token,
    );
    await confirmSheet(server(), token, taken);
    const { cases } = await server().call('findCases', { body: { name: '龙春花' } }, token);
    // Its case is under way here, and stays as it is.
    expect(cases).toMatchObject([{ status: 'awaiting_visit', origin: 'household' }]);
    expect(await send(known)).toMatchObject({ counts: { unchanged: 1 } });
  });

  test('a newer sheet is noted in the history, with what it has no column for left as it was', async () => {
    const monitored = [...place, '5004', '', '边缘易致贫户', '202401', '否', '', '', '因病', '石春花', '52000019731113131X', '户主', '低保']; // prettier-ignore
    await confirmSheet(server(), token, await send(monitored));
    const fewer = sheetOf([
      [
        '村',
        '县',
        '乡',
        '姓名',
        '户编号',
        '证件号码',
        '与户主关系',
        '监测对象类别',
        '致贫/返贫风险1',
        '致贫/返贫风险2',
      ],
      [place[2]!, place[0]!, place[1]!, '石春花', '5004', '52000019731113131X', '户主', '边缘易致贫户', '因病', '因残'],
    ]);
    const changed = await sendSheet(server(), token, fewer, { file: 'b.csv' });
    expect(changed.counts).toMatchObject({ changed: 1 });
    await confirmSheet(server(), token, changed);
    const { cases } = await server().call('findCases', { body: { name: '石春花' } }, token);
    const detail = await server().call('getCase', { params: { caseId: cases[0]?.id ?? '' } }, token);
    expect(detail.events.map(({ action }) => action)).toEqual(['import', 'import_again']);
    expect(await sendSheet(server(), token, fewer, { file: 'b.csv' })).toMatchObject({ counts: { unchanged: 1 } });
    expect((await verifyHistory(server().store.db, testSealing)).flaws).toEqual([]);
    expect(await recount(server().services)).toEqual([]);
  });

  test('what lies elsewhere is not taken, and what nobody can place is refused', async () => {
    const elsewhere = ['榕江县', '忠诚镇', '忠诚社区', '5005', ...eliminated.slice(4)];
    const nowhere = [place[0]!, place[1]!, '', '5006', ...eliminated.slice(4)];
    const nameless = [...place, '', ...eliminated.slice(4)];
    const detail = await send(elsewhere, nowhere, nameless);
    expect(detail.counts).toEqual({ new: 0, changed: 0, unchanged: 0, below: 0, refused: 3, undecided: 0 });
    expect((await allEntries(server(), token, detail.id)).flatMap(({ reasons }) => reasons)).toEqual([
      { code: 'place.outside', row: 2, column: '村' },
      { code: 'place.no_village', row: 3, column: '村' },
      { code: 'place.no_number', row: 4, column: '户编号' },
    ]);
  });
});

describeServerOnBothStores('a sheet on its way', (server) => {
  let token: string;
  beforeAll(async () => {
    token = await server().signIn('demo-admin-guizhou');
  });

  test('goes on where it was killed, wherever that is, and comes to the same', async () => {
    const rows = Array.from({ length: 600 }, (_, at) => [
      ...place,
      String(7000 + at),
      '脱贫户',
      '',
      '',
      '',
      '',
      '',
      '',
      `王${at}`,
      '',
      '户主',
      '',
    ]);
    const { services, jobs } = server();
    const transaction = services.db.transaction.bind(services.db);
    let left = 0;
    const spy = jest.spyOn(services.db, 'transaction').mockImplementation((...given) => {
      left -= 1;
      if (left === 0) return Promise.reject(new Error('killed'));
      return transaction(...given);
    });
    try {
      const detail = await sendSheet(server(), token, sheetOf([columns, ...rows]), { file: 'a.csv', drain: false });
      const killAt = async (count: number) => {
        left = count;
        await jobs.run('import_sheet');
        server().passHours(1);
      };
      for (const count of [2, 1, 2, 3, 5, 9]) await killAt(count);
      left = -1;
      await jobs.run('import_sheet');
      const ready = await server().call('getImport', { params: { id: detail.id } }, token);
      expect(ready).toMatchObject({ state: 'ready', rows: 601, counts: { new: 600, refused: 0 } });
      await server().call('confirmImport', { params: { id: detail.id }, body: { basedOn: ready.version } }, token);
      for (const count of [2, 5, 9]) await killAt(count);
      left = -1;
      await jobs.run('import_sheet');
    } finally {
      spy.mockRestore();
    }
    expect(await rowsIn(server(), 'register_entries')).toBe(600);
    expect(await rowsIn(server(), 'households')).toBe(600);
    expect(server().logged.filter((line) => line.includes('a job failed')).length).toBeGreaterThan(5);
  }, 240_000);

  test('can be told which column is which, and is judged anew', async () => {
    const odd = sheetOf([
      ['县', '乡', '行政村名', '户编号', '姓名', '证件号码'],
      [...place, '9001', '赵小满', '520000190001019996'],
    ]);
    const unbound = await sendSheet(server(), token, odd, { file: 'c.csv' });
    expect(unbound).toMatchObject({ state: 'unbound', missing: ['village'] });
    const bind = (...said: { column: number; field: string }[]) => ({
      params: { id: unbound.id },
      body: { basedOn: unbound.version, headerRow: 1, columns: said },
    });
    const fields = unbound.columns.flatMap(({ column, field }) => (field === undefined ? [] : [{ column, field }]));
    const twice = bind(...fields, { column: 2, field: 'county' });
    expect((await server().refused('bindImport', twice, token)).code).toBe('import.field_unknown');
    await server().call('bindImport', bind(...fields, { column: 2, field: 'village' }), token);
    await server().jobs.run('import_sheet');
    const ready = await server().call('getImport', { params: { id: unbound.id } }, token);
    expect(ready).toMatchObject({ state: 'ready', missing: [], counts: { new: 1 } });
    const again = bind(...fields, { column: 2, field: 'village' });
    expect((await server().refused('bindImport', again, token)).code).toBe('import.changed');
  });

  test('is refused with the reason where the file is at fault, and nothing of it is kept', async () => {
    const bomb = workbookOf('<row><c t="inlineStr"><is><t>啊</t></is></c></row>'.repeat(400_000));
    expect(await sendSheet(server(), token, bomb)).toMatchObject({ state: 'refused', fault: 'inflates', rows: 0 });
    expect(await sendSheet(server(), token, Buffer.from('d0cf11e0', 'hex'))).toMatchObject({ fault: 'old_format' });
    const broken = workbookOf(`${'<row><c><v>1</v></c></row>'.repeat(900)}<row></c>`);
    const refused = await sendSheet(server(), token, broken);
    expect(refused).toMatchObject({ state: 'refused', fault: 'unreadable', rows: 600 });
    const kept = await server().store.db.execute<{ n: number }>(
      sql`select count(*)::int as n from import_rows where import_id = ${refused.id}`,
    );
    expect(kept.rows[0]?.n).toBe(0);
  });

  test('is whoever’s place it is, and nobody else’s', async () => {
    const detail = await sendSheet(server(), token, sample);
    const county = await server().signIn('demo-county-weining');
    expect((await server().refused('getImport', { params: { id: detail.id } }, county)).code).toBe('import.not_found');
    expect((await server().refused('getImport', { params: { id: randomUUID() } }, token)).code).toBe(
      'import.not_found',
    );
    const { imports } = await server().call('listImports', {}, county);
    expect(imports).toEqual([]);
    expect((await server().call('listImports', {}, token)).imports.map(({ id }) => id)).toContain(detail.id);
  });

  test('says nothing of whom it names in the log', () => {
    const said = server().logged.join('\n');
    for (const secret of ['赵阿朵', '520000197901031', '13900001005', '监测对象信息'])
      expect(said).not.toContain(secret);
  });
});
