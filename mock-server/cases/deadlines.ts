import { deadline, workingDaysBetween, type Calendar, type Limit } from '../../src/shared/calendar';
import { chinaDay } from '../../src/shared/china-time';
import { priorities, type Policy } from '../../src/shared/policy';
import type { Due } from '../../src/shared/progress';
import type { Clock } from '../../src/shared/workflow';
import type { ActionFacts } from '../store/schema';
import type { CaseRow } from '../store/cases';

/** The limit that a clock of the transition table stands for; `visit` depends on the priority. */
function limitOf(clock: Exclude<Clock, 'none' | 'keep'>, priorityRank: number, policy: Policy): Limit {
  return clock === 'visit' ? policy.visit[priorities[priorityRank] ?? 'normal'] : policy[clock];
}

/** What an action's clock does to the deadline: a new one, `null` to stop it, or nothing. */
export function dueFacts(
  clock: Clock,
  priorityRank: number,
  from: Date,
  policy: Policy,
  calendar: Calendar,
): Pick<ActionFacts, 'due'> {
  if (clock === 'keep') return {};
  if (clock === 'none') return { due: null };
  const limit = limitOf(clock, priorityRank, policy);
  return { due: { ...deadline(from.toISOString(), limit, calendar), byTheHour: 'hours' in limit } };
}

/** A case's deadline as people say it; nothing while nobody has to act in time. */
export function dueNow({ dueAt, dueByTheHour, dueProvisional }: CaseRow, now: Date, calendar: Calendar): { due?: Due } {
  if (!dueAt) return {};
  return {
    due: {
      at: dueAt.toISOString(),
      overdue: dueAt < now,
      workingDaysLeft: workingDaysBetween(chinaDay(now.toISOString()), chinaDay(dueAt.toISOString()), calendar) || 0,
      byTheHour: dueByTheHour,
      provisional: dueProvisional,
    },
  };
}
