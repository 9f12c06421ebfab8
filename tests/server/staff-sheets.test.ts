/** The staff sheet: who is invited, moved or corrected by it, by whom, and how the codes come out. */
import { randomUUID } from 'node:crypto';
import type { ImportDetail } from '../../src/shared/contract/imports';
import { describeServer } from './harness';
import { confirmSheet, fetchSheet, readRows, sendSheet, sheetOf } from './sheets';

const HEAD = ['姓名', '工作电话', '职务', '县', '乡镇', '村', '部门'];
const WEINING = '520526000000';
const QILIBAN = '520526107001';
type Row = readonly string[];

const [LAN, MEI, DIAN] = ['13900002001', '13900002002', '13900002003'];
const place = ['威宁', '观风海', '七里半'];
const people: Row[] = [
  ['韦小兰', LAN, '村干部', ...place, ''],
  ['韦小兰', LAN, '部门工作人员', '威宁', '', '', '威宁县医疗保障局'],
  ['罗小梅', MEI, '乡镇审核员', '威宁', '观风海镇', '', ''],
  // The secretary of the demo, as they are.
  ['杨光明', '0857-0000001', '第一书记', ...place, ''],
];

describeServer('the staff sheet', (server) => {
  let admin: string;
  let first: ImportDetail;

  const send = (rows: readonly Row[], token = admin) =>
    sendSheet(server(), token, sheetOf([HEAD, ...rows]), { kind: 'staff', file: '人员.csv' });
  const entriesOf = async ({ id }: ImportDetail) =>
    (await server().call('listImportEntries', { params: { id }, query: {} }, admin)).entries;
  const codesOf = async (entries: Awaited<ReturnType<typeof entriesOf>>) =>
    entries.map(({ verdict, reasons }) => [verdict, ...reasons.map(({ code }) => code)].join(' '));
  const one = async (...row: Row) => (await codesOf(await entriesOf(await send([row]))))[0];
  const write = async (rows: readonly Row[]) => confirmSheet(server(), admin, await send(rows));
  const staff = async (name: string) =>
    (await server().call('searchStaff', { body: { find: name } }, admin)).accounts[0];
  const issue = async (id: string, said = randomUUID(), token = admin) => {
    const detail = await server().call('issueImportCodes', { params: { id }, body: { issue: said } }, token);
    const sheet = await readRows(await fetchSheet(server(), token, `/api/imports/${id}/codes?issue=${said}`));
    return { detail, rows: sheet.slice(1).map(({ cells }) => [cells[0], cells[1], cells[2], cells[3]] as string[]) };
  };
  const signIn = (code: string) => server().signIn(code);
  const activate = async (code: string, who: string) =>
    server().call('activate', { body: { code } }, await signIn(who));

  beforeAll(async () => {
    admin = await signIn('demo-admin-guizhou');
  });

  it('says of each row what it comes to', async () => {
    first = await send([
      ...people,
      ['', DIAN, '村干部', ...place, ''],
      ['吴小点', '12', '村干部', ...place, ''],
      ['吴小点', DIAN, '', ...place, ''],
      ['吴小点', DIAN, '系统管理员', '威宁', '', '', ''],
      ['吴小点', DIAN, '村干部', '威宁', '观风海', '没有这个村', ''],
      ['吴小点', DIAN, '乡镇审核员', ...place, ''],
      ['吴小点', DIAN, '部门工作人员', '威宁', '', '', ''],
      ['吴小点', DIAN, '部门工作人员', '威宁', '', '', '气象局'],
    ]);
    expect(first).toMatchObject({ state: 'ready', counts: { new: 2, unchanged: 1, refused: 8 } });
    expect(await codesOf(await entriesOf(first))).toEqual([
      'new',
      'new',
      'unchanged',
      'refused staff.no_name',
      'refused staff.no_phone',
      'refused staff.no_role',
      'refused staff.unknown_role',
      'refused place.unknown_area',
      'refused staff.level',
      'refused staff.no_department',
      'refused staff.unknown_department',
    ]);
    // Nothing before somebody says so.
    expect((await server().call('listInvitations', {}, admin)).invitations).toEqual([]);
  });

  it('invites whoever is new, once, with all of their roles', async () => {
    const done = await confirmSheet(server(), admin, first);
    expect(done).toMatchObject({ state: 'done', codes: { waiting: 2 } });
    const { invitations } = await server().call('listInvitations', {}, admin);
    expect(
      invitations.map(({ name, workPhone, roles }) => [
        name,
        workPhone,
        roles.map(({ role, area, department }) => [role, area.code, department]),
      ]),
    ).toEqual(
      expect.arrayContaining([
        [
          '韦小兰',
          LAN,
          [
            ['village_cadre', QILIBAN, undefined],
            ['department_officer', WEINING, 'medical_insurance'],
          ],
        ],
        ['罗小梅', MEI, [['township_reviewer', '520526107000', undefined]]],
      ]),
    );
    const again = await send(people);
    expect(await codesOf(await entriesOf(again))).toEqual([
      'unchanged staff.invited',
      'unchanged staff.invited',
      'unchanged',
    ]);
    await confirmSheet(server(), admin, again);
    expect((await server().call('listInvitations', {}, admin)).invitations).toHaveLength(2);
  });

  it('gives the codes out in one sheet; asked again they are others, and the former are void', async () => {
    const said = randomUUID();
    const { detail, rows } = await issue(first.id, said);
    expect(detail.codes).toMatchObject({ waiting: 2, issuedBy: '覃管理' });
    expect(rows.map(([name, phone, what]) => [name, phone, what])).toEqual([
      ['罗小梅', MEI, '观风海镇 乡镇审核员'],
      ['韦小兰', LAN, '七里半社区居民委员会 村干部；威宁彝族回族苗族自治县 医保'],
    ]);
    // A signal that was lost.
    expect((await issue(first.id, said)).rows).toEqual(rows);
    const later = await issue(first.id);
    expect(later.rows.map(([name]) => name)).toEqual(rows.map(([name]) => name));
    expect(later.rows.flat().filter((cell) => rows.flat().includes(cell))).not.toContain(rows[0]?.[3]);
    const old = await server().refused(
      'activate',
      { body: { code: rows[0]?.[3] ?? '' } },
      await signIn('demo-villager-nayong'),
    );
    expect(old.code).toBe('invitation.wrong');
    // The sheet of an issue from before is gone, and so is the newest for anybody else.
    const path = { params: { id: first.id }, query: { issue: said } };
    expect((await server().refused('getImportCodes', path, admin)).code).toBe('import.not_possible');
    const code = later.rows.find(([name]) => name === '韦小兰')?.[3] ?? '';
    // Who sees a code can't use it.
    expect((await server().refused('activate', { body: { code } }, admin)).code).toBe('administrator.own_role');
    const lan = await activate(code, 'demo-villager-nayong');
    expect(lan).toMatchObject({ name: '韦小兰' });
    expect(lan.roles.map(({ role }) => role).sort()).toEqual(['department_officer', 'village_cadre']);
    const { codes } = await server().call('getImport', { params: { id: first.id } }, admin);
    expect(codes).toMatchObject({ waiting: 1 });
  });

  it('comes out for minutes only', async () => {
    const said = randomUUID();
    await issue(first.id, said);
    server().passHours(0.2);
    const path = { params: { id: first.id }, query: { issue: said } };
    expect((await server().refused('getImportCodes', path, admin)).code).toBe('import.not_possible');
  });

  it('moves, corrects and adds, and says so before', async () => {
    const moved = ['韦小兰', LAN, '村干部', '威宁', '观风海', '海丰', ''] as const;
    expect(await one(...moved)).toBe('changed staff.role_moved');
    expect(await one('韦小兰', LAN, '第一书记', ...place, '')).toBe('changed staff.role_given');
    expect(await one('韦小兰', LAN, '部门工作人员', '威宁', '', '', '民政局')).toBe('changed staff.department_changed');
    expect(await one('韦小兰', DIAN, '村干部', ...place, '')).toBe('changed staff.phone_corrected');
    expect(await one('韦小兰', DIAN, '第一书记', '威宁', '观风海', '海丰', '')).toBe('new staff.namesake');
    await write([moved]);
    await write([['韦小兰', DIAN, '村干部', '威宁', '观风海', '海丰', '']]);
    const after = await staff('韦小兰');
    expect(after).toMatchObject({ workPhone: DIAN });
    expect(after?.roles.map(({ role, area }) => `${role} ${area.name}`).sort()).toEqual([
      'department_officer 威宁彝族回族苗族自治县',
      'village_cadre 海丰村村民委员会',
    ]);
    const { changes } = await server().call('listChanges', { query: {} }, admin);
    expect(changes.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['staff_corrected', 'role_revoked', 'role_granted', 'codes_issued', 'invited']),
    );
  });

  it('asks whether another name under the same phone is the same person', async () => {
    const renamed = ['韦晓兰', DIAN, '村干部', '威宁', '观风海', '海丰', ''] as const;
    const detail = await send([renamed]);
    expect(detail).toMatchObject({ undecided: 1, counts: { undecided: 1 } });
    expect(
      (await server().refused('confirmImport', { params: { id: detail.id }, body: { basedOn: detail.version } }, admin))
        .code,
    ).toBe('import.undecided');
    const decide = (decision: 'take' | 'leave', { id, version }: ImportDetail) =>
      server().call('decideImport', { params: { id }, body: { basedOn: version, decision } }, admin);
    await confirmSheet(server(), admin, await decide('leave', detail));
    expect(await staff('韦晓兰')).toBeUndefined();
    await confirmSheet(server(), admin, await decide('take', await send([renamed])));
    expect(await staff('韦晓兰')).toMatchObject({ workPhone: DIAN });
    expect(
      await codesOf(
        await entriesOf(
          await send([
            ['罗甲', '13900002009', '村干部', ...place, ''],
            ['罗乙', '13900002009', '村干部', '威宁', '观风海', '海丰', ''],
          ]),
        ),
      ),
    ).toEqual(['refused staff.two_names']);
  });

  it('gives nobody a role on cases by their own sheet, and holds an administrator to their area', async () => {
    expect(await one('覃管理', (await staff('覃管理'))?.workPhone ?? '', '村干部', ...place, '')).toBe(
      'refused staff.own',
    );
    const invitation = await server().call(
      'invite',
      {
        body: {
          id: randomUUID(),
          name: '陆县管',
          workPhone: '13900002010',
          roles: [{ role: 'administrator', area: WEINING }],
        },
      },
      admin,
    );
    await activate(invitation.code, 'demo-villager-rongjiang');
    const county = await signIn('demo-villager-rongjiang');
    const outside = await send([['石小江', '13900002011', '村干部', '榕江', '忠诚', '忠诚社区', '']], county);
    expect(outside.reasons.map(({ code }) => code)).toEqual(['place.outside']);
    // The county's own names need not be written; another's sheets are not to be seen.
    const own = await send([['石小江', '13900002011', '乡镇审核员', '', '观风海', '', '']], county);
    expect(own).toMatchObject({ counts: { new: 1 } });
    expect((await server().refused('getImport', { params: { id: first.id } }, county)).code).toBe('import.not_found');
    const officer = await signIn('demo-county-weining');
    expect((await server().refused('getImport', { params: { id: own.id } }, officer)).code).toBe('import.not_found');
    expect((await server().call('listImports', {}, officer)).imports).toEqual([]);
    const begin = { body: { id: randomUUID(), kind: 'staff' as const, file: 'a.csv', parts: 1 } };
    expect((await server().refused('beginImport', begin, officer)).code).toBe('not_allowed');
  });

  it('gives a template whose example is never taken', async () => {
    const bytes = await fetchSheet(server(), admin, '/api/imports/templates/staff');
    const detail = await sendSheet(server(), admin, bytes, { kind: 'staff', file: '空表.xlsx' });
    expect(detail).toMatchObject({ missing: [], counts: { new: 0, changed: 0, refused: 5 } });
  });
});
