import {
  above,
  all,
  fewerThan,
  filled,
  is,
  says,
  someMember,
  yes,
  type Condition,
  type HouseholdAt,
} from '../../../mock-server/registers/checks/form';
import { household } from './households';

/** What must not compile; `tsc` fails where one of these would. */
export const wrong = [
  // @ts-expect-error no such field
  () => filled('own_pay'),
  // @ts-expect-error a word is no number
  () => above('labour_skill', 0),
  // @ts-expect-error a number is no word
  () => is('own_pay_expense', '0'),
  // @ts-expect-error it holds no such word
  () => is('labour_skill', '劳动力'),
  // @ts-expect-error no yes or no
  () => yes('recognised_month'),
  // @ts-expect-error one word, not several
  () => fewerThan('health_status', 2),
  // @ts-expect-error said of each member, not of the household
  (): Condition<HouseholdAt> => all(yes('has_safe_water'), filled('gender')),
];

it('claims nothing of what is not known', () => {
  const at = household('monitored');
  const { asked } = at;
  const without = { household: { ...at, asked: new Set([...asked].filter((field) => field !== 'risk_1')) } };
  const illness = says('risk_1', '因病');
  expect(illness.holds({ household: at })).toBe(true);
  expect(illness.holds(without)).toBeUndefined();
  expect(all(illness, yes('has_water_problem')).holds(without)).toBe(false);
  expect(all(illness, yes('has_safe_water')).holds(without)).toBeUndefined();
  expect(someMember(is('gender', '2')).holds(without)).toBe(true);
});
