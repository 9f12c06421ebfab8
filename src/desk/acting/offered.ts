/** What the reader can do to a case as it stands, and what there is to choose from. */
import { categories } from '../../shared/contract/assessment';
import type { CaseDetail } from '../../shared/contract/case';
import { confirmationAnswers } from '../../shared/contract/confirmation';
import { departments } from '../../shared/contract/department';
import { measureKinds } from '../../shared/contract/measure';
import { callWays, isUnproven } from '../../shared/contract/proof';
import type { Account } from '../../shared/contract/session';
import { isPossible, type StaffActionType } from '../../shared/contract/workflow';
import { measuresFor } from '../scope';
import { fieldsOf, isVisit, table, type Field } from './table';

/** A case in the hands of who acts on it. */
export interface InHand {
  detail: CaseDetail;
  account: Account;
  /** What takes the case further is written and has not arrived: nobody else is waited for. */
  underWay?: boolean;
}

/** What a field can be answered with; undefined where it is not a choice of what the case or the contract names. */
export function findChoices(field: Field, { detail, account }: InHand): readonly string[] | undefined {
  switch (field.kind) {
    case 'category':
      return categories;
    case 'measureKind':
      return measureKinds;
    case 'department':
      return departments;
    case 'measure':
      return measuresFor(detail, account)
        .filter(({ state }) => state === field.state)
        .map(({ id }) => id);
    case 'filing':
      return detail.filed
        .filter((filed) => filed.confirmation?.state === 'waiting' || isUnproven(filed))
        .map(({ id }) => id);
    case 'filer':
      return detail.filed
        .filter(({ content, withdrawn }) => content.filer.relation !== 'official' && !withdrawn)
        .map(({ id }) => id);
    case 'callWay':
      return callWays;
    case 'filingAnswer':
      return confirmationAnswers;
    case 'objection':
      return detail.objections.map(({ id }) => id);
    case 'record':
      return detail.correctable?.map(({ action }) => action) ?? [];
    case 'proposal':
      return correctionsOpen(detail).map(({ id }) => id);
    case 'duplicate':
      // One that has ended is shown to compare with.
      return detail.duplicates.filter(({ status }) => isPossible(status, 'absorb')).map(({ caseId }) => caseId);
    default:
      return undefined;
  }
}

/** Whether each of the action's choices has something to choose: what cannot be filled in is not offered. */
function canBeFilled(action: StaffActionType, inHand: InHand): boolean {
  return isVisit(action) || fieldsOf(action).every(([, field]) => findChoices(field, inHand)?.length !== 0);
}

/** What the reader may settle. */
export const correctionsOpen = ({ corrections = [] }: Pick<CaseDetail, 'corrections'>) =>
  corrections.filter(({ mayCountersign, mayRefuse }) => mayCountersign === true || mayRefuse === true);

/** Whether the reader may take an action; what an older phone doesn't know is told beside what is allowed. */
export function mayTake(action: StaffActionType, detail: CaseDetail): boolean {
  switch (action) {
    case 'propose_correction':
      return (detail.correctable ?? []).length > 0;
    case 'countersign_correction':
      return correctionsOpen(detail).some(({ mayCountersign }) => mayCountersign);
    case 'refuse_correction':
      return correctionsOpen(detail).some(({ mayRefuse }) => mayRefuse);
    default:
      return detail.allowed.includes(action);
  }
}

/** Who only proposed a correction drops it where it stands; what is put right is taken up there too. */
const isOffered = (action: StaffActionType, detail: CaseDetail): boolean =>
  table[action].place !== 'record' && (action !== 'refuse_correction' || mayTake('countersign_correction', detail));

/** In the table's order. */
export function deskActionsOf(inHand: InHand): StaffActionType[] {
  const offered = Object.keys(table) as StaffActionType[];
  return offered.filter(
    (action) => isOffered(action, inHand.detail) && mayTake(action, inHand.detail) && canBeFilled(action, inHand),
  );
}
