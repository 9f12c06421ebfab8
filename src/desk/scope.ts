/** What an account answers for, and which lists that gives it. */
import { sayVillage } from '../shared/area';
import type { QueueView } from '../shared/case';
import type { Account, Role } from '../shared/session';
import { holders } from '../shared/workflow';
import type { Words } from '../shared/words';

const holding: readonly (string | undefined)[] = Object.values(holders);

/** Who never has to act next, such as a county's reader, has no list of things to do. */
export function viewsOf(account: Account): QueueView[] {
  const acts = account.roles.some(({ role }) => holding.includes(role));
  return acts ? ['todo', 'open', 'all'] : ['open', 'all'];
}

/** The places by name: `七里半社区、海丰村`. */
export function placesOf(account: Account, words: Words): string {
  return account.roles.map(({ area }) => sayVillage(area.name)).join(words.staff.queue.placeJoin);
}

export type ActingRole = Extract<Role, 'first_secretary' | 'township_reviewer'>;
