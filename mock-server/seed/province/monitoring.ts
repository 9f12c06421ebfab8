/** From the recognition on: help, the elimination of the risk, and a relapse. */
import { addDays, addMonths, daysBetween } from '../../../src/shared/base/china-time';
import type { Department } from '../../../src/shared/contract/department';
import { measuresByRisk, type MeasureKind } from '../../../src/shared/contract/measure';
import { declareAgain } from './procedure';
import { DAY, dayNumber, startOf } from './times';
import { withinAWeek, type Teller } from './teller';

const measureShares = [
  [1, 14],
  [2, 5],
  [3, 1],
] as const;

/** Measures are agreed, delivered and confirmed, one after the other. */
export function help(of: Teller): void {
  const suggested: { kinds: readonly MeasureKind[]; departments: readonly Department[] } =
    measuresByRisk[of.trouble.risk];
  const count: number = of.random.weighted(measureShares);
  for (let number = 0; number < count; number += 1)
    helpBy(
      of,
      suggested.kinds[number % suggested.kinds.length] ?? 'temporary_relief',
      suggested.departments[number % suggested.departments.length] ?? 'civil_affairs',
    );
  if (!of.random.chance(0.02)) return;
  of.home(3, 30);
  declareAgain(of);
}

function helpBy(of: Teller, kind: MeasureKind, department: Department): void {
  const measure = of.random.uuid();
  of.office(withinAWeek);
  const days = of.random.between(12, 40);
  const dueOn = addDays(of.day, days);
  const what = of.speaker.say('measure');
  const agreeing = of.random.chance(0.85) ? 'township_reviewer' : 'county_officer';
  of.act(agreeing, 'agree_measure', {
    measure,
    kind,
    department,
    dueOn,
    // Past what the policy gives, or so near that a holiday could make it so.
    ...(days >= 10 ? { lateBecause: '要等部门办理，办好才能到位。' } : {}),
    what,
  });
  // One in twenty comes after its day.
  of.t += DAY * (of.random.chance(0.05) ? days + of.random.between(1, 9) : of.random.between(2, days - 4));
  of.office(0);
  const delivered = { measure, deliveredOn: of.day, what: of.speaker.say('delivered') };
  if (of.random.chance(0.5)) of.act('department_officer', 'deliver_measure', delivered, department);
  else of.act(of.random.chance(0.6) ? 'first_secretary' : 'township_reviewer', 'deliver_measure', delivered);
  // Some never say that it came.
  if (!of.random.chance(0.9)) return;
  of.home(0, 8);
  const by = of.household && of.random.chance(0.6) ? of.household : 'first_secretary';
  of.act(by, 'confirm_measure', { measure, ...(of.random.chance(0.4) ? { remark: of.speaker.say('remark') } : {}) });
}

/** Not before the policy's months have passed. */
export function propose(of: Teller): void {
  const { times, eliminationMonths } = of.scene;
  const monthsLater = (months: number) => addMonths(of.day, months);
  of.t = Math.max(of.t, monthsAfter(of.recognized, eliminationMonths)) + of.random.between(0, 40) * DAY;
  of.t = times.office(of.t, 0, of.random);
  const stableFor = daysBetween(monthsLater(-eliminationMonths), of.day) + of.random.between(1, 30);
  of.act('first_secretary', 'propose_elimination', of.speaker.proposeElimination(of.day, stableFor));
}

/** The first instant of the day so many months after an instant. */
function monthsAfter(at: number, months: number): number {
  const day = addMonths(new Date(startOf(dayNumber(at)) + 12 * 3_600_000).toISOString().slice(0, 10), months);
  return startOf(Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY));
}

export function passElimination(of: Teller): void {
  of.office(withinAWeek);
  if (of.random.chance(0.02)) {
    of.act('township_reviewer', 'send_back', { reason: of.speaker.say('return_elimination') });
    of.t += 15 * DAY;
    propose(of);
    of.office(withinAWeek);
  }
  pass(of);
}

const pass = (of: Teller) =>
  of.act('township_reviewer', 'pass_review', { opinion: of.speaker.say('pass_elimination') });

export function eliminate(of: Teller): void {
  help(of);
  propose(of);
  passElimination(of);
  of.office(withinAWeek);
  if (of.random.chance(0.01)) {
    of.act('county_officer', 'send_back', { reason: of.speaker.say('return_elimination') });
    of.office(withinAWeek);
    pass(of);
    of.office(withinAWeek);
  }
  of.act('county_officer', 'approve_elimination', { opinion: of.speaker.say('approve_elimination') });
}

/** In trouble again: declared once more, or said to whoever comes by. */
export function relapse(of: Teller): void {
  of.home(20, 120);
  of.trouble = of.newTrouble();
  if (of.household && of.random.chance(0.3)) of.declare(of.scene.village);
  else
    of.act(of.household && of.random.chance(0.4) ? of.household : 'first_secretary', 'relapse', {
      reason: of.speaker.say('relapse'),
    });
}
