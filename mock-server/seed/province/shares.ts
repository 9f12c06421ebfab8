/**
 * What the province is made of. The households and people that were recognized, and whose risk was eliminated, are those
 * of the issue; every other share is invented (demo).
 */
import { apportion } from './apportion';

/** How a case stands in the end; `relapsed` was recognized, its risk eliminated, and it is in the procedure again. */
export const outcomes = [
  'eliminated',
  'monitored',
  'elimination_review',
  'elimination_approval',
  'relapsed',
  'awaiting_acceptance',
  'awaiting_visit',
  'awaiting_more',
  'awaiting_deliberation',
  'on_notice',
  'awaiting_review',
  'awaiting_approval',
  'objected',
  'not_established',
  'withdrawn',
  'merged',
] as const;
export type Outcome = (typeof outcomes)[number];

/** A case of these counts as a recognized household that is not eliminated. */
export const stillRecognized = ['monitored', 'elimination_review', 'elimination_approval', 'relapsed'] as const;

const cases: Record<Outcome, number> = {
  eliminated: 105_720,
  monitored: 760,
  elimination_review: 120,
  elimination_approval: 114,
  relapsed: 160,
  awaiting_acceptance: 350,
  awaiting_visit: 700,
  awaiting_more: 300,
  awaiting_deliberation: 450,
  on_notice: 700,
  awaiting_review: 400,
  awaiting_approval: 400,
  objected: 200,
  not_established: 30_000,
  withdrawn: 6_000,
  merged: 3_626,
};

/** People in the households of each group. */
const ELIMINATED_PEOPLE = 418_903;
const STILL_RECOGNIZED_PEOPLE = 4_283;

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
const stillOf = (counts: Record<Outcome, number>) => sum(stillRecognized.map((outcome) => counts[outcome]));

/** How many cases the province has when nobody asks for another number. */
export const PROVINCE_CASES = sum(Object.values(cases));

export interface Totals {
  cases: Record<Outcome, number>;
  people: { eliminated: number; stillRecognized: number };
}

/** The same proportions over another number of cases. */
export function totalsOf(total: number): Totals {
  const shares = apportion(
    total,
    outcomes.map((outcome) => cases[outcome]),
  );
  const scaled = Object.fromEntries(outcomes.map((outcome, index) => [outcome, shares[index] ?? 0])) as Totals['cases'];
  const scale = (people: number, households: number, of: number) => Math.round((people / households) * of);
  return {
    cases: scaled,
    people: {
      eliminated: scale(ELIMINATED_PEOPLE, cases.eliminated, scaled.eliminated),
      stillRecognized: scale(STILL_RECOGNIZED_PEOPLE, stillOf(cases), stillOf(scaled)),
    },
  };
}
