/** What every step of the visit is given. */
import type { CaseDetail } from '../../shared/contract/case';
import type { ChinaDay } from '../../shared/base/china-time';
import type { IncomeKind, VisitAction, VisitDraft } from './draft';

/** How a control finds its place: spread it into a part of the kit. */
export interface Place {
  id: string;
  error: string | undefined;
  focus: boolean;
}

/** What changes, or how it follows from what is there: fields may hand on several answers before the next drawing. */
export type Change = Partial<VisitDraft> | ((draft: VisitDraft) => Partial<VisitDraft>);

export interface StepProps {
  draft: VisitDraft;
  action: VisitAction;
  today: ChinaDay;
  /** What the case says to the conditions of elimination, where it is known. */
  conditions: CaseDetail['conditions'];
  answer(change: Change): void;
  /** Opens the form of one member. */
  onOpen(member: number): void;
  /** An amount while it is typed. */
  onAmount(kind: IncomeKind, typed: string): void;
  /** The place of a field of the request. */
  at(pointer: string): Place;
}

/** The id of the control for a field of the request. */
export function placeId(pointer: string): string {
  return `v${pointer.replace(/\//g, '-')}`;
}

/** One item of a list changed. */
export function withChange<T>(all: readonly T[], index: number, change: Partial<T>): T[] {
  return all.map((each, at) => (at === index ? { ...each, ...change } : each));
}
