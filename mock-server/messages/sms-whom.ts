/** Whose household hears by text (短信), and of which declaration: read off the history, nothing sealed. */
import { denialIn } from '../../src/shared/contract/confirmation';
import { takesSms } from '../../src/shared/contract/sms';
import type { Filed } from '../content/sealed';
import type { FiledCase } from '../cases/actors';
import { filingsIn, leadingFiling, proofsIn, withdrawnIn, type FiledAction } from '../cases/filings';

/** Whether texts are wanted for each declaration of which that was asked: the last word counts. */
export const smsWantedIn = (actions: readonly FiledAction[]): ReadonlyMap<string, boolean> =>
  new Map(actions.flatMap(({ facts: { sms } }) => (sms ? [[sms.declaration, sms.wanted] as const] : [])));

/** What an action sets by which that changes; undefined where it stands so already. */
export const changedSms = (
  actions: readonly FiledAction[],
  declaration: string,
  wanted: boolean | undefined,
): FiledAction['facts']['sms'] =>
  wanted === undefined || (smsWantedIn(actions).get(declaration) ?? false) === wanted
    ? undefined
    : { declaration, wanted };

/**
 * The declarations whose household nobody tells otherwise: a helper filed them, they stand, the household has not said
 * no. None where it follows the case by an account of its own. The one that the case stands for comes first.
 */
function withoutAccount({ row, actions }: Pick<FiledCase, 'row' | 'actions'>): string[] {
  const [withdrawn, proofs] = [withdrawnIn(actions), proofsIn(actions)];
  const standing = filingsIn(actions)
    .map(({ facts }) => facts.declarationId)
    .filter((id) => !withdrawn.has(id) && proofs.get(id)?.is !== 'stranger');
  const answer = (id: string) => row.confirmations.find(({ declaration }) => declaration === id);
  const follows = standing.some((id) => {
    const answered = answer(id);
    return answered === undefined || answered.account !== undefined;
  });
  if (follows) return [];
  const leading = leadingFiling(actions);
  return standing
    .filter((id) => {
      const answered = answer(id);
      return answered !== undefined && denialIn(answered) === undefined;
    })
    .sort((one, other) => Number(other === leading) - Number(one === leading));
}

/** Of which declaration texts are a question, and whether they are wanted: of several the first that wants them. */
export function findSmsDeclaration(
  of: Pick<FiledCase, 'row' | 'actions'>,
): { declaration: string; wanted: boolean } | undefined {
  const wanted = smsWantedIn(of.actions);
  const all = withoutAccount(of);
  const declaration = all.find((id) => wanted.get(id)) ?? all[0];
  return declaration === undefined ? undefined : { declaration, wanted: wanted.get(declaration) === true };
}

/** The number that a text goes to, as it stands now. */
export const smsNumberIn = ({ applicant, filer }: Filed): string | undefined =>
  filer.relation !== 'self' && takesSms(applicant.phone, filer.phone) ? applicant.phone : undefined;
