/** What is planned of a case: who does what, when, and what is said. */
import type { VillageCode } from '../../../src/shared/contract/area';
import type { ActionBody } from '../../../src/shared/contract/case';
import type { ConfirmationAnswer } from '../../../src/shared/contract/confirmation';
import type { NewDeclaration, NewDiscovery } from '../../../src/shared/contract/declaration';
import type { Department } from '../../../src/shared/contract/department';
import type { NoticeObjection } from '../../../src/shared/contract/notice';
import type { Role } from '../../../src/shared/contract/session';
import type { CaseActionType } from '../../../src/shared/contract/workflow';
import type { Household } from './household';
import type { Outcome } from './shares';

/**
 * Whoever filed, the household from an account of its own, anybody at a notice, somebody on the staff, whom a late step
 * was raised to, or who has taken it over.
 */
export type By = 'filer' | 'own' | 'public' | 'raised_to' | 'stand_in' | 'hearing' | Role;

/** Each by the door that it comes through. */
export type PlannedAction =
  | { type: 'declare'; declaration: NewDeclaration }
  | { type: 'discover'; discovery: NewDiscovery }
  | { type: 'object_to_notice'; objection: NoticeObjection }
  | { type: 'answer_filing'; id: string; declaration: string; answer: ConfirmationAnswer }
  | { [T in CaseActionType]: { type: T; id: string; body: ActionBody<T> } }[CaseActionType];

export interface Step {
  /** Milliseconds. What the clock does by itself before then is not planned: it follows from the limits. */
  at: number;
  by: By;
  /** Which department's officer. */
  department?: Department;
  action: PlannedAction;
}

export interface PlannedCase {
  /** By which another case of the plan names it; its number in the store is the product's. */
  key: string;
  outcome: Outcome;
  /** Where it is dealt with in the end. */
  village: VillageCode;
  household: Household;
  steps: Step[];
}
