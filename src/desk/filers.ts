/** Of whom it is asked whether they are the household: who filed, as the question names them. */
import type { CaseDetail } from '../shared/contract/case';
import { chinaDay } from '../shared/base/china-time';
import { isUnproven, type ProofAnswer } from '../shared/contract/proof';
import * as z from '../shared/base/zod';
import { plainDay } from '../shared/say/days';
import type { StaffWords } from '../shared/words/staff';

export const FilerToMeet = z.object({
  declaration: z.uuid(),
  name: z.string(),
  relation: z.enum(['self', 'relative', 'neighbour', 'cadre']),
  filedOn: z.string(),
  /** Two may give the same name: by these they are told apart. */
  receipt: z.string().optional(),
  phone: z.string().optional(),
});
export type FilerToMeet = z.infer<typeof FilerToMeet>;

/** What was answered of each, by declaration. */
export type FilerAnswers = Readonly<Record<string, ProofAnswer | undefined>>;

export function filersToMeet(filed: CaseDetail['filed']): FilerToMeet[] {
  return filed.filter(isUnproven).flatMap(({ id, receipt, filedAt, content: { filer, applicant } }): FilerToMeet[] => {
    if (filer.relation === 'official') return [];
    const { name, phone } = filer.relation === 'self' ? applicant : filer;
    return [{ declaration: id, name, relation: filer.relation, filedOn: chinaDay(filedAt), receipt, phone }];
  });
}

export function askFiler({ name, relation, filedOn }: FilerToMeet, today: string, words: StaffWords): string {
  const { filers } = words.staff;
  const day = plainDay(filedOn, today, words.date);
  return relation === 'self' ? filers.self(day, name) : filers.helper(day, name, words.helperRelation[relation]);
}

/** As the contract says it: what was answered. */
export const metOf = (filers: readonly FilerToMeet[], answers: FilerAnswers) =>
  filers.flatMap(({ declaration }) => {
    const is = answers[declaration];
    return is === undefined ? [] : [{ declaration, is }];
  });
