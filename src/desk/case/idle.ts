/** Why the main step is none of the reader's, whoever they are and however the case stands. */
import { isWithin } from '../../shared/contract/area';
import type { CaseDetail } from '../../shared/contract/case';
import type { Instant } from '../../shared/base/china-time';
import { instantWords } from '../../shared/say/days';
import type { Role } from '../../shared/contract/session';
import { holders, isEnded, superiors, type Actor } from '../../shared/contract/workflow';
import type { StaffWords } from '../../shared/words/staff';
import { deskActionsOf, type InHand } from '../acting/offered';
import { placedAt } from '../acting/table';

/** Who has to act next: the step's holder, or who took it over. Undefined while a notice hangs and in the end. */
export function findHolder({
  status,
  takenOverBy,
  holder: told,
}: Pick<CaseDetail, 'status' | 'takenOverBy' | 'holder'>): Actor | undefined {
  const holder = holders[status];
  // A case kept on a phone may not say.
  return holder && (told?.role ?? takenOverBy ?? holder);
}

function whatItWaitsFor({ detail }: InHand, clock: Instant, words: StaffWords): string {
  const { idle } = words.staff.case;
  const holder = findHolder(detail);
  if (holder === 'household') return idle.household;
  if (holder) return idle.holder(words.role[holder]);
  if (isEnded(detail.status)) return idle.ended(words.staff.queue.status[detail.status]);
  return detail.notice ? idle.notice(instantWords(detail.notice.until, clock, words.date)) : idle.onNotice;
}

/** What the reader's own roles at this place have to do with it. */
function ownPart({ detail, account }: InHand, { staff }: StaffWords): string {
  const { idle } = staff.case;
  const here = account.roles.filter(({ area }) => isWithin(detail.village.code, area.code)).map(({ role }) => role);
  const only = (wanted: readonly Role[]) => here.every((role) => wanted.includes(role));
  if (only(['department_officer'])) return idle.department;
  if (!only(['city_supervisor', 'province_reader', 'department_officer'])) return idle.nothing;
  return here.some((role) => Object.values(superiors).includes(role)) ? idle.supervisor : idle.reader;
}

/** Undefined when the main step can be taken here, or was. */
export function findIdleWords(inHand: InHand, clock: Instant, words: StaffWords): string | undefined {
  if (inHand.underWay) return undefined;
  const actions = deskActionsOf(inHand);
  if (placedAt('main', actions).length > 0) return undefined;
  const waits = whatItWaitsFor(inHand, clock, words);
  if (isEnded(inHand.detail.status) || actions.length > 0) return waits;
  return [waits, ownPart(inHand, words)].join(words.staff.case.idle.join);
}
