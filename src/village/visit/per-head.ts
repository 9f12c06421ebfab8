/** What the money comes to a head, once enough of it is known. */
import { netPerHead, referencePerHead } from '../../shared/contract/income';
import { findIncomes, type VisitDraft } from './draft';

export interface PerHeadFigures {
  /** 人均纯收入 and 收入参考范围, yuan. */
  net: number;
  reference: number;
}

export function findPerHead({ incomes, members }: Pick<VisitDraft, 'incomes' | 'members'>): PerHeadFigures | undefined {
  const amounts = findIncomes(incomes);
  const people = members.length;
  return amounts && { net: netPerHead(amounts, people), reference: referencePerHead(amounts, people) };
}
