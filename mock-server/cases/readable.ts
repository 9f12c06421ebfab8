/** Of which actions of a case somebody on the staff reads what was said. */
import { isWithin } from '../../src/shared/contract/area';
import type { ActionType } from '../../src/shared/contract/workflow';
import { openContent } from '../content/sealed';
import { withheldIn } from '../content/withheld';
import type { Sealing } from '../sealing';
import type { SignedIn } from '../store/accounts';
import type { ActionRow } from '../store/cases';
import type { Whole } from '../store/whole';
import { readsContent, staffActors } from './actors';

const measureActions: readonly ActionType[] = ['agree_measure', 'deliver_measure', 'confirm_measure', 'deny_measure'];
const measureIn = (body: Record<string, unknown> | undefined) =>
  typeof body?.measure === 'string' ? body.measure : '';

/** Nothing of it once a consent is withdrawn: words, photos and what a visit found can hold any kind. */
export function readableByStaff(
  sealing: Sealing,
  account: SignedIn,
  { row, actions }: Pick<Whole, 'row' | 'actions'>,
): ActionRow[] {
  if (withheldIn(row).kinds.length > 0) return [];
  if (readsContent(account, row)) return actions;
  if (!staffActors(account, row).includes('department_officer')) return [];
  const own = new Set(
    row.measures.flatMap(({ id, department: of }) =>
      account.roles.some((each) => each.department === of && isWithin(row.villageCode, each.areaCode)) ? [id] : [],
    ),
  );
  // A department reads what it is itself to deliver, what was said about that, and what was put right of it.
  const delivering = new Set<string | undefined>();
  return actions.filter(({ type, ...action }) => {
    const measure = measureActions.includes(type) && own.has(measureIn(openContent(sealing, action).body));
    const { corrects, settles } = action.facts;
    const about = [corrects, settles].some((id) => id !== undefined && delivering.has(id));
    if (measure || about) delivering.add(action.id);
    return measure || about;
  });
}
