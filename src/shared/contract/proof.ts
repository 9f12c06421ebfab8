/**
 * Whose a declaration is (核对申报人): whether who filed it is the household, or was asked to by it. Found out at the
 * door, by a call to a number that a visit wrote down, or face to face; a number in the declaration itself proves nothing.
 */
import { Instant } from '../base/china-time';
import * as z from '../base/zod';

export const proofAnswers = ['household', 'stranger'] as const;
export type ProofAnswer = (typeof proofAnswers)[number];

/** How somebody asks who filed it, other than by a visit. */
export const callWays = ['phone', 'in_person'] as const;
export type CallWay = (typeof callWays)[number];

export const Proof = z.object({ is: z.enum(proofAnswers), how: z.enum(['visit', ...callWays]), at: Instant }).meta({
  id: 'Proof',
});
export type Proof = z.infer<typeof Proof>;

/** As the history holds it. */
export interface StoredProof extends Proof {
  declaration: string;
}

/** What a visit asks of each declaration that nobody has proven yet. */
export const FilersMet = z
  .array(z.strictObject({ declaration: z.uuid(), is: z.enum(proofAnswers) }))
  .max(50)
  .optional();
export type FilersMet = z.infer<typeof FilersMet>;

interface FiledOnce {
  content: { filer: { relation: string } };
  proof?: Proof | undefined;
  withdrawn?: boolean | undefined;
}

/** Whether somebody still has to find out whose a declaration is; what the staff wrote down is nobody's. */
export const isUnproven = ({ content, proof, withdrawn }: FiledOnce): boolean =>
  content.filer.relation !== 'official' && proof === undefined && withdrawn !== true;
