/** What somebody on the staff does and may show in photos: the house and its bills, the sheet that was signed, what was brought. */
import type { ActionType } from './workflow';

/** As what; each takes photos later too, for a notice hangs after its vote. */
export const photographedAs: Partial<Record<ActionType, 'visit' | 'vote' | 'delivery'>> = {
  confirm: 'visit',
  find_not_established: 'visit',
  propose_elimination: 'visit',
  deliberate: 'vote',
  lose_vote: 'vote',
  lack_quorum: 'vote',
  deliver_measure: 'delivery',
  give_emergency_help: 'delivery',
};
