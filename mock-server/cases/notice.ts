/** Objections to a public notice (公示), by anyone while it hangs. */
import { chinaDay } from '../../src/shared/base/china-time';
import type { NoticeObjection } from '../../src/shared/contract/notice';
import { Refusal } from '../../src/shared/contract/problem';
import { openContent } from '../content/sealed';
import type { Services } from '../services';
import type { CaseRow } from '../store/cases';
import { findByNotice, type FoundForAction, type Whole } from '../store/whole';
import type { Flood } from './flood';
import { append, standingOf, wasTaken } from './ledger';
import { momentOf, type Moment } from './moment';
import { take, type Decision } from './take';

/** From one phone and unanswered: what is more is for a talk. */
const MOST_OF_ONE = 3;

export function isUp({ status, noticeUntil }: CaseRow, now: Date): boolean {
  return status === 'on_notice' && noticeUntil !== null && noticeUntil >= now;
}

/**
 * Takes an objection while the notice hangs; the same one sent again changes nothing.
 * @param from where the call comes from
 * @throws Refusal `notice.not_found`, `notice.ended`, `notice.too_many_objections`, `notice.objected_enough`,
 *   `case.action_id_reused`
 */
export async function objectToNotice(
  services: Services,
  flood: Flood,
  noticeId: string,
  objection: NoticeObjection,
  from: string,
): Promise<void> {
  const moment = momentOf(services);
  const flooded = flood.isOver(noticeId, from, moment.at);
  const taken = await take(
    services.write,
    () => findByNotice(services.db, noticeId, chinaDay(moment.at.toISOString()), objection.id),
    (found) => decideObjection(moment, objection, found, flooded),
  );
  if (taken && !objection.phone) flood.count(noticeId, from, moment.at);
}

/** What is said, however it is dotted and spaced. */
const lettersOf = (said: string) => said.replace(/[\p{P}\p{Z}\p{S}]/gu, '');

/** What was said in the objections that nobody has answered yet. */
function openBodies({ sealing }: Moment, { row, actions }: Whole): Record<string, unknown>[] {
  return actions
    .filter(({ id }) => row.openObjections.includes(id))
    .map((action) => openContent(sealing, action).body ?? {});
}

/**
 * @param flooded whether another one without a name is too many
 * @returns whether it is one more to answer: the same words without a name are answered with those that stand
 */
export function decideObjection(
  moment: Moment,
  { id, words, name, phone }: NoticeObjection,
  { whole, known }: Pick<FoundForAction, 'whole' | 'known'>,
  flooded: boolean,
): Decision<boolean> {
  const { sealing, at } = moment;
  if (!whole) throw new Refusal('notice.not_found');
  const { row } = whole;
  const body = { objection: words, ...(name ? { name } : {}), ...(phone ? { phone } : {}) };
  const type = 'object_to_notice' as const;
  if (wasTaken(sealing, known, { caseId: row.id, accountId: null, type, body })) return { result: false };
  if (!isUp(row, at)) throw new Refusal('notice.ended');
  const open = openBodies(moment, whole);
  if (phone) {
    if (open.filter((each) => each.phone === phone).length >= MOST_OF_ONE) throw new Refusal('notice.objected_enough');
  } else {
    if (open.some((each) => each.phone === undefined && lettersOf(String(each.objection)) === lettersOf(words)))
      return { result: false };
    if (flooded) throw new Refusal('notice.too_many_objections');
  }
  const { step } = append(sealing, standingOf(whole), {
    id,
    type,
    at,
    accountId: null,
    actedAs: 'public',
    facts: { openObjections: [...row.openObjections, id] },
    content: { body },
  });
  return { step, result: true };
}
