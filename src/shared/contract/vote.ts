/** What a village's vote comes to (民主评议): one rule for the phone, which says it beforehand, and for the server. */
import { ChinaDay } from '../base/china-time';
import type { ActionType } from './workflow';
import * as z from '../base/zod';

/** Under which action the minutes of each are recorded. */
export const recordedVotes = {
  passed: 'deliberate',
  lost: 'lose_vote',
  not_quorate: 'lack_quorum',
} as const satisfies Record<string, ActionType>;
export type VoteResult = keyof typeof recordedVotes;
export const voteResults = Object.keys(recordedVotes) as [VoteResult, ...VoteResult[]];

export function resultRecordedAs(action: ActionType): VoteResult | undefined {
  return voteResults.find((result) => recordedVotes[result] === action);
}

/** What a policy says that is older than the question; a case kept on a phone may be so old too. */
export const QUORUM_BEFORE = 50;

export interface VoteFigures {
  /** How many have a vote; where it isn't known, whether enough came can't be judged, and the votes decide. */
  entitled?: number | undefined;
  present: number;
  votesFor: number;
  votesAgainst: number;
}

/**
 * Passes only with more for than against, and enough of those who have a vote present (DOMAIN.md, "Papers").
 * @param quorumPercent of the policy in force
 */
export function resultOf(
  { entitled, present, votesFor, votesAgainst }: VoteFigures,
  quorumPercent: number,
): VoteResult {
  if (entitled !== undefined && present * 100 < entitled * quorumPercent) return 'not_quorate';
  return votesFor > votesAgainst ? 'passed' : 'lost';
}

/** Under which action one is recorded that was asked for: the figures decide, not who types them in. */
export function recordedAs<T extends { type: ActionType; body: object }>(
  { type, body }: T,
  quorumPercent: number,
): ActionType {
  return type === 'deliberate' ? recordedVotes[resultOf(body as VoteFigures, quorumPercent)] : type;
}

/** A vote as it is shown: no names, no words. */
export const Vote = z
  .object({
    heldOn: ChinaDay,
    entitled: z.int().optional(),
    present: z.int(),
    votesFor: z.int(),
    votesAgainst: z.int(),
    abstained: z.int(),
    result: z.enum(voteResults),
  })
  .meta({ id: 'Vote' });
export type Vote = z.infer<typeof Vote>;
