/** Complaints and suggestions: from who uses the product, to the township and county above the village. */
import { chinaDay, Instant } from '../../src/shared/base/china-time';
import type { Complaint, ComplaintsPage, NewComplaint } from '../../src/shared/contract/complaint';
import { Refusal } from '../../src/shared/contract/problem';
import { callers, type Role } from '../../src/shared/contract/session';
import * as z from '../../src/shared/base/zod';
import { writeMessages } from '../messages/write';
import { inTransaction, type Services } from '../services';
import { listServing, namesOf, nearestServing, type SignedIn } from '../store/accounts';
import { findDeclaration } from '../store/cases';
import {
  addComplaint,
  countWaiting,
  declarationsOf,
  findComplaint,
  findComplaintLocked,
  listComplaintsIn,
  listComplaintsOf,
  setAnswer,
  type ComplaintRow,
} from '../store/complaints';
import { answersFor } from '../cases/actors';
import { makeCursor } from '../cursor';

const PAGE = 20;
const { read: readCursor, write: writeCursor } = makeCursor(z.strictObject({ at: Instant, id: z.uuid() }));
const overseers: readonly Role[] = callers.overseer;

type Content = Pick<NewComplaint, 'words' | 'phone'>;

async function shown({ db, reference, sealing }: Services, rows: readonly ComplaintRow[]): Promise<Complaint[]> {
  const names = await namesOf(
    db,
    rows.flatMap(({ answeredBy }) => answeredBy ?? []),
  );
  const declarations = await declarationsOf(
    db,
    rows.flatMap(({ declarationId }) => declarationId ?? []),
  );
  return rows.map((row) => {
    const declaration = declarations.get(row.declarationId ?? '');
    const by = names.get(row.answeredBy ?? '');
    return {
      id: row.id,
      kind: row.kind,
      village: reference.current().villagePath(row.villageCode),
      ...(declaration ? { declaration } : {}),
      at: row.at.toISOString(),
      ...(sealing.open(row.content, `complaint/${row.id}`) as Content),
      ...(row.answer && row.answeredAt
        ? {
            answer: {
              words: sealing.open(row.answer, `complaint-answer/${row.id}`) as string,
              at: row.answeredAt.toISOString(),
              ...(by === undefined ? {} : { by }),
            },
          }
        : {}),
    };
  });
}

async function shownOne(services: Services, row: ComplaintRow): Promise<Complaint> {
  const [complaint] = await shown(services, [row]);
  if (!complaint) throw new Error('a complaint that is none');
  return complaint;
}

/** Those who answer it: the township's, or the county's where a township has nobody. */
async function overseersOf({ db, now }: Services, village: string): Promise<string[]> {
  const day = chinaDay(now().toISOString());
  const duties = overseers.map((role) => ({ role, village, day }));
  return nearestServing(duties, await listServing(db, duties));
}

/** @throws Refusal `request.invalid` (village, somebody else's declaration), `complaint.id_reused` */
export function complain(
  services: Services,
  account: SignedIn,
  { id, kind, village, declaration, words, phone }: NewComplaint,
): Promise<Complaint> {
  return inTransaction(services, async (tx) => {
    if (!services.reference.current().findVillage(village))
      throw new Refusal('request.invalid', { errors: [{ pointer: '/village', code: 'village.unknown' }] });
    if (declaration !== undefined && (await findDeclaration(tx.db, declaration))?.filerAccountId !== account.id)
      throw new Refusal('request.invalid', { errors: [{ pointer: '/declaration', code: 'choice.unknown' }] });
    const content: Content = { words, ...(phone ? { phone } : {}) };
    const row: ComplaintRow = {
      id,
      accountId: account.id,
      villageCode: village,
      declarationId: declaration ?? null,
      kind,
      at: services.now(),
      content: services.sealing.seal(content, `complaint/${id}`),
      answeredAt: null,
      answeredBy: null,
      answer: null,
    };
    if (await addComplaint(tx.db, row)) {
      const told = (await overseersOf(tx, village)).filter((each) => each !== account.id);
      await writeMessages(
        tx,
        told.map((accountId) => ({ accountId, kind: 'complaint_filed' as const, at: row.at, complaintId: id })),
      );
      return shownOne(tx, row);
    }
    const known = await findComplaintLocked(tx.db, id);
    const before = known?.accountId === account.id ? await shownOne(tx, known) : undefined;
    if (!before || !isSame(before, { id, kind, village, declaration, words, phone }))
      throw new Refusal('complaint.id_reused');
    return before;
  });
}

const isSame = (known: Complaint, { kind, village, declaration, words, phone }: NewComplaint): boolean =>
  known.kind === kind &&
  known.village.code === village &&
  known.declaration?.id === declaration &&
  known.words === words &&
  (known.phone ?? '') === (phone ?? '');

export async function listMyComplaints(services: Services, account: SignedIn): Promise<{ complaints: Complaint[] }> {
  return { complaints: await shown(services, await listComplaintsOf(services.db, account.id)) };
}

export async function listComplaints(
  services: Services,
  account: SignedIn,
  { open, cursor }: { open: 'yes' | 'no'; cursor?: string | undefined },
): Promise<ComplaintsPage> {
  const within = account.roles.filter(({ role }) => overseers.includes(role)).map(({ areaCode }) => areaCode);
  const position = readCursor(cursor);
  const after = position && { ...position, at: new Date(position.at) };
  const rows = await listComplaintsIn(services.db, within, { open: open === 'yes', after, limit: PAGE + 1 });
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    complaints: await shown(services, page),
    waiting: await countWaiting(services.db, within),
    ...(rows.length > PAGE && last ? { nextCursor: writeCursor({ at: last.at, id: last.id }) } : {}),
  };
}

/** @throws Refusal `complaint.not_found`, also when it is neither one's own nor in one's areas */
export async function getComplaint(services: Services, account: SignedIn, id: string): Promise<Complaint> {
  const row = await findComplaint(services.db, id);
  if (!row || (row.accountId !== account.id && !answersFor(account, overseers, row.villageCode)))
    throw new Refusal('complaint.not_found');
  return shownOne(services, row);
}

/** @throws Refusal `complaint.not_found` (also outside one's areas), `complaint.answered` */
export function answerComplaint(services: Services, account: SignedIn, id: string, words: string): Promise<Complaint> {
  return inTransaction(services, async (tx) => {
    const row = await findComplaintLocked(tx.db, id);
    if (!row || !answersFor(account, overseers, row.villageCode)) throw new Refusal('complaint.not_found');
    if (row.answer) {
      // The same words sent again after a lost answer are the same answer.
      const known = await shownOne(tx, row);
      if (row.answeredBy === account.id && known.answer?.words === words) return known;
      throw new Refusal('complaint.answered');
    }
    const answer = {
      answer: services.sealing.seal(words, `complaint-answer/${id}`),
      answeredAt: services.now(),
      answeredBy: account.id,
    };
    await setAnswer(tx.db, id, answer);
    if (row.accountId !== account.id)
      await writeMessages(tx, [
        { accountId: row.accountId, kind: 'complaint_answered', at: answer.answeredAt, complaintId: id },
      ]);
    return shownOne(tx, { ...row, ...answer });
  });
}
