/** Objections to a public notice (公示), by anyone while it hangs. */
import { chinaDay } from '../../src/shared/base/china-time';
import type { NoticeObjection } from '../../src/shared/contract/notice';
import { Refusal } from '../../src/shared/contract/problem';
import type { Services } from '../services';
import type { CaseRow } from '../store/cases';
import { findByNotice, type FoundForAction } from '../store/whole';
import { append, standingOf, wasTaken } from './ledger';
import { momentOf, type Moment } from './moment';
import { take, type Decision } from './take';

/** More than these unanswered at one notice are not taken: somebody plays with it, or the matter is for a talk. */
const MOST_OPEN = 20;

export function isUp({ status, noticeUntil }: CaseRow, now: Date): boolean {
  return status === 'on_notice' && noticeUntil !== null && noticeUntil >= now;
}

/**
 * Takes an objection while the notice hangs; the same one sent again changes nothing.
 * @throws Refusal `notice.not_found`, `notice.ended`, `notice.too_many_objections`, `case.action_id_reused`
 */
export function objectToNotice(services: Services, noticeId: string, objection: NoticeObjection): Promise<void> {
  const moment = momentOf(services);
  return take(
    services.write,
    () => findByNotice(services.db, noticeId, chinaDay(moment.at.toISOString()), objection.id),
    (found) => decideObjection(moment, objection, found),
  );
}

export function decideObjection(
  { sealing, at }: Moment,
  { id, words, name, phone }: NoticeObjection,
  { whole, known }: Pick<FoundForAction, 'whole' | 'known'>,
): Decision<void> {
  if (!whole) throw new Refusal('notice.not_found');
  const { row } = whole;
  const body = { objection: words, ...(name ? { name } : {}), ...(phone ? { phone } : {}) };
  const type = 'object_to_notice' as const;
  if (wasTaken(sealing, known, { caseId: row.id, accountId: null, type, body })) return { result: undefined };
  if (!isUp(row, at)) throw new Refusal('notice.ended');
  if (row.openObjections.length >= MOST_OPEN) throw new Refusal('notice.too_many_objections');
  const { step } = append(sealing, standingOf(whole), {
    id,
    type,
    at,
    accountId: null,
    actedAs: 'public',
    facts: { openObjections: [...row.openObjections, id] },
    content: { body },
  });
  return { step, result: undefined };
}
