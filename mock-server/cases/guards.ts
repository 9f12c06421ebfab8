/** What an action needs besides the status, judged on the case as it stands. */
import type { ProblemCode } from '../../src/shared/contract/problem';
import type { Guard } from '../../src/shared/contract/workflow';
import type { CaseRow } from '../store/cases';

interface Judgement {
  met(row: CaseRow, now: Date): boolean;
  refusal: ProblemCode;
}

export const judgements: Record<Guard, Judgement> = {
  objections_answered: { met: ({ openObjections }) => openObjections.length === 0, refusal: 'case.objections_open' },
  not_upheld_before: { met: ({ upheld }) => !upheld, refusal: 'case.upheld_before' },
  measure_agreed: { met: ({ measures }) => measures.some(is('agreed')), refusal: 'case.measure_unknown' },
  measure_delivered: {
    met: ({ measures }) => measures.some(is('delivered')) || measures.some(is('confirmed')),
    refusal: 'case.measure_unknown',
  },
  measure_unconfirmed: { met: ({ measures }) => measures.some(is('delivered')), refusal: 'case.measure_unknown' },
  elimination_conditions: {
    met: ({ conditions }) => conditions?.every(({ state }) => state === 'met') ?? false,
    refusal: 'case.conditions_unmet',
  },
  filing_waiting: {
    met: ({ confirmations }) => confirmations.some(({ state }) => state === 'waiting'),
    refusal: 'case.filing_answered',
  },
  overdue: { met: ({ dueAt }, now) => dueAt !== null && dueAt < now, refusal: 'case.not_overdue' },
};

function is(wanted: CaseRow['measures'][number]['state']) {
  return ({ state }: CaseRow['measures'][number]) => state === wanted;
}
