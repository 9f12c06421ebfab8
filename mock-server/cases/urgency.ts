/** How urgent a case is with what has just been said: never less than before, and never later. */
import type { Assessment } from '../../src/shared/contract/assessment';
import { priorities } from '../../src/shared/contract/policy';
import type { Status } from '../../src/shared/contract/workflow';
import { factorsWith, type Summary } from '../content/sealed';
import type { CaseRow } from '../store/cases';
import type { ActionFacts } from '../store/schema';
import { priorityOf } from '../triage/assess';
import { scoreOf } from '../triage/unite';
import { dueFacts, type Rules } from './deadlines';

interface Said {
  row: CaseRow;
  /** What was known of the same trouble before; absent where another one begins. */
  joins: Summary | undefined;
  result: Assessment;
  /** After what is said. */
  status: Status;
  at: Date;
  rules: Rules;
}

export function urgencyOf({ row, joins, result, status, at, rules }: Said): ActionFacts {
  const greenChannel = (joins !== undefined && row.greenChannel) || result.greenChannel;
  // All that is known of the household together: two troubles that are each bearable may not be so at once.
  const factors = factorsWith(joins, result.factors);
  const together = priorityOf(scoreOf(factors), greenChannel, rules.policy);
  const rank = Math.min(priorities.indexOf(together), joins ? row.priorityRank : priorities.length);
  const moreUrgent = rank < row.priorityRank && row.status === 'awaiting_visit';
  const entered = !joins || moreUrgent ? dueFacts(status, { ...row, priorityRank: rank }, at, rules) : {};
  const later = joins && row.dueAt && entered.due && entered.due.at > row.dueAt.toISOString();
  return {
    priorityRank: rank,
    greenChannel: row.greenChannel || result.greenChannel,
    risks: [...new Set([...row.risks, ...result.risks])],
    ...(later ? {} : entered),
  };
}
