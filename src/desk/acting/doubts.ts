import type { FormActionType } from '../../shared/contract/case';
import type { StaffWords } from '../../shared/words/staff';
import { bodyOf } from './request';

/** What the contract takes but is likely a slip: said at the last look, and up to the person. */
export function findDoubt(
  action: FormActionType,
  fields: Record<string, string>,
  words: StaffWords,
): string | undefined {
  if (action !== 'deliberate') return undefined;
  const { votesFor, votesAgainst } = bodyOf(action, fields);
  return Number(votesFor) > Number(votesAgainst) ? undefined : words.staff.acting.votesAgainst;
}
