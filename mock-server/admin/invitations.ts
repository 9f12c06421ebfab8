/**
 * How someone becomes staff: an administrator names them and hands over a one-time code; whoever signs in and enters
 * it is given the name, the phone and the roles.
 */
import type * as admin from '../../src/shared/contract/admin';
import { isWithin } from '../../src/shared/contract/area';
import type * as z from '../../src/shared/base/zod';
import { chinaDay } from '../../src/shared/base/china-time';
import { Refusal, type ProblemCode } from '../../src/shared/contract/problem';
import { inTransaction, type Services } from '../services';
import { getAccount, type SignedIn } from '../store/accounts';
import {
  addChanges,
  addInvitation,
  addTry,
  expireInvitation,
  listOpenInvitations,
  countTries,
  findInvitation,
  findInvitationByCode,
  grantRole,
  hasOwn,
  lockAccount,
  moveOpenid,
  nameAccount,
  useInvitation,
  worksOutside,
  type InvitationRow,
  type WrittenChange,
} from '../store/admin';
import { writeMessages } from '../messages/write';
import type { Db } from '../store/db';
import { openOpenid, sealOpenid } from '../messages/openid';
import {
  codeIndexOf,
  codeOf,
  invitationRow,
  openInvitation,
  shownCode,
  typedCode,
  type InvitedContent,
} from './invitation';
import { detailsOf, getStaff, mustGive, refuseOwn } from './accounts';
import { areasOf } from './scope';

const WRONG_TRIES_AN_HOUR = 10;

type Kept = Pick<Services, 'db' | 'sealing' | 'now'>;

/** By an administrator, within their areas. */
export function invite(
  services: Services,
  account: SignedIn,
  invitation: admin.NewInvitation,
): Promise<admin.Invitation> {
  mustGive(services, account, invitation.roles);
  return addInvited(services, account.id, invitation);
}

interface Waiting {
  row: InvitationRow;
  content: InvitedContent;
}

/** Those to the administrator's areas alone that nobody has used. */
async function waitingFor({ db, sealing, now }: Kept, account: SignedIn): Promise<Waiting[]> {
  const own = areasOf(account);
  const rows = await listOpenInvitations(db, now());
  return rows
    .map((row) => ({ row, content: openInvitation({ sealing }, row) }))
    .filter(({ content }) => content.roles.every(({ area }) => own.some((each) => isWithin(area, each))));
}

export async function openInvitations(
  services: Services,
  account: SignedIn,
): Promise<z.infer<typeof admin.OpenInvitations>> {
  const { nameOf } = services.reference.current();
  const waiting = await waitingFor(services, account);
  return {
    invitations: waiting.map(({ row: { id, expiresAt, moves }, content: { name, workPhone, roles } }) => ({
      id,
      name,
      ...(workPhone ? { workPhone } : {}),
      roles: roles.map(({ area, ...role }) => ({ ...role, area: { code: area, name: nameOf(area) } })),
      expiresAt: expiresAt.toISOString(),
      ...(moves === null ? {} : { moves: true as const }),
    })),
  };
}

/** Its code is worth nothing any more; one that is used, or revoked before, stays as it is. */
export async function revokeInvitation(services: Services, account: SignedIn, id: string): Promise<void> {
  await inTransaction(services, async (tx) => {
    const found = (await waitingFor(tx, account)).find(({ row }) => row.id === id);
    if (!found) return;
    const at = services.now();
    await expireInvitation(tx.db, id, at);
    await addChanges(
      tx.db,
      found.content.roles.map((each) => ({
        at,
        accountId: account.id,
        kind: 'invitation_revoked' as const,
        subject: id,
        areaCode: each.area,
        details: detailsOf(each),
      })),
    );
  });
}

/**
 * @param invitedBy null at the server's command line, which makes a province's first administrator
 * @param onMade in the transaction that makes it, once
 */
export function addInvited(
  services: Kept,
  invitedBy: string | null,
  { id, name, workPhone, roles }: admin.NewInvitation,
  moves?: string,
  onMade: (db: Db, changes: WrittenChange[]) => Promise<void> = () => Promise.resolve(),
): Promise<admin.Invitation> {
  const { now } = services;
  const code = shownCode(codeOf(services, id));
  const content: InvitedContent = { name, ...(workPhone ? { workPhone } : {}), roles };
  return inTransaction(services, async (tx) => {
    const row = invitationRow(services, { id, invitedBy, moves: moves ?? null }, content);
    if (await addInvitation(tx.db, row)) {
      const changes = await addChanges(
        tx.db,
        roles.map((each) => ({
          at: now(),
          accountId: invitedBy,
          kind: moves === undefined ? ('invited' as const) : ('move_offered' as const),
          subject: moves ?? id,
          areaCode: each.area,
          details: detailsOf(each),
        })),
      );
      await onMade(tx.db, changes);
      return { code, expiresAt: row.expiresAt.toISOString() };
    }
    const before = await findInvitation(tx.db, id);
    const same =
      before?.invitedBy === invitedBy &&
      before.moves === (moves ?? null) &&
      JSON.stringify(openInvitation(services, before)) === JSON.stringify(content);
    if (!before || !same) throw new Refusal('invitation.id_reused');
    return { code, expiresAt: before.expiresAt.toISOString() };
  });
}

/**
 * A code by which somebody on the staff goes on from another WeChat account: a lost phone, a new number. What is theirs
 * stays theirs; whoever offers it can't use it, and can't offer it to themselves.
 * @throws Refusal `account.not_found`, `administrator.outside` where they work for other areas too, `administrator.own_role`
 */
export async function offerMove(
  services: Services,
  account: SignedIn,
  subject: string,
  { id }: z.infer<typeof admin.NewMove>,
): Promise<admin.Invitation> {
  const { name, workPhone, roles } = await getStaff(services, account, subject);
  if (await worksOutside(services.db, subject, areasOf(account))) throw new Refusal('administrator.outside');
  if (subject === account.id) throw new Refusal('administrator.own_role');
  return addInvited(
    services,
    account.id,
    {
      id,
      name: name ?? '',
      ...(workPhone ? { workPhone } : {}),
      roles: roles.map(({ area, role, department }) => ({
        role,
        area: area.code,
        ...(department ? { department } : {}),
      })),
    },
    subject,
    // Whoever has the account learns of it before it is gone.
    (db, [change]) =>
      change
        ? writeMessages({ ...services, db }, [
            { accountId: subject, kind: 'account_moving', at: change.at, changeSeq: change.seq },
          ])
        : Promise.resolve(),
  );
}

/** Makes the account what the invitation says, once. A wrong try is counted, so it must not be rolled back. */
export async function activate(services: Services, account: SignedIn, code: string): Promise<SignedIn> {
  let became = account.id;
  const refusal = await inTransaction(services, async (tx): Promise<ProblemCode | undefined> => {
    // Tries of one account come one after the other.
    await lockAccount(tx.db, account.id);
    const hourAgo = new Date(services.now().getTime() - 3_600_000);
    if ((await countTries(tx.db, account.id, hourAgo)) >= WRONG_TRIES_AN_HOUR) return 'invitation.too_many_tries';
    const used = await useCode(tx, account, typedCode(code));
    if ('wrong' in used) await addTry(tx.db, account.id, services.now());
    else became = used.became;
    return 'wrong' in used ? used.wrong : undefined;
  });
  if (refusal) throw new Refusal(refusal);
  return getAccount(services.db, became, chinaDay(services.now().toISOString()));
}

async function useCode(
  tx: Services,
  account: SignedIn,
  code: string,
): Promise<{ wrong: ProblemCode } | { became: string }> {
  const { db, now } = tx;
  const row = await findInvitationByCode(db, codeIndexOf(tx, code));
  if (!row) return { wrong: 'invitation.wrong' };
  if (row.usedBy) return { wrong: 'invitation.used' };
  if (row.expiresAt <= now()) return { wrong: 'invitation.expired' };
  const { name, workPhone, roles } = openInvitation(tx, row);
  refuseOwn(account, row.invitedBy, roles);
  // Whoever lost their areas since can give nothing there by a code from before.
  const own =
    row.invitedBy === null ? undefined : areasOf(await getAccount(db, row.invitedBy, chinaDay(now().toISOString())));
  if (own && !roles.every(({ area }) => own.some((each) => isWithin(area, each))))
    return { wrong: 'invitation.expired' };
  if (row.moves !== null) return moveTo(tx, account, row, row.moves);
  await nameAccount(db, account.id, name, workPhone);
  for (const each of roles) await grantRole(db, account.id, each);
  await useInvitation(db, row.id, account.id);
  await addChanges(
    db,
    roles.map((each) => ({
      at: now(),
      accountId: account.id,
      kind: 'activated' as const,
      subject: account.id,
      areaCode: each.area,
      details: detailsOf(each),
    })),
  );
  return { became: account.id };
}

/**
 * Whoever signs in as this WeChat account is the one on the staff from now on, with all that hangs on that one: roles,
 * drafts, messages, days of standing in, what they did. The WeChat account from before signs in as nobody.
 */
async function moveTo(
  { db, sealing, now }: Services,
  account: SignedIn,
  row: InvitationRow,
  subject: string,
): Promise<{ became: string }> {
  if (account.id === row.invitedBy) throw new Refusal('administrator.own_role');
  // Of two people's things none could be told apart again.
  if (account.id === subject || account.roles.length > 0 || (await hasOwn(db, account.id)))
    throw new Refusal('invitation.account_used');
  await lockAccount(db, subject);
  const { roles } = await getAccount(db, subject, chinaDay(now().toISOString()));
  await moveOpenid(db, account.id, subject, (openid) =>
    sealOpenid(sealing, openOpenid(sealing, openid, account.id), subject),
  );
  await useInvitation(db, row.id, subject);
  const [first] = roles;
  if (first)
    await addChanges(db, [
      { at: now(), accountId: subject, kind: 'moved', subject, areaCode: first.areaCode, details: {} },
    ]);
  return { became: subject };
}
