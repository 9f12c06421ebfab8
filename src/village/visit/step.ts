/** What every step of the visit is given. */
import type { CaseDetail } from '../../shared/contract/case';
import type { ChinaDay } from '../../shared/base/china-time';
import type { FieldPlace } from '../../ui';
import type { IncomeKind, VisitAction, VisitDraft } from './draft';

/** What changes, or how it follows from what is there: fields may hand on several answers before the next drawing. */
export type Change = Partial<VisitDraft> | ((draft: VisitDraft) => Partial<VisitDraft>);

export interface StepProps {
  caseId: string;
  draft: VisitDraft;
  action: VisitAction;
  today: ChinaDay;
  /** What the case says to the conditions of elimination, where it is known. */
  conditions: CaseDetail['conditions'];
  answer(change: Change): void;
  /** Opens the form of one member. */
  onOpen(member: number): void;
  /** An amount while it is typed; nothing once it stands in the draft. */
  onAmount(kind: IncomeKind, typed: string | undefined): void;
  /** The place of a field of the request. */
  at(pointer: string): FieldPlace;
}

/** One item of a list changed. */
export function withChange<T>(all: readonly T[], index: number, change: Partial<T>): T[] {
  return all.map((each, at) => (at === index ? { ...each, ...change } : each));
}
