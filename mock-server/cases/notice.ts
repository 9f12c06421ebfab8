/** The public notice (公示), as anyone may see it, and objections to it. */
import { chinaDay } from '../../src/shared/china-time';
import type { Notice, NoticeObjection } from '../../src/shared/notice';
import { Refusal } from '../../src/shared/problem';
import type { Services } from '../services';
import {
  findAction,
  findCaseByNotice,
  findCaseLocked,
  listActions,
  listDeclarations,
  type CaseRow,
} from '../store/cases';
import { latestVisit, openDeclaration } from './content';
import { append } from './ledger';

/** More than these unanswered at one notice are not taken: somebody plays with it, or the matter is for a talk. */
const MOST_OPEN = 20;

function isUp({ status, noticeUntil }: CaseRow, now: Date): boolean {
  return status === 'on_notice' && noticeUntil !== null && noticeUntil >= now;
}

/** @throws Refusal `notice.not_found`, `notice.ended` */
export async function getNotice(services: Services, id: string): Promise<Notice> {
  const { db, reference, sealing, now } = services;
  const row = await findCaseByNotice(db, id);
  if (!row) throw new Refusal('notice.not_found');
  if (!isUp(row, now())) throw new Refusal('notice.ended');
  const actions = await listActions(db, [row.id]);
  const members = latestVisit(sealing, actions)?.members ?? [];
  const [declaration] = await listDeclarations(db, [row.id]);
  const village = reference.current().findVillage(row.villageCode);
  const posted = actions.filter(({ type }) => type === 'deliberate').at(-1);
  if (!declaration || !village || !posted || !row.category || !row.noticeUntil)
    throw new Error('a notice without what it says');
  const head = members.find(({ relation }) => relation === 'head') ?? members[0];
  return {
    id,
    headName: head?.name ?? openDeclaration(sealing, declaration).applicant.name,
    village,
    category: row.category,
    postedOn: chinaDay(posted.at.toISOString()),
    until: row.noticeUntil.toISOString(),
  };
}

/**
 * Takes an objection while the notice hangs; the same one sent again changes nothing.
 * @throws Refusal `notice.not_found`, `notice.ended`, `notice.too_many_objections`, `case.action_id_reused`
 */
export function objectToNotice(services: Services, noticeId: string, objection: NoticeObjection): Promise<void> {
  return services.db.transaction(async (tx) => {
    const found = await findCaseByNotice(tx, noticeId);
    const row = found && (await findCaseLocked(tx, found.id));
    if (!row) throw new Refusal('notice.not_found');
    const known = await findAction(tx, objection.id);
    if (known) {
      if (known.caseId === row.id && known.type === 'object_to_notice') return;
      throw new Refusal('case.action_id_reused');
    }
    const at = services.now();
    if (!isUp(row, at)) throw new Refusal('notice.ended');
    if (row.openObjections.length >= MOST_OPEN) throw new Refusal('notice.too_many_objections');
    const { id, words, name, phone } = objection;
    await append(tx, services, row, {
      id,
      type: 'object_to_notice',
      at,
      accountId: null,
      actedAs: 'public',
      facts: { openObjections: [...row.openObjections, id] },
      body: { objection: words, ...(name ? { name } : {}), ...(phone ? { phone } : {}) },
    });
  });
}
