import { policies } from '../../mock-server/seed/policy';
import { atFields, check, doubtful, draftFrom, type ProposalDraft } from '../../src/admin/proposal/draft';
import { differing, figureWords } from '../../src/shared/say/figures';
import { PolicyProposal } from '../../src/shared/contract/admin';
import { PolicyContent } from '../../src/shared/contract/policy';
import { figureOf, policyFieldNames, policyFields } from '../../src/shared/contract/policy-fields';
import { adminWords as words } from '../words';

const [{ validFrom: _validFrom, ...base }] = policies as [(typeof policies)[0]];
const guizhou = [{ code: base.area, name: '贵州省' }];
const begun = draftFrom({ policy: base }, guizhou);
const whole: ProposalDraft = { ...begun, version: 'guizhou-2027', source: '演示文件' };
const withFigure = (name: keyof ProposalDraft['figures'], figure: string) => ({
  ...whole,
  figures: { ...whole.figures, [name]: figure },
});
const problemsOf = (draft: ProposalDraft) => {
  const checked = check(draft);
  return 'problems' in checked ? checked.problems : [];
};

/** `visit.urgent`, `noticeDays`: where a policy says a figure. */
function pathsIn(value: object, before = ''): string[] {
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    const isLimit =
      typeof each === 'object' && each !== null && /^(hours|days|workingDays)$/.test(Object.keys(each)[0] ?? '');
    return typeof each === 'object' && each !== null && !isLimit ? pathsIn(each, `${before}${key}.`) : [before + key];
  });
}

describe('a policy that was written before some figures were known', () => {
  const later = policyFieldNames.flatMap((name) => {
    const row = policyFields[name];
    return 'before' in row ? [[name, row.before] as const] : [];
  });
  /** Without the figure, and without the part of the policy that only it made up. */
  const without = (value: object, [key = '', ...inside]: string[]): object | undefined => {
    const { [key]: removed, ...rest } = value as Record<string, object>;
    const left = inside.length > 0 && removed ? without(removed, inside) : undefined;
    const all = left ? { ...rest, [key]: left } : rest;
    return Object.keys(all).length > 0 ? all : undefined;
  };
  const written = later.reduce<object>((policy, [name]) => without(policy, name.split('.')) ?? {}, base);

  it('is read with what held then, and is otherwise as it was written', () => {
    expect(later.length).toBeGreaterThan(5);
    expect(pathsIn(written)).toHaveLength(pathsIn(base).length - later.length);
    const read = PolicyContent.parse(written);
    expect(read).toMatchObject(written);
    expect(pathsIn(read).sort()).toEqual(pathsIn(base).sort());
    expect(later.map(([name]) => [name, figureOf(read, name)])).toEqual(later);
  });

  it('is not read without a figure that policies always had', () => {
    const { monitoringLine: _line, ...lacking } = base;
    expect(PolicyContent.safeParse(lacking).success).toBe(false);
  });
});

describe('a proposal begun from a version', () => {
  it('shows and asks for every figure that a policy has', () => {
    const figures = pathsIn(base).filter((path) => !['version', 'area', 'source', 'demo'].includes(path));
    expect([...policyFieldNames].sort()).toEqual(figures.sort());
  });

  it('has its figures and neither its name nor what it rests on', () => {
    expect(problemsOf(begun).map(({ pointer }) => pointer)).toEqual(['/version', '/source']);
    const checked = check(whole);
    expect(checked).toEqual({ proposal: { ...base, version: 'guizhou-2027', source: '演示文件' } });
    expect('proposal' in checked && differing(checked.proposal, base, policyFieldNames)).toEqual([]);
  });

  it.each([
    ['monitoringLine', '', 'required', undefined],
    ['monitoringLine', '九千', 'number.expected', undefined],
    ['noticeDays', '0', 'number.too_small', 1],
    ['acceptance', '', 'required', undefined],
    ['acceptance', '两天', 'number.expected', undefined],
    ['acceptance', '1.5', 'number.not_integer', undefined],
    ['visit.urgent', '0', 'number.too_small', 1],
    ['visit.normal', '400', 'number.too_big', 366],
    ['triage.urgent', '30', 'number.too_small', 31],
    ['hotline', 'abc', 'phone.format', undefined],
  ] as const)('says beside %s what is wrong with “%s”', (name, figure, code, limit) => {
    const problems = problemsOf(withFigure(name, figure));
    expect(problems).toMatchObject([{ pointer: `/${name}`, code, ...(limit === undefined ? {} : { limit }) }]);
  });

  it('takes another kind of limit, and says it in words', () => {
    const checked = check({ ...withFigure('visit.normal', '36'), units: { ...whole.units, 'visit.normal': 'hours' } });
    if ('problems' in checked) throw new Error('it is whole');
    expect(checked.proposal.visit.normal).toEqual({ hours: 36 });
    expect(differing(checked.proposal, base, policyFieldNames)).toEqual(['visit.normal']);
    expect(figureWords(checked.proposal, 'visit.normal', words['zh-CN'])).toBe('36 小时内');
    expect(figureWords(checked.proposal, 'monitoringLine', words['zh-CN'])).toBe('8,700 元');
  });

  it('lacks no figure, also not one that came later', () => {
    const { draftDays: _days, ...lacking } = base;
    const parsed = PolicyProposal.safeParse({ ...lacking, version: 'guizhou-2027' });
    expect(parsed.error?.issues.map(({ path, message }) => [path, message])).toEqual([[['draftDays'], 'required']]);
  });

  it("puts the server's own problems beside the same fields", () => {
    const problems = atFields([
      { pointer: '/visit/urgent/hours', code: 'number.too_big', limit: 8784 },
      { pointer: '/version', code: 'format' },
    ]);
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/version', '/visit.urgent']);
    // A figure that only a newer server knows.
    expect(atFields([{ pointer: '/urgentMeasures', code: 'required' }])).toEqual([
      { pointer: '/version', code: 'required' },
    ]);
  });
});

test('a figure that is many times as much or as little as before is asked about', () => {
  const doubts = (draft: ProposalDraft) => {
    const checked = check(draft);
    return 'proposal' in checked ? doubtful(checked.proposal, { policy: base }) : checked.problems;
  };
  expect(doubts(withFigure('monitoringLine', '90'))).toEqual(['monitoringLine']);
  expect(doubts(withFigure('monitoringLine', '9000'))).toEqual([]);
  expect(doubts(withFigure('monitoringLine', '90000'))).toEqual(['monitoringLine']);
  expect(doubts(withFigure('noticeDays', '50'))).toEqual(['noticeDays']);
});
