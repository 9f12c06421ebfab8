/** What the history says about the declarations of a case: whose each is, which were taken back, and who was asked. */
import type { StoredProof } from '../../src/shared/contract/proof';
import type { TrailAction } from '../store/trail';

export type FiledAction = Pick<TrailAction, 'type' | 'at' | 'accountId' | 'actedAs' | 'facts'>;
type Filing = FiledAction & { facts: { declarationId: string } };

/** What was found out about who filed a declaration, and whether it was asked for that very one. */
export interface KnownProof extends StoredProof {
  asked: boolean;
}

/** Those of a household, or of who helped it, oldest first; what the staff found is nobody's. */
export const filingsIn = (actions: readonly FiledAction[]): Filing[] =>
  actions.filter(
    (action): action is Filing => action.facts.declarationId !== undefined && action.actedAs === 'household',
  );

/** Whether it opened the case, or brought it back. */
const leads = ({ type }: FiledAction) => type !== 'declare_again';

/**
 * The declaration that the case stands for: that of the last trouble, or what is left once that was taken back.
 * @returns nothing where the staff found it
 */
export function leadingFiling(actions: readonly FiledAction[]): string | undefined {
  const withdrawn = withdrawnIn(actions);
  const filings = filingsIn(actions);
  const standing = filings.filter(({ facts }) => !withdrawn.has(facts.declarationId));
  const leading = standing.filter(leads).at(-1) ?? standing[0] ?? filings.filter(leads).at(-1);
  return leading?.facts.declarationId;
}

/**
 * The last word on each declaration. Until phones ask at the door who filed, whom the visit met there is who opened the
 * case, as long as nobody else has filed in the household's name.
 */
export function proofsIn(actions: readonly FiledAction[]): ReadonlyMap<string, KnownProof> {
  const proofs = new Map<string, KnownProof>();
  actions.forEach(({ type, facts, at }, index) => {
    for (const proof of facts.proofs ?? []) proofs.set(proof.declaration, { ...proof, asked: true });
    if ((type !== 'confirm' && type !== 'find_not_established') || facts.proofs) return;
    const before = filingsIn(actions.slice(0, index));
    const declaration = leadingFiling(actions.slice(0, index));
    if (declaration === undefined || proofs.has(declaration)) return;
    if (new Set(before.map(({ accountId }) => accountId)).size > 1) return;
    proofs.set(declaration, { declaration, is: 'household', how: 'visit', at: at.toISOString(), asked: false });
  });
  return proofs;
}

export const withdrawnIn = (actions: readonly FiledAction[]): ReadonlySet<string> =>
  new Set(actions.flatMap(({ facts }) => facts.withdrawn ?? []));

/** Whom a question is for: who filed that declaration, or what the case stood for when an older phone asked. */
export const askedBy = (question: FiledAction, actions: readonly FiledAction[]): string | undefined =>
  question.facts.asked ?? leadingFiling(actions.slice(0, actions.indexOf(question)));

/** The same of the last question. */
export function askedIn(actions: readonly FiledAction[]): string | undefined {
  const last = actions.filter(({ type }) => type === 'ask_more').at(-1);
  return last && askedBy(last, actions);
}

/** Of a declaration in another village: whose household the applicant counted to until then, and whether that ended. */
export function apartIn(
  actions: readonly FiledAction[],
): { from: NonNullable<FiledAction['facts']['apartFrom']>; left: boolean } | undefined {
  const from = actions.find(({ facts }) => facts.apartFrom !== undefined)?.facts.apartFrom;
  return from === undefined ? undefined : { from, left: actions.some(({ type }) => type === 'confirm_split') };
}
