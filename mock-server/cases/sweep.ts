/**
 * What the clock does by itself: a notice ends, an answer is waited for no longer, an overdue step is raised, and what
 * was said is erased once it has been kept long enough.
 */
import { randomUUID } from 'node:crypto';
import { chinaDay, startOfChinaDay } from '../../src/shared/base/china-time';
import { deadline } from '../../src/shared/contract/calendar';
import { isEnded, nextStatus, type ActionType } from '../../src/shared/contract/workflow';
import type { Services } from '../services';
import { hasProvisional, listTimersDue } from '../store/cases';
import type { ActionFacts } from '../store/schema';
import { findFamily, type Family, type Whole } from '../store/whole';
import { dueFacts, rulesAt, type Rules } from './deadlines';
import { erase } from './erase';
import { holdingOf, superiorOf } from './holding';
import { append, standingOf } from './ledger';
import { momentOf, type Moment } from './moment';
import { standInFacts } from './own-household';
import { recomputeDeadlines } from './recompute';
import { take, type Decision } from './take';

/** Cases a round; what is left comes with the next one. */
const ROUND = 500;

interface TimerStep {
  type: ActionType;
  facts: ActionFacts;
}

/** The warning (橙色预警) to the next level up; above the highest nobody is left to be warned. */
function escalation({ row, staff }: Whole, at: Date, { policy, calendar }: Rules): TimerStep {
  const last = row.escalatedTo ?? holdingOf(row, staff).heldBy;
  const to = last && superiorOf(last, staff);
  if (!to) throw new Error(`nobody is above ${last ?? 'nobody'} in ${row.status}`);
  return {
    type: 'escalate',
    facts: {
      escalatedTo: to,
      nextTimerAt: superiorOf(to, staff) ? deadline(at.toISOString(), policy.escalation, calendar).at : null,
    },
  };
}

function timerStep(whole: Whole, at: Date, rules: Rules): TimerStep {
  const { row } = whole;
  if (row.status === 'awaiting_more' || row.status === 'on_notice') {
    const type = row.status === 'awaiting_more' ? 'go_on_without' : 'end_notice';
    return { type, facts: dueFacts(nextStatus(row.status, type), row, at, rules) };
  }
  return escalation(whole, at, rules);
}

/** Does what one case's timer is for, if it is still due; nothing when another process was faster. */
export function fireTimer(services: Services, id: string): Promise<boolean> {
  const moment = momentOf(services);
  return take(
    services.write,
    () => findFamily(services.db, id, chinaDay(moment.at.toISOString())),
    (family) => decideTimer(moment, family),
  );
}

/** What the clock does to a case at a moment, if anything. */
export function decideTimer(moment: Moment, family: Family | undefined): Decision<boolean> {
  const { sealing, reference, at } = moment;
  const row = family?.whole.row;
  if (!family || !row?.nextTimerAt || row.nextTimerAt >= at) return { result: false };
  if (isEnded(row.status)) return { step: erase(moment, family, { accountId: null }), result: true };
  const { type, facts: timed } = timerStep(family.whole, at, rulesAt(reference, row.villageCode, at));
  const status = nextStatus(row.status, type);
  const facts = { ...timed, ...(status === row.status ? {} : standInFacts(status, family.whole.staff)) };
  const action = { id: randomUUID(), type, at, accountId: null, actedAs: 'system' as const, facts };
  return { step: append(sealing, standingOf(family.whole), action).step, result: true };
}

/** Counts again what a published calendar finds provisional: left by a process that ended while it did so. */
async function finishRecomputing(services: Services): Promise<void> {
  for (const { year, published } of services.reference.current().calendarYears) {
    const [from, to] = [startOfChinaDay(`${year}-01-01`), startOfChinaDay(`${year + 1}-01-01`)];
    if (published && (await hasProvisional(services.db, new Date(from), new Date(to))))
      await recomputeDeadlines(services, year);
  }
}

/**
 * One round; safe in several processes at once, because of two that fire one timer the second finds the case changed.
 * @param onFault told of a case whose timer failed; the others go on
 * @returns how many timers fired
 */
export async function sweep(services: Services, onFault: (caseId: string, error: unknown) => void): Promise<number> {
  // What another process was told of, no request may have brought here yet.
  await services.reference.refresh();
  await finishRecomputing(services);
  let fired = 0;
  for (const id of await listTimersDue(services.db, services.now(), ROUND)) {
    try {
      if (await fireTimer(services, id)) fired += 1;
    } catch (error) {
      onFault(id, error);
    }
  }
  return fired;
}
