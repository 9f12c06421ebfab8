/** The whole story of a case that is to stand in a certain way now. */
import type { Outcome } from './shares';
import type { Random } from './random';
import { eliminate, help, passElimination, propose, relapse } from './monitoring';
import {
  answerObjection,
  askMore,
  notEstablished,
  object,
  open,
  openAtTownship,
  reach,
  visited,
  withdraw,
} from './procedure';
import type { Step } from './steps';
import { promptly, Teller, type Scene } from './teller';
import { DAY, dayNumber, startOf } from './times';

/** How many of the eliminated have relapsed and been helped once more, and of the refused have objected (demo). */
const RELAPSED = 0.012;
const OBJECTED = 0.12;

const outcomes: Record<Exclude<Outcome, 'merged'>, (of: Teller) => number | void> = {
  awaiting_acceptance: openAtTownship,
  awaiting_visit: (of) => open(of),
  awaiting_more(of) {
    open(of);
    askMore(of);
  },
  awaiting_deliberation: (of) => toStatus(of, 'awaiting_deliberation'),
  on_notice: (of) => toStatus(of, 'on_notice'),
  awaiting_review: (of) => toStatus(of, 'awaiting_review'),
  awaiting_approval: (of) => toStatus(of, 'awaiting_approval'),
  monitored(of) {
    toStatus(of, 'monitored');
    const entered = of.t;
    help(of);
    return entered;
  },
  elimination_review(of) {
    toStatus(of, 'monitored');
    help(of);
    propose(of);
  },
  elimination_approval(of) {
    toStatus(of, 'monitored');
    help(of);
    propose(of);
    passElimination(of);
  },
  eliminated(of) {
    const again = of.random.chance(RELAPSED);
    toStatus(of, 'monitored');
    eliminate(of);
    if (!again) return;
    relapse(of);
    reach(of, 'monitored');
    eliminate(of);
  },
  relapsed(of) {
    toStatus(of, 'monitored');
    eliminate(of);
    relapse(of);
    reach(of, of.random.pick(visited));
  },
  objected(of) {
    open(of, true);
    notEstablished(of, false);
    object(of);
  },
  not_established(of) {
    open(of);
    const objects = of.random.chance(OBJECTED);
    notEstablished(of, !objects);
    if (!objects || !of.household) return;
    object(of);
    answerObjection(of);
  },
  withdrawn(of) {
    open(of, true);
    reach(of, of.random.pick(visited));
    withdraw(of);
  },
};

function toStatus(of: Teller, status: Parameters<typeof reach>[1]): void {
  open(of);
  reach(of, status);
}

/** For how many days a case may have stood so at most; those that are not named for as long as there were cases. */
const longest: Partial<Record<Outcome, number>> = {
  awaiting_acceptance: 4,
  awaiting_visit: 4,
  awaiting_more: 9,
  awaiting_deliberation: 9,
  on_notice: 4,
  awaiting_review: 8,
  awaiting_approval: 8,
  objected: 8,
  relapsed: 4,
  monitored: 220,
  elimination_review: 8,
  elimination_approval: 8,
};

export interface Window {
  /** Nothing happens before and after these, in milliseconds. */
  from: number;
  now: number;
}

export interface Story {
  steps: Step[];
  /** While another case can be merged into it. */
  absorbs: { from: number; until: number };
}

/** How often a beginning is looked for before giving up. */
const TRIES = 400;

/**
 * A story that ends as it is to end within the window: it is told from a day at random, and again from another one until
 * it fits.
 */
export function tell(outcome: Exclude<Outcome, 'merged'>, scene: Scene, { from, now }: Window, random: Random): Story {
  const days = longest[outcome];
  const when = random.fork('when');
  let start = from + when.fraction() * (now - from);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const of = new Teller(scene, start, random.fork(attempt >> 3));
    const entered = outcomes[outcome](of) ?? of.t;
    const oldest = days === undefined ? from : startOf(dayNumber(now) - days);
    if (entered >= oldest && entered <= now && (of.steps[0]?.at ?? 0) >= from)
      return {
        steps: of.steps.filter(({ at }) => at <= now),
        absorbs: { from: of.toVisit, until: of.firstRecognized ?? of.t },
      };
    // Moved so that it ends in the window; where it takes long, it begins early.
    start =
      days === undefined
        ? from + when.fraction() * Math.max(DAY, now - from - (entered - start))
        : start + (oldest + when.fraction() * (now - oldest) - entered);
  }
  throw new Error(`no beginning from which a case comes to be ${outcome}`);
}

/** Filed by somebody else of a household that has filed already, and merged into what it has. */
export function tellMerged(scene: Scene, into: string, start: number, random: Random): Step[] {
  const of = new Teller(scene, start, random);
  open(of, true);
  of.office(promptly);
  const by = random.weighted([
    ['first_secretary', 6],
    ['township_reviewer', 3],
    ['county_officer', 1],
  ]);
  of.act(by, 'merge', { into, reason: of.speaker.say('merge') });
  return of.steps;
}
