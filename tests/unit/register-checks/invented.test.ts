import { inventHousehold, type RegisterStanding } from '../../../mock-server/seed/register/household';
import { Random } from '../../../mock-server/seed/province/random';
import { judge, registerChecks } from '../../../mock-server/registers/checks/judge';
import { examples } from './examples';
import { everyField, household } from './households';

it.each<RegisterStanding>(['monitored', 'eliminated', 'poor'])(
  'have nothing to say about invented households that are in order: %s',
  (standing) => {
    const told = Array.from({ length: 300 }, (_, index) => {
      const invented = inventHousehold({
        random: new Random(`${standing} ${index}`),
        day: '2024-12-01',
        standing,
        household: index,
        first: index * 10,
      });
      const { findings, unjudged } = judge(
        {
          ...invented,
          asked: everyField,
          day: '2024-12-01',
          county: '威宁彝族回族苗族自治县',
          elsewhere: { hasNumber: () => false, hasPhone: () => false },
        },
        registerChecks,
      );
      return [
        ...findings.map(({ check, member, looked }) => ({ check: check.id, index, member, looked })),
        ...unjudged.map(({ check, lacking }) => ({ check: check.id, index, lacking })),
      ];
    });
    expect(told.flat().slice(0, 5)).toEqual([]);
  },
);

it('claim nothing more where a column, or another sheet, is not there', () => {
  const more = Object.entries(examples).flatMap(([id, { base = 'monitored', where = {}, fails }]) => {
    const whole = household(base, where, fails);
    const said = (of: typeof whole) => judge(of, registerChecks).findings.map(({ check }) => check.id);
    const known = said(whole);
    const fields = registerChecks.find((check) => check.id === id);
    const reads = [...(fields?.given?.reads ?? []), ...(fields?.must.reads ?? [])];
    const { elsewhere: _, ...alone } = whole;
    const less = [
      alone,
      { ...whole, members: whole.members.map(({ work: _work, plans: _plans, ...member }) => member) },
      ...reads.map((field) => ({ ...whole, asked: new Set([...everyField].filter((each) => each !== field)) })),
    ];
    return less.flatMap((of) =>
      said(of)
        .filter((each) => !known.includes(each))
        .map((each) => `${id}: ${each}`),
    );
  });
  expect(more).toEqual([]);
});

it('say which columns a check lacked that could not be judged', () => {
  const { members, ...rest } = household('monitored');
  const { unjudged } = judge({ ...rest, members: members.map(({ work: _, ...member }) => member) });
  expect(unjudged.find(({ check }) => check.id === 'CHK-142')?.lacking).toEqual(['out_end']);
});
