import type { CaseDetail, FormActionType } from '../../shared/contract/case';
import { QUORUM_BEFORE, resultOf, type VoteFigures, type VoteResult } from '../../shared/contract/vote';
import type { StaffWords } from '../../shared/words/staff';
import type { Department } from '../../shared/contract/department';
import { lacksAccount } from './action-words';
import { bodyOf } from './request';

const quorumOf = ({ rules }: Pick<CaseDetail, 'rules'>): number => rules?.quorumPercent ?? QUORUM_BEFORE;

/** What the figures that are filled in come to; nothing of any other action. */
export function voteIn(
  action: FormActionType,
  fields: Record<string, string>,
  detail: Pick<CaseDetail, 'rules'>,
): VoteResult | undefined {
  if (action !== 'deliberate') return undefined;
  return resultOf(bodyOf(action, fields) as unknown as VoteFigures, quorumOf(detail));
}

/** What follows that somebody may not expect: said at the last look, and up to the person. */
export function findDoubt(
  action: FormActionType,
  fields: Record<string, string>,
  detail: Pick<CaseDetail, 'rules'>,
  words: StaffWords,
): string | undefined {
  const { department } = fields;
  if (action === 'agree_measure' && department !== undefined && lacksAccount(department, detail))
    return words.staff.acting.noAccountWords(words.department[department as Department]);
  const vote = voteIn(action, fields, detail);
  return vote === undefined || vote === 'passed' ? undefined : words.staff.acting.voteComesTo[vote](quorumOf(detail));
}
