/** Who hears an objection: the level above the one that decided, and never that one itself (ADR 8). */
import {
  hearingStatuses,
  holders,
  isEnded,
  nextStatus,
  superiors,
  type ActionType,
  type Actor,
  type Status,
} from '../../src/shared/contract/workflow';
import type { ActionRow, CaseRow } from '../store/cases';
import type { Whole } from '../store/whole';
import { fold } from './fold';
import { firstFree } from './own-household';

/** At which level a case was ended: its step may have been taken over by the level above its holder. */
function decidedBy(
  actions: readonly Pick<ActionRow, 'seq' | 'type' | 'at' | 'facts' | 'actedAs'>[],
): Actor | undefined {
  const before = actions.map((_, index) => (index === 0 ? undefined : fold(actions.slice(0, index))));
  const ending = actions.flatMap(({ type, actedAs }, index) => {
    const state = before[index];
    const ends = state !== undefined && !isEnded(state.status) && isEnded(nextStatus(state.status, type));
    return ends ? [state.takenOverBy ?? (actedAs === 'village_cadre' ? 'first_secretary' : actedAs)] : [];
  });
  return ending.at(-1);
}

/** What an objection sets where another level hears it than the one that mostly does. */
export function hearingFacts(status: Status, { actions, staff }: Pick<Whole, 'actions' | 'staff'>) {
  const decided = decidedBy(actions);
  const above = decided && superiors[decided];
  const hearing = above && firstFree(above, staff);
  return hearing && hearing !== holders[nextStatus(status, 'object')] ? { takenOverBy: hearing } : {};
}

/** What it comes to. */
const heard: readonly ActionType[] = ['uphold', 'send_back'];

/** Whether what somebody would decide is heard by a level that they don't belong to. */
export function isHeardAbove(
  type: ActionType,
  { status, takenOverBy }: Pick<CaseRow, 'status' | 'takenOverBy'>,
  actors: readonly Actor[],
): boolean {
  return (
    heard.includes(type) && hearingStatuses.includes(status) && takenOverBy !== null && !actors.includes(takenOverBy)
  );
}
