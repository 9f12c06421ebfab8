/** A case is the fold of its actions: this is the fold. */
import { nextStatus, type Status } from '../../src/shared/workflow';
import type { ActionRow } from '../store/cases';

export interface CaseState {
  /** `seq` of the last action. */
  version: number;
  status: Status;
  priorityRank: number;
  greenChannel: boolean;
  dueAt: Date | null;
  dueByTheHour: boolean;
  dueProvisional: boolean;
}

const NEW: CaseState = {
  version: 0,
  status: 'awaiting_visit',
  priorityRank: 2,
  greenChannel: false,
  dueAt: null,
  dueByTheHour: false,
  dueProvisional: false,
};

export function foldAction(
  state: CaseState,
  { seq, type, facts }: Pick<ActionRow, 'seq' | 'type' | 'facts'>,
): CaseState {
  const due =
    facts.due === undefined
      ? {}
      : facts.due === null
        ? { dueAt: null, dueByTheHour: false, dueProvisional: false }
        : { dueAt: new Date(facts.due.at), dueByTheHour: facts.due.byTheHour, dueProvisional: facts.due.provisional };
  return {
    version: seq,
    status: nextStatus(state.status, type),
    priorityRank: facts.priorityRank ?? state.priorityRank,
    greenChannel: facts.greenChannel ?? state.greenChannel,
    dueAt: state.dueAt,
    dueByTheHour: state.dueByTheHour,
    dueProvisional: state.dueProvisional,
    ...due,
  };
}

/** @param actions all of one case, in their order. */
export function fold(actions: readonly Pick<ActionRow, 'seq' | 'type' | 'facts'>[]): CaseState {
  return actions.reduce(foldAction, NEW);
}
