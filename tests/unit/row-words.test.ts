/** What a row of a staff list says in words, and where its reader can go from there. */
import { dueTag, kindWords, raisedTags, tagsOf, whereAndWhen } from '../../src/desk/queue/row-words';
import { discoversAs, placesFor } from '../../src/desk/side/places';
import type { CaseSummary } from '../../src/shared/contract/case';
import type { Department } from '../../src/shared/contract/department';
import { roles, type Account, type Role } from '../../src/shared/contract/session';
import { staffWords as allWords } from '../words';

const words = allWords['zh-CN'];
const NOW = '2026-11-24T02:00:00.000Z';
const row: CaseSummary = {
  id: '00000000-0000-4000-8000-000000000001',
  version: 3,
  status: 'awaiting_visit',
  kind: 'illness',
  applicantName: '赵＊＊',
  householdSize: 5,
  village: { code: '520526107001', village: '七里半社区居民委员会', town: '观风海镇', county: '威宁县' },
  priority: 'normal',
  greenChannel: false,
  filedAt: '2026-11-23T02:00:00.000Z',
  filedByHelper: true,
  declarations: 1,
  due: {
    at: '2026-11-25T15:59:59.999Z',
    overdue: false,
    standing: 'on_time',
    workingDaysLeft: 1,
    byTheHour: false,
    provisional: false,
  },
  origin: 'household',
  opened: false,
  withheld: [],
  reasons: [],
};
const withDue = (change: Partial<NonNullable<CaseSummary['due']>>): CaseSummary => ({
  ...row,
  due: { ...(row.due as NonNullable<CaseSummary['due']>), ...change },
});
const said = (tags: { words: string }[]) => tags.map((tag) => tag.words);

describe('a row of a list', () => {
  test('says in words, not by colour alone, that it is at risk', () => {
    expect(dueTag(row, NOW, words)).toEqual({ words: '还剩 1 个工作日', tone: 'green' });
    expect(dueTag(withDue({ standing: 'at_risk' }), NOW, words)).toEqual({
      words: '快到期，还剩 1 个工作日',
      tone: 'amber',
    });
    expect(dueTag(withDue({ standing: 'overdue', overdue: true, workingDaysLeft: -2 }), NOW, words)).toEqual({
      words: '逾期 2 个工作日',
      tone: 'red',
    });
  });

  test('says to whom the warning went and who took it over', () => {
    expect(said(raisedTags(row, words))).toEqual([]);
    expect(
      said(
        raisedTags(
          { status: 'awaiting_visit', escalatedTo: 'county_officer', takenOverBy: 'township_reviewer' },
          words,
        ),
      ),
    ).toEqual(['橙色预警，已报县级工作人员', '乡镇审核员已接手']);
    expect(said(tagsOf({ ...row, category: 'marginal' }, NOW, words, { withStatus: true }))).toEqual([
      '还剩 1 个工作日',
      '边缘易致贫户',
      '待上门核实',
    ]);
  });

  test('tells a deputy whose case it is, except in a village that is also their own', () => {
    const as = (...areas: [code: string, deputyFor?: string][]): Account => ({
      id: '00000000-0000-4000-8000-000000000000',
      roles: areas.map(([code, deputyFor]) => ({
        role: 'first_secretary',
        area: { code, name: '七里半社区' },
        ...(deputyFor === undefined ? {} : { deputyFor }),
      })),
    });
    const tags = (account: Account) => said(tagsOf(row, NOW, words, { account }));
    expect(tags(as([row.village.code, '杨光明']))).toContain('替杨光明');
    expect(tags(as([row.village.code, '杨光明'], [row.village.code]))).not.toContain('替杨光明');
    expect(tags(as(['520526107202', '杨光明']))).not.toContain('替杨光明');
  });

  test('says how it came, when the household did not declare itself', () => {
    expect(kindWords(row, words)).toBe('因病（代填）');
    expect(whereAndWhen(row, NOW, words)).toBe('七里半社区 · 昨天报');
    const discovered: CaseSummary = { ...row, origin: 'department' };
    expect(kindWords(discovered, words)).toBe('因病');
    expect(whereAndWhen(discovered, NOW, words)).toBe('七里半社区 · 昨天部门预警');
  });
});

describe('where a reader can go', () => {
  const as = (...own: Role[]): Account => ({
    id: '00000000-0000-4000-8000-000000000000',
    roles: own.map((role) => ({ role, area: { code: '520526000000', name: '威宁' } })),
  });

  test.each<[Role, string[]]>([
    ['village_cadre', ['台账', '找农户', '代班', '通讯录', '走访发现', '数据质量']],
    ['first_secretary', ['台账', '找农户', '代班', '通讯录', '走访发现', '数据质量']],
    [
      'township_reviewer',
      ['总览', '台账', '找农户', '代班', '通讯录', '个人信息的请求', '投诉和建议', '临时安置点', '数据质量'],
    ],
    [
      'county_officer',
      [
        '总览',
        '台账',
        '找农户',
        '代班',
        '通讯录',
        '个人信息的请求',
        '投诉和建议',
        '临时安置点',
        '数据质量',
        '数据导入',
        '预警准不准',
        '还缺的人',
      ],
    ],
    ['city_supervisor', ['总览', '通讯录', '预警准不准']],
    ['province_reader', ['总览', '通讯录', '预警准不准']],
    ['department_officer', ['通讯录', '部门预警']],
    ['administrator', []],
  ])('%s: %j', (role, titles) => {
    expect(placesFor(as(role), words, { complaints: 0, requests: 0 }).map(({ title }) => title)).toEqual(titles);
  });

  test('a department that warns by sheets has a place to send them', () => {
    const officer = (department: Department): Account => ({
      ...as(),
      roles: [{ role: 'department_officer', area: { code: '520526000000', name: '威宁' }, department }],
    });
    const titles = (department: Department) =>
      placesFor(officer(department), words, { complaints: 0, requests: 0 }).map(({ title }) => title);
    expect(titles('medical_insurance')).toEqual(['通讯录', '部门预警', '报预警表', '我的预警', '预警准不准']);
    expect(titles('housing')).toEqual(['通讯录', '部门预警']);
  });

  test('who is both of the village and of a department says as what they discover', () => {
    expect(discoversAs(as('first_secretary', 'village_cadre'))).toEqual(['village']);
    expect(discoversAs(as('department_officer', 'village_cadre'))).toEqual(['department', 'village']);
    expect(discoversAs(as(...roles))).toHaveLength(2);
  });
});
