import { readAreas } from '../../mock-server/seed/areas';
import { calendarYears } from '../../mock-server/seed/calendar';
import { inventedIdNumber } from '../../mock-server/seed/people';
import { policies } from '../../mock-server/seed/policy';
import { apportion, apportionWithin } from '../../mock-server/seed/province/apportion';
import { inventedName } from '../../mock-server/seed/province/names';
import { layOut } from '../../mock-server/seed/province/layout';
import { Plan } from '../../mock-server/seed/province/plan';
import { Random } from '../../mock-server/seed/province/random';
import { PROVINCE_CASES, outcomes, stillRecognized, totalsOf } from '../../mock-server/seed/province/shares';
import type { PlannedCase, Step } from '../../mock-server/seed/province/steps';
import { makeCalendar } from '../../src/shared/contract/calendar';
import { NewAction } from '../../src/shared/contract/case';
import { NewDeclaration, NewDiscovery } from '../../src/shared/contract/declaration';
import { IdNumber, Name, Phone } from '../../src/shared/base/identity';
import { NoticeObjection } from '../../src/shared/contract/notice';
import {
  findTransition,
  nextStatus,
  type ActionType,
  type Actor,
  type Status,
} from '../../src/shared/contract/workflow';

const areas = readAreas();
const calendar = makeCalendar(calendarYears());
const now = new Date('2026-11-23T02:00:00.000Z');
const [policy] = policies;
if (!policy) throw new Error('no policy');

/** Weining, Nayong and Rongjiang with what encloses them: a plan of all areas takes long to lay out. */
const fewAreas = areas.filter(({ code }) => /^(52(0526|0525|2632)|52(00|05|26)00000000$)/.test(code));
const planOf = (cases: number, seed = '1') => new Plan({ seed, cases, now, areas: fewAreas, calendar, policy });

function* everything(plan: Plan): Generator<PlannedCase> {
  for (const county of plan.counties) for (const bundle of plan.casesOf(county)) yield* bundle;
}

describe('the shares of the province', () => {
  it('are by largest remainder, and sum exactly', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(7, [0, 5, 1])).toEqual([0, 6, 1]);
    expect(apportionWithin(10, [8, 1, 1], [0, 1, 1], [4, 9, 9])).toEqual([4, 3, 3]);
    expect(() => apportionWithin(3, [1, 1], [2, 2], [9, 9])).toThrow();
    expect(() => apportionWithin(9, [1, 1], [0, 0], [4, 4])).toThrow();
  });

  it('are the published numbers of households and people, and keep their proportions at another scale', () => {
    const { cases, people } = totalsOf(PROVINCE_CASES);
    const still = cases.monitored + cases.elimination_review + cases.elimination_approval + cases.relapsed;
    expect(cases.eliminated).toBe(105_720);
    expect(people.eliminated).toBe(418_903);
    expect(cases.eliminated + still).toBe(106_874);
    expect(people.eliminated + people.stillRecognized).toBe(423_186);
    for (const total of [60, 3_001, 1_000_000]) {
      const scaled = totalsOf(total);
      expect(Object.values(scaled.cases).reduce((sum, each) => sum + each, 0)).toBe(total);
      for (const outcome of outcomes)
        expect(Math.abs(scaled.cases[outcome] - (cases[outcome] * total) / PROVINCE_CASES)).toBeLessThan(1);
    }
  });

  it.each([PROVINCE_CASES, 1_000_000])('are laid out over the villages without loss: %d cases', (total) => {
    const villages = layOut(areas, total, new Random('1'));
    const counties = [...new Set(villages.map(({ county }) => county))];
    const totals = totalsOf(total);
    const sum = (of: (village: (typeof villages)[number]) => number) =>
      villages.reduce((all, village) => all + of(village), 0);
    expect(villages).toHaveLength(17_964);
    for (const outcome of outcomes) expect(sum(({ cases }) => cases[outcome])).toBe(totals.cases[outcome]);
    expect(sum(({ people }) => people.eliminated)).toBe(totals.people.eliminated);
    expect(sum(({ people }) => people.stillRecognized)).toBe(totals.people.stillRecognized);
    const without = counties.flatMap((county) => {
      const inside = villages.filter((village) => village.county === county);
      return outcomes.filter((outcome) => inside.every(({ cases }) => cases[outcome] === 0));
    });
    expect(counties).toHaveLength(88);
    expect(without).toEqual([]);
  });
});

describe('invented people', () => {
  it('have valid numbers that are nobody’s, more than four million of them', () => {
    const numbers = [0, 1, 999, 1_000, 729_999, 730_000, 4_500_000, 72_999_999].map(inventedIdNumber);
    expect(new Set(numbers).size).toBe(8);
    for (const number of numbers) {
      expect(IdNumber.safeParse(number).success || number).toBe(true);
      expect(number).toMatch(/^5200\d\d190[01]/);
    }
    expect(inventedIdNumber(1)).toMatch(/^52000019000101001/);
  });

  it('have names of their own within a town', () => {
    const names = Array.from({ length: 2_000 }, (_, household) =>
      Array.from({ length: 9 }, (_, person) => inventedName(household, person)),
    ).flat();
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => Name.safeParse(name).success)).toBe(true);
  });
});

/** Who may stand for somebody that is named by their part in the case. */
const actorsFor: Partial<Record<Step['by'], readonly Actor[]>> = {
  filer: ['household'],
  own: ['household'],
  raised_to: ['township_reviewer', 'county_officer'],
  stand_in: ['first_secretary'],
  // Decided by the village, mostly; by whom above is found as it is played.
  hearing: ['township_reviewer'],
};

/** The action that a step is, given how the case stands. */
function actionOf(status: Status | undefined, { by, action }: Step, served: boolean): ActionType {
  if (action.type === 'answer_filing' || action.type === 'object_to_notice') return action.type;
  if (action.type !== 'declare' && action.type !== 'discover') return action.type;
  if (status === 'eliminated') return 'relapse';
  if (status !== undefined) return 'declare_again';
  if (action.type === 'declare') return served ? 'file' : 'file_unserved';
  return by === 'department_officer' ? 'warn' : 'report';
}

/** Walks a way through the transition table; the notice's end and an answer waited for in vain are put in. */
function walk({ steps }: PlannedCase, served: ReadonlySet<string>): { status: Status | undefined; refused: string[] } {
  const refused: string[] = [];
  let status: Status | undefined;
  let posted = 0;
  let before = 0;
  for (const step of steps) {
    if (step.at <= before) refused.push(`${step.action.type} before what it follows`);
    before = step.at;
    if (status === 'on_notice' && step.at > posted + 6 * 86_400_000) status = nextStatus(status, 'end_notice');
    if (status === 'on_notice' && step.action.type === 'pass_review') status = nextStatus(status, 'end_notice');
    if (status === 'on_notice' && ['send_back', 'decline'].includes(step.action.type)) status = 'awaiting_review';
    if (status === 'awaiting_more' && !['supply', 'answer_filing'].includes(step.action.type))
      status = nextStatus(status, 'go_on_without');
    const { action } = step;
    const village = action.type === 'declare' ? action.declaration.village : '';
    const type = actionOf(status, step, served.has(village));
    const actors: readonly Actor[] = actorsFor[step.by] ?? [step.by as Actor];
    if (status !== undefined) {
      const by = findTransition(status, type)?.by ?? [];
      if (!actors.some((actor) => by.includes(actor))) refused.push(`${type} by ${step.by} in ${status}`);
    }
    status = nextStatus(status, type);
    if (type === 'deliberate') posted = step.at;
  }
  return { status, refused };
}

const schemaOf = ({ action }: Step) => {
  switch (action.type) {
    case 'declare':
      return NewDeclaration.safeParse(action.declaration);
    case 'discover':
      return NewDiscovery.safeParse(action.discovery);
    case 'object_to_notice':
      return NoticeObjection.safeParse(action.objection);
    case 'answer_filing':
      return { success: true, error: undefined };
    default:
      return NewAction.safeParse({ ...action, basedOn: 1 });
  }
};

describe('the plan of 1,000 cases', () => {
  const plan = planOf(1_000);
  const cases = [...everything(plan)];

  it('has each way accepted by the transition table, and ends each as it is to end', () => {
    const served = new Set(plan.villages.filter((village) => village.served).map(({ code }) => code));
    const wrong: string[] = [];
    for (const planned of cases) {
      const { status, refused } = walk(planned, served);
      const { outcome } = planned;
      // When the notice has ended no more is planned: the clock goes on. What is monitored is still helped.
      const ends: readonly unknown[] = outcome === 'awaiting_review' ? ['on_notice', outcome] : [outcome];
      wrong.push(...refused);
      if (outcome !== 'relapsed' && !ends.includes(status)) wrong.push(`${outcome} ended ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(cases).toHaveLength(1_000);
    expect(new Set(cases.map(({ outcome }) => outcome)).size).toBe(outcomes.length);
  });

  it('says only what the product takes, and within two years', () => {
    const from = now.getTime() - 2 * 365 * 86_400_000;
    const steps = cases.flatMap((planned) => planned.steps);
    expect(steps.filter(({ at }) => at < from || at > now.getTime())).toEqual([]);
    const wrong = steps.flatMap((step) => {
      const { success, error } = schemaOf(step);
      return success ? [] : [{ step, error }];
    });
    expect(wrong).toEqual([]);
  });

  it('has the people that it is to have', () => {
    const peopleIn = (of: readonly string[]) =>
      cases
        .filter(({ outcome }) => of.includes(outcome))
        .reduce((sum, { household }) => sum + household.members.length, 0);
    const { people } = totalsOf(1_000);
    expect(peopleIn(['eliminated'])).toBe(people.eliminated);
    expect(peopleIn(stillRecognized)).toBe(people.stillRecognized);
    const numbers = cases.flatMap(({ household }) =>
      household.members.flatMap(({ idNumber }) => (idNumber === undefined ? [] : [idNumber])),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('names each phone once, and none that can be dialled', () => {
    const phones = [
      ...cases.map(({ household }) => household.phone),
      ...plan.staff.all.map(({ workPhone }) => workPhone),
    ];
    expect(new Set(phones).size).toBe(phones.length);
    expect(phones.filter((phone) => !Phone.safeParse(phone).success || !/^08\d\d-0/.test(phone))).toEqual([]);
  });

  it('is told again by the same seed, and otherwise by another', () => {
    const [county = ''] = plan.counties;
    const told = (seed: string) => JSON.stringify([...planOf(1_000, seed).casesOf(county)]);
    const once = JSON.stringify([...plan.casesOf(county)]);
    expect(told('1')).toBe(once);
    expect(told('2')).not.toBe(once);
  });
});
