/**
 * How a household answers for what a helper filed in its name (农户确认): on the phone, at the visit, whose read-back it
 * signs, or signed in itself. Nothing waits for it.
 */
import { Instant } from '../base/china-time';
import * as z from '../base/zod';

export const confirmationStates = ['waiting', 'confirmed', 'denied'] as const;
export const confirmationWays = ['phone', 'visit', 'sign_in'] as const;

export const Confirmation = z
  .object({
    declaration: z.uuid(),
    state: z.enum(confirmationStates),
    /** Absent while it waits. */
    how: z.enum(confirmationWays).optional(),
    at: Instant.optional(),
  })
  .meta({ id: 'Confirmation' });
export type Confirmation = z.infer<typeof Confirmation>;

/** As the case keeps it. */
export interface StoredConfirmation extends Confirmation {
  /** Which account the household answered from: it follows the declaration as its own. */
  account?: string;
  /** When it said no from that account: what it signs at a later visit confirms what was filed, not who filed it. */
  deniedAt?: Instant;
}

/** When the household said no to the helper; undefined where it did not, or where its signature stands above a call. */
export function denialIn({ state, at, deniedAt }: StoredConfirmation): Instant | undefined {
  return state === 'denied' ? at : deniedAt;
}

export const confirmationAnswers = ['agreed', 'not_agreed'] as const;
export type ConfirmationAnswer = (typeof confirmationAnswers)[number];

/** The confirmations after a household's answer for one declaration. */
export function answered(
  all: readonly StoredConfirmation[],
  declaration: string,
  answer: ConfirmationAnswer,
  how: Pick<StoredConfirmation, 'how' | 'at' | 'account'>,
): StoredConfirmation[] {
  const state = answer === 'agreed' ? 'confirmed' : 'denied';
  return all.map((each) => (each.declaration === declaration ? { ...each, ...how, state } : each));
}

/** The visit's read-back, signed by the household, confirms all that it has not confirmed. */
export function confirmedByVisit(all: readonly StoredConfirmation[], at: Instant): StoredConfirmation[] {
  return all.map((each) => {
    if (each.state === 'confirmed') return each;
    const deniedAt = each.account === undefined ? undefined : denialIn(each);
    return { ...each, ...(deniedAt === undefined ? {} : { deniedAt }), state: 'confirmed', how: 'visit', at };
  });
}

/** As it is shown: without the account, and what it said to its helper. */
export function shownConfirmation(
  all: readonly StoredConfirmation[],
  declaration: string,
): { confirmation?: Confirmation } {
  const found = all.find((each) => each.declaration === declaration);
  if (!found) return {};
  const { account: _account, deniedAt: _deniedAt, ...confirmation } = found;
  return { confirmation };
}

/** What is still to be said about them, the worst first. */
export function doubtOf(all: readonly Confirmation[]): 'denied' | 'waiting' | undefined {
  return (['denied', 'waiting'] as const).find((state) => all.some((each) => each.state === state));
}
