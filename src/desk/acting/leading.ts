/** How acting on a case begins: what its button and its question say. */
import type { StaffActionType, Status } from '../../shared/contract/workflow';
import type { StaffWords } from '../../shared/words/staff';
import { choiceWords } from './action-words';
import { placedAt } from './table';

interface Lead {
  start: string;
  question: string;
}

/** The main step's words, where it has any; one action alone is its own button. Undefined when nothing can be done. */
export function findLead(actions: readonly StaffActionType[], status: Status, words: StaffWords): Lead | undefined {
  const { leads, otherwise } = words.staff.acting;
  const [first] = actions;
  if (first === undefined) return undefined;
  if (actions.length === 1) return { ...otherwise, start: choiceWords(first, status, words).name };
  const own: Partial<Record<StaffActionType, Lead>> = leads;
  return placedAt('main', actions).flatMap((action) => own[action] ?? [])[0] ?? otherwise;
}
