import { readFileSync } from 'node:fs';
import type { Check } from '../../../mock-server/registers/checks/check';
import { all, type Household, type MemberAt } from '../../../mock-server/registers/checks/form';
import { checksInForce, judge, registerChecks, sayCheck } from '../../../mock-server/registers/checks/judge';
import { bases, household, type Base } from './households';
import { examples } from './examples';

const spoken = (of: Household): string[] =>
  [...new Set(judge(of, registerChecks).findings.map(({ check }) => check.id))].sort();

/** Whether it is asked of the household at all: else it would be met by saying nothing. */
function isAsked({ of, given }: Check, at: Household): boolean {
  if (!given) return true;
  if (of === 'household') return given.holds({ household: at }) === true;
  return at.members.some((member) => all<MemberAt>(given).holds({ household: at, member }) === true);
}

const [head = '', ...lines] = readFileSync('tests/fixtures/register/checks.tsv', 'utf8').trimEnd().split('\n');
const columns = head.split('\t');
const restated = lines.map((line): Record<string, string> =>
  Object.fromEntries(line.split('\t').map((cell, at) => [columns[at] ?? '', cell])),
);

describe('the checks of the register', () => {
  it('are all that were restated, with their words, and those that are uncertain are off', () => {
    expect(
      registerChecks.map((check) => ({
        id: check.id,
        level: check.level,
        when: check.when,
        severity: check.severity,
        sure: check.sure,
        zh: sayCheck(check, '2024-12-01').zh,
        source: check.source,
      })),
    ).toEqual(
      restated.map(({ id, level, when, severity, sure, check_zh: zh = '', source_rule: source = '' }) => ({
        id,
        level,
        when,
        severity,
        sure,
        zh: zh.replace('2万元', '20000元'),
        source: source.replaceAll('.py', ''),
      })),
    );
    expect(registerChecks.filter((check) => !checksInForce.includes(check)).map(({ id }) => id)).toEqual(
      restated.flatMap(({ id, sure }) => (sure === 'L' ? [id] : [])),
    );
  });

  it('each read a field that they are said to be about', () => {
    const strangers = registerChecks.filter(({ id, given, must }) => {
      const fields = restated.find((each) => each.id === id)?.fields?.split(',') ?? [];
      return ![...(given?.reads ?? []), ...must.reads].some((field) => fields.includes(field)) && id !== 'CHK-008';
    });
    expect(strangers.map(({ id }) => id)).toEqual([]);
  });

  it.each(Object.keys(bases) as Base[])('have nothing to say about a household that is in order: %s', (base) => {
    expect(spoken(household(base))).toEqual([]);
  });

  it('have an example each', () => {
    expect(Object.keys(examples).sort()).toEqual(registerChecks.map(({ id }) => id));
  });

  describe.each(registerChecks.map((check) => [check.id, check] as const))('%s', (id, check) => {
    const { base = 'monitored', where = {}, meets = {}, fails, also = [] } = examples[id] ?? { fails: {} };

    it(`is met: ${check.zh}`, () => {
      const at = household(base, where, meets);
      expect(isAsked(check, at)).toBe(true);
      expect(spoken(at)).not.toContain(id);
    });

    it('speaks, and nothing but it and what follows from it', () => {
      expect(spoken(household(base, where, fails))).toEqual([id, ...also].sort());
    });
  });
});
