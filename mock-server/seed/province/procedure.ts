/** From the filing to the recognition: each part leads a case from one status to the next. */
import type { Status } from '../../../src/shared/contract/workflow';
import { dayNumber, startOf } from './times';
import { promptly, withinAWeek, type Teller, type Way } from './teller';
import type { By } from './steps';

/** How cases are brought (demo). */
const wayShares = [
  ['self', 66],
  ['helper', 16],
  ['village', 13],
  ['department', 5],
] as const satisfies (readonly [Way, number])[];

export const visited = [
  'awaiting_visit',
  'awaiting_deliberation',
  'on_notice',
  'awaiting_review',
  'awaiting_approval',
] as const satisfies Status[];
export type Reached = (typeof visited)[number] | 'monitored';

/** Filed, and left with the township, which has to pass it on. */
export function openAtTownship(of: Teller): void {
  const { village, filedIn } = of.scene;
  const first = filedIn ?? { village, served: true };
  of.way = first.served ? 'department' : of.random.chance(0.8) ? 'self' : 'helper';
  bring(of, first.village);
}

/** Filed, and with whoever is to visit. */
export function open(of: Teller, byHousehold = false): void {
  const { village, filedIn } = of.scene;
  const served = filedIn?.served ?? true;
  of.way = of.random.weighted(wayShares);
  // The village finds nothing where nobody serves it.
  if (byHousehold || (!served && of.way === 'village')) of.way = of.random.chance(0.8) ? 'self' : 'helper';
  bring(of, filedIn?.village ?? village);
  if (!served || of.way === 'department') {
    of.office(promptly);
    of.act('township_reviewer', 'accept', {
      village,
      ...(of.random.chance(0.3) ? { note: of.speaker.say('accept') } : {}),
    });
  } else if (filedIn) {
    of.office(promptly);
    of.act('township_reviewer', 'move', { village, reason: of.speaker.say('move') });
  }
  of.toVisit = of.t;
  helpAtOnce(of);
}

function bring(of: Teller, village: string): void {
  if (of.way === 'self' || of.way === 'helper') of.declare(village);
  else {
    // Whoever is at work finds it.
    if (of.way === 'department') of.office(0);
    of.discover(of.way, village);
  }
}

function helpAtOnce(of: Teller): void {
  if (!['disaster', 'accident'].includes(of.trouble.risk) || !of.random.chance(0.4)) return;
  of.home(0, 0);
  of.act('first_secretary', 'give_emergency_help', {
    givenOn: of.day,
    ...(of.random.chance(0.6) ? { amount: of.random.between(2, 30) * 100 } : {}),
    what: of.speaker.say('emergency'),
  });
}

/** A helper's filing is answered for by phone or from the household's own account; otherwise at the visit. */
function confirmFiling(of: Teller, mayDeny: boolean): void {
  const first = of.steps.find(({ action }) => action.type === 'declare')?.action;
  // At a visit it is answered for anyway, so only before the first one.
  if (of.way !== 'helper' || first?.type !== 'declare' || of.answered) return;
  of.answered = true;
  const { id } = first.declaration;
  if (of.random.chance(0.3)) {
    of.office(0);
    of.denied = mayDeny && of.random.chance(0.5);
    of.act('first_secretary', 'call_back', { declaration: id, answer: of.denied ? 'not_agreed' : 'agreed' });
  } else if (of.random.chance(0.15)) {
    of.home(0, 1);
    of.add('own', { type: 'answer_filing', id: of.random.uuid(), declaration: id, answer: 'agreed' });
  }
}

export function askMore(of: Teller): void {
  of.office(promptly);
  of.act('first_secretary', 'ask_more', { question: of.speaker.say('ask_more') });
}

function supply(of: Teller): void {
  if (of.household && of.random.chance(0.8)) {
    of.home(0, 6);
    of.act(of.household, 'supply', { answer: of.speaker.say('supply') });
    // Waited for in vain: the clock hands it back after ten working days.
  } else of.office(11);
}

/** A further declaration joins the case. */
export function declareAgain(of: Teller): void {
  of.trouble = of.newTrouble();
  if (of.household && of.random.chance(0.7)) of.declare(of.scene.village);
  else of.discover('village', of.scene.village);
}

function beforeVisit(of: Teller, mayDeny: boolean): void {
  confirmFiling(of, mayDeny);
  if (of.random.chance(0.08)) {
    askMore(of);
    supply(of);
  }
  if (of.random.chance(0.04)) {
    of.home(0, 0);
    declareAgain(of);
  }
}

/** @returns who verifies: the first secretary, or whoever has taken a late visit over */
function visitor(of: Teller): By {
  if (of.trouble.grave) {
    of.home(0, 0);
    return 'first_secretary';
  }
  if (!of.random.chance(0.015)) {
    of.office(promptly);
    return 'first_secretary';
  }
  // So late that it has been raised to the township at least, and not beyond the county.
  of.office(3);
  of.act('township_reviewer', 'urge', { note: of.speaker.say('urge') });
  of.office(1);
  if (of.random.chance(0.6)) return 'first_secretary';
  of.act('raised_to', 'take_over', { reason: of.speaker.say('take_over') });
  of.office(0);
  return 'stand_in';
}

function confirm(of: Teller): void {
  beforeVisit(of, false);
  const by = visitor(of);
  of.act(by, 'confirm', of.speaker.confirm(of.day, of.trouble));
}

function findNotEstablished(of: Teller, mayDeny: boolean): void {
  beforeVisit(of, mayDeny);
  const by = visitor(of);
  of.act(by, 'find_not_established', { visitedOn: of.day, reason: of.speaker.say('find_not_established') });
}

function deliberate(of: Teller): void {
  of.office(withinAWeek);
  const by = of.random.chance(0.5) ? 'village_cadre' : 'first_secretary';
  of.act(of.voter(by), 'deliberate', of.speaker.deliberate(of.day));
}

/** Until the notice has ended, which the clock sees to at midnight. */
function hang(of: Teller): void {
  const posted = dayNumber(of.t);
  if (of.random.chance(0.02)) {
    of.home(1, 2);
    const id = of.random.uuid();
    of.add('public', { type: 'object_to_notice', objection: { id, words: of.speaker.say('notice_objection') } });
    of.office(1);
    const by = of.random.chance(0.6) ? 'first_secretary' : 'township_reviewer';
    of.act(by, 'answer_objection', { objection: id, finding: of.speaker.say('finding') });
  }
  of.t = Math.max(of.t, startOf(posted + of.scene.noticeDays + 1));
}

function passReview(of: Teller): void {
  of.office(withinAWeek);
  of.act('township_reviewer', 'pass_review', { opinion: of.speaker.say('pass_review') });
}

function sendBack(of: Teller, by: 'township_reviewer' | 'county_officer'): void {
  of.office(withinAWeek);
  of.act(by, 'send_back', { reason: of.speaker.say('send_back') });
}

function approve(of: Teller): void {
  of.office(withinAWeek);
  const confirmed = of.steps.filter(({ action }) => action.type === 'confirm').at(-1)?.action;
  if (confirmed?.type !== 'confirm') throw new Error('approved without a visit');
  const category = of.random.chance(0.95) ? confirmed.body.proposedCategory : 'sudden_difficulty';
  of.act('county_officer', 'approve', { category, opinion: of.speaker.say('approve') });
  of.recognized = of.t;
  of.firstRecognized ??= of.t;
}

/** From the visit to a status; now and then it is sent back on the way. */
export function reach(of: Teller, status: Reached): void {
  if (status === 'awaiting_visit') return;
  confirm(of);
  if (status === 'awaiting_deliberation') return;
  deliberate(of);
  if (status === 'on_notice') return;
  hang(of);
  if (of.random.chance(0.015)) {
    sendBack(of, 'township_reviewer');
    reach(of, status);
    return;
  }
  if (status === 'awaiting_review') return;
  passReview(of);
  if (of.random.chance(0.01)) {
    sendBack(of, 'county_officer');
    passReview(of);
  }
  if (status === 'monitored') approve(of);
}

const decliners = [
  ['awaiting_deliberation', 5],
  ['awaiting_review', 3],
  ['awaiting_approval', 2],
] as const satisfies (readonly [Reached, number])[];

function decline(of: Teller): void {
  const level = of.random.weighted(decliners);
  reach(of, level);
  of.office(withinAWeek);
  if (level === 'awaiting_deliberation')
    of.act(of.voter('village_cadre'), 'decline', { reason: of.speaker.say('decline_village') });
  else
    of.act(level === 'awaiting_review' ? 'township_reviewer' : 'county_officer', 'decline', {
      reason: of.speaker.say('decline'),
    });
}

/** @param mayDeny whether the household may have denied its helper, who then speaks for it no longer */
export function notEstablished(of: Teller, mayDeny: boolean): void {
  if (of.random.chance(0.75)) findNotEstablished(of, mayDeny);
  else decline(of);
}

export function object(of: Teller): void {
  of.home(0, 12);
  of.act('filer', 'object', { objection: of.speaker.say('object') });
}

/** The household did not accept it: upheld, or looked at again and found the same. */
export function answerObjection(of: Teller): void {
  of.office(withinAWeek);
  if (of.random.chance(0.7)) of.act('hearing', 'uphold', { reason: of.speaker.say('uphold') });
  else {
    of.act('hearing', 'send_back', { reason: of.speaker.say('send_back') });
    findNotEstablished(of, false);
  }
}

export function withdraw(of: Teller): void {
  of.home(0, 3);
  of.act('filer', 'withdraw', of.random.chance(0.8) ? { reason: of.speaker.say('withdraw') } : {});
}
