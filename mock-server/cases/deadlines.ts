/** Which limit runs in a status, and when it ends. */
import type { VillageCode } from '../../src/shared/contract/area';
import { deadline, workingDaysBetween, type Calendar, type Limit } from '../../src/shared/contract/calendar';
import { addMonths, chinaDay, endOfChinaDay, type ChinaDay, type Instant } from '../../src/shared/base/china-time';
import type { Measure } from '../../src/shared/contract/measure';
import { priorities, type Policy } from '../../src/shared/contract/policy';
import type { Due } from '../../src/shared/contract/progress';
import { stages, type Clock, type Status } from '../../src/shared/contract/workflow';
import type { Reference } from '../reference/reference';
import type { CaseRow } from '../store/cases';
import type { ActionFacts, DueFact } from '../store/schema';

const HOUR = 3_600_000;

/** What holds at a place and a moment. */
export interface Rules {
  policy: Policy;
  calendar: Calendar;
}

export function rulesAt(reference: Reference, village: VillageCode, at: Date): Rules {
  return { policy: reference.policyAt(village, chinaDay(at.toISOString())), calendar: reference.calendar };
}

/** What decides the limit of the status that is entered. */
export type DueState = Pick<CaseRow, 'priorityRank' | 'measures' | 'suspended'> & { recognizedAt: Date | null };

/** A deadline with everything that it was counted from. */
export function countDue(from: Date, limit: Limit, { policy, calendar }: Rules): DueFact {
  const end = deadline(from.toISOString(), limit, calendar);
  const span = Date.parse(end.at) - from.getTime();
  const warnAt = new Date(Date.parse(end.at) - Math.min(span / 2, policy.atRiskHours * HOUR)).toISOString();
  return { ...end, warnAt, byTheHour: 'hours' in limit, counted: { from: from.toISOString(), limit } };
}

/** Nobody on the staff acts by these: they end by themselves, when the case's timer fires. */
const selfEnding: Partial<Record<Clock, (policy: Policy) => Limit>> = {
  answer: ({ answer }) => answer,
  notice: ({ noticeDays }) => ({ days: noticeDays }),
};

/** When the next measure is late: the first is to be agreed, an agreed one to be delivered on its day. */
function measureDue({ measures, recognizedAt }: DueState, rules: Rules): DueFact | null {
  if (measures.length === 0 && recognizedAt) return countDue(recognizedAt, rules.policy.measures, rules);
  const [first] = measures.filter(({ state }) => state === 'agreed').sort(byDay);
  if (!first) return null;
  const at = endOfChinaDay(first.dueOn);
  const warnAt = new Date(Date.parse(at) - rules.policy.atRiskHours * HOUR).toISOString();
  return { at, warnAt, byTheHour: false, provisional: false };
}
const byDay = (one: Measure, other: Measure) => (one.dueOn < other.dueOn ? -1 : 1);

/** By when a measure that is agreed now is to be delivered, unless somebody says why not. */
export const measuresBy = (at: Date, rules: Rules): ChinaDay => chinaDay(countDue(at, rules.policy.measures, rules).at);

/**
 * When what was said in a case that ended then has been kept long enough: a household whose risk was eliminated stays
 * on the record for longer.
 */
export const keptUntil = (at: Date, status: Status, policy: Policy): Instant =>
  endOfChinaDay(
    addMonths(
      chinaDay(at.toISOString()),
      status === 'eliminated' ? policy.eliminatedRetentionMonths : policy.retentionMonths,
    ),
  );

/** What entering a status, or a change within it, does to the deadline. */
export function dueFacts(
  status: Status,
  state: DueState,
  at: Date,
  rules: Rules,
): Pick<ActionFacts, 'due' | 'nextTimerAt' | 'suspended'> {
  const { policy, calendar } = rules;
  const clock: Clock = stages[status].clock;
  const ending = selfEnding[clock];
  if (ending) return { due: null, nextTimerAt: deadline(at.toISOString(), ending(policy), calendar).at };
  // What was merged goes with the case that it was merged into.
  if (clock === 'none')
    return { due: null, ...(status === 'merged' ? {} : { nextTimerAt: keptUntil(at, status, policy) }) };
  if (clock === 'measures') return { due: measureDue(state, rules) };
  if (clock === 'visit') {
    const limit = state.suspended ?? policy.visit[priorities[state.priorityRank] ?? 'normal'];
    return { due: countDue(at, limit, rules), ...(state.suspended ? { suspended: null } : {}) };
  }
  return {
    due: countDue(at, policy[clock as Exclude<Clock, 'none' | 'measures' | 'visit' | 'answer' | 'notice'>], rules),
  };
}

/** What is left of a limit when the clock is stopped: at least an hour or a working day, for somebody still has to go. */
export function remaining({ dueAt, dueByTheHour }: CaseRow, at: Date, calendar: Calendar): Limit | null {
  if (!dueAt) return null;
  if (dueByTheHour) return { hours: Math.max(1, Math.ceil((dueAt.getTime() - at.getTime()) / HOUR)) };
  const days = workingDaysBetween(chinaDay(at.toISOString()), chinaDay(dueAt.toISOString()), calendar);
  return { workingDays: Math.max(1, days) };
}

/** A case's deadline as people say it; nothing while nobody has to act in time. */
export function dueNow(
  { dueAt, dueByTheHour, dueProvisional, dueWarnAt, escalatedTo }: CaseRow,
  now: Date,
  calendar: Calendar,
): { due?: Due } {
  if (!dueAt) return {};
  const overdue = dueAt < now;
  return {
    due: {
      at: dueAt.toISOString(),
      overdue,
      standing: escalatedTo ? 'escalated' : overdue ? 'overdue' : dueWarnAt && dueWarnAt <= now ? 'at_risk' : 'on_time',
      workingDaysLeft: workingDaysBetween(chinaDay(now.toISOString()), chinaDay(dueAt.toISOString()), calendar) || 0,
      byTheHour: dueByTheHour,
      provisional: dueProvisional,
    },
  };
}
