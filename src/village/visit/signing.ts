/** How somebody agrees to the authorization letter, and whether they have. */
import { textOf } from '../../shared/base/text';
import type { StaffWords } from '../../shared/words/staff';
import type { DraftMember, Signing } from './draft';

type Signer = Pick<DraftMember, 'signs' | 'ink' | 'witness' | 'unsigned'>;

/** A draft from before a fingerprint could be given says only why somebody has not signed. */
export const signingOf = ({ signs, unsigned }: Signer): Signing => signs ?? (unsigned === undefined ? 'self' : 'not');

/** As the contract says it; nothing while it isn't whole. */
const answers: Record<Signing, (signer: Signer) => object | undefined> = {
  self: ({ ink }) => (ink.length > 0 ? { signature: ink } : undefined),
  fingerprint: () => ({ fingerprint: true }),
  witness: ({ ink, witness = '' }) => {
    const name = textOf(witness);
    return name !== undefined && ink.length > 0 ? { witnessed: { name, signature: ink } } : undefined;
  },
  not: ({ unsigned = '' }) => {
    const why = textOf(unsigned);
    return why === undefined ? undefined : { unsigned: why };
  },
};

export const authorizationOf = (signer: Signer): object | undefined => answers[signingOf(signer)](signer);

/** Whether they agreed, in whichever way. */
export const hasAgreed = (signer: Signer): boolean =>
  signingOf(signer) !== 'not' && authorizationOf(signer) !== undefined;

/** `已签`, `按了手印`, `安秀兰见证`, `没签成`. */
export function signedWords(signer: Signer, { staff }: StaffWords): string {
  const say = staff.visit.authorization;
  const signing = signingOf(signer);
  if (signing === 'not') return say.cannot;
  if (authorizationOf(signer) === undefined) return say.notSigned;
  if (signing === 'witness') return say.witnessedBy(signer.witness ?? '');
  return signing === 'fingerprint' ? say.printed : say.signed;
}
