/** What somebody on the staff does and may show in photos: the house and its bills, the sheet that was signed, what was brought. */
import type { ActionType } from './workflow';

const visits = ['confirm', 'find_not_established', 'propose_elimination'] as const satisfies ActionType[];
const votes = ['deliberate', 'lose_vote', 'lack_quorum'] as const satisfies ActionType[];
const deliveries = ['deliver_measure', 'give_emergency_help'] as const satisfies ActionType[];

/** Each also takes photos later: a notice hangs after the vote. */
export const isPhotographed = (type: ActionType): boolean =>
  ([...visits, ...votes, ...deliveries] as ActionType[]).includes(type);
