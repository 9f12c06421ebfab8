/** What may be shown in photos: the house and its bills, the sheet that was signed, what was brought, what a household adds. */
import type { ActionType } from './workflow';

/** As what; each takes photos later too, for a notice hangs after its vote. */
export const photographedAs: Partial<Record<ActionType, 'visit' | 'vote' | 'delivery' | 'information'>> = {
  confirm: 'visit',
  find_not_established: 'visit',
  propose_elimination: 'visit',
  deliberate: 'vote',
  lose_vote: 'vote',
  lack_quorum: 'vote',
  add_information: 'information',
  deliver_measure: 'delivery',
  give_emergency_help: 'delivery',
};
