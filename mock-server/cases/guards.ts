/** What an action needs besides the status, judged on the case as it stands. */
import type { ProblemCode } from '../../src/shared/contract/problem';
import type { Guard } from '../../src/shared/contract/workflow';
import type { CaseRow } from '../store/cases';
import type { FiledCase } from './actors';
import { apartIn, filingsIn, proofsIn, withdrawnIn } from './filings';

/** A case as its next action is judged on. */
export type Judged = FiledCase & { row: CaseRow };

interface Judgement {
  met(of: Judged, now: Date): boolean;
  refusal: ProblemCode;
}

export const judgements: Record<Guard, Judgement> = {
  objections_answered: {
    met: ({ row: { openObjections } }) => openObjections.length === 0,
    refusal: 'case.objections_open',
  },
  not_upheld_before: { met: ({ row: { upheld } }) => !upheld, refusal: 'case.upheld_before' },
  measure_agreed: { met: ({ row: { measures } }) => measures.some(is('agreed')), refusal: 'case.measure_unknown' },
  measure_delivered: {
    met: ({ row: { measures } }) => measures.some(is('delivered')) || measures.some(is('confirmed')),
    refusal: 'case.measure_unknown',
  },
  measure_unconfirmed: {
    met: ({ row: { measures } }) => measures.some(is('delivered')),
    refusal: 'case.measure_unknown',
  },
  elimination_conditions: {
    met: ({ row: { conditions } }) => conditions?.every(({ state }) => state === 'met') ?? false,
    refusal: 'case.conditions_unmet',
  },
  filing_waiting: {
    met: (of) => isUncertain(of),
    refusal: 'case.filing_answered',
  },
  split_open: { met: ({ actions }) => apartIn(actions)?.left === false, refusal: 'case.split_settled' },
  no_correction_open: { met: ({ row }) => row.correctionFor === null, refusal: 'case.correction_open' },
  correction_open: { met: ({ row }) => row.correctionFor !== null, refusal: 'case.correction_settled' },
  overdue: { met: ({ row: { dueAt } }, now) => dueAt !== null && dueAt < now, refusal: 'case.not_overdue' },
};

/** Where a visit is still to come, it asks who filed; unless several have, or somebody filed for the household. */
const beforeVisit: readonly CaseRow['status'][] = ['awaiting_acceptance', 'awaiting_visit', 'awaiting_more'];

function isUncertain({ row, actions }: Judged): boolean {
  if (row.confirmations.some(({ state }) => state === 'waiting')) return true;
  const [proofs, withdrawn] = [proofsIn(actions), withdrawnIn(actions)];
  const open = filingsIn(actions).filter(
    ({ facts: { declarationId } }) => !proofs.has(declarationId) && !withdrawn.has(declarationId),
  );
  const filers = new Set(filingsIn(actions).map(({ accountId }) => accountId));
  return open.length > 0 && (filers.size > 1 || !beforeVisit.includes(row.status));
}

function is(wanted: CaseRow['measures'][number]['state']) {
  return ({ state }: CaseRow['measures'][number]) => state === wanted;
}
