import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { chinaDay } from '../../src/shared/base/china-time';
import { Refusal } from '../../src/shared/contract/problem';
import type { Account } from '../../src/shared/contract/session';
import type { Services } from '../services';
import { openidIndex, sealOpenid } from '../messages/openid';
import {
  accountOf,
  addSession,
  endSession,
  findSession,
  getAccount,
  setOwnNumber,
  type SignedIn,
} from '../store/accounts';
import type { Handlers } from '../http/handler';

/** Only the hash of a token is stored: a stolen table signs nobody in. */
const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url');

/** Who has the token; from then on the reference is no older than at that moment. */
export async function findSignedIn({ db, reference, now }: Services, token: string): Promise<SignedIn | undefined> {
  const found = await findSession(db, hashToken(token), now());
  if (found) await reference.at(found.versions);
  return found?.account;
}

export function shown({ reference }: Services, { id, name, numberGiven, roles }: SignedIn): Account {
  const { nameOf } = reference.current();
  return {
    id,
    ...(name ? { name } : {}),
    ...(numberGiven ? { numberGiven } : {}),
    roles: roles.map(({ role, areaCode, department, deputyFor }) => ({
      role,
      area: { code: areaCode, name: nameOf(areaCode) },
      ...(department ? { department } : {}),
      ...(deputyFor ? { deputyFor } : {}),
    })),
  };
}

export function sessionRoutes(
  services: Services,
): Handlers<'signInWays' | 'signIn' | 'whoAmI' | 'giveOwnNumber' | 'signOut'> {
  const { db, now, sealing, wechat, sessionMs } = services;
  return {
    signInWays: () => ({ gateway: wechat.kind, demoPeople: [...wechat.demoPeople] }),
    async signIn({ body }) {
      const openid = await wechat.openidOf(body.code);
      const accountId = await accountOf(db, openidIndex(services, openid), randomUUID(), (id) =>
        sealOpenid(sealing, openid, id),
      );
      const token = randomBytes(32).toString('base64url');
      const expiresAt = new Date(now().getTime() + sessionMs);
      await addSession(db, { tokenHash: hashToken(token), accountId, expiresAt }, now());
      return {
        token,
        expiresAt: expiresAt.toISOString(),
        account: shown(services, await getAccount(db, accountId, chinaDay(now().toISOString()))),
      };
    },
    whoAmI: ({ account }) => shown(services, account),
    async giveOwnNumber({ account, body }) {
      if (!(await setOwnNumber(db, account.id, sealing.blindIndex('id-number', body.idNumber))))
        throw new Refusal('account.number_given');
      return shown(services, await getAccount(db, account.id, chinaDay(now().toISOString())));
    },
    async signOut({ token }) {
      await endSession(db, hashToken(token));
      return {};
    },
  };
}
