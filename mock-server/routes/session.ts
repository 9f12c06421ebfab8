import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { chinaDay } from '../../src/shared/china-time';
import type { Account } from '../../src/shared/session';
import type { Services } from '../services';
import { sealOpenid } from '../messages/openid';
import { accountOf, addSession, endSession, findSession, getAccount, type SignedIn } from '../store/accounts';
import type { Handlers } from './handler';

/** Only the hash of a token is stored: a stolen table signs nobody in. */
const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url');

export function findSignedIn({ db, now }: Services, token: string): Promise<SignedIn | undefined> {
  return findSession(db, hashToken(token), now());
}

/** An openid is a person's lasting mark, so it is kept sealed, and an account is found by its blind index. */
export const openidIndex = ({ sealing }: Pick<Services, 'sealing'>, openid: string) =>
  sealing.blindIndex('openid', openid);

export function shown({ id, name, roles }: SignedIn): Account {
  return {
    id,
    ...(name ? { name } : {}),
    roles: roles.map(({ role, areaCode, areaName, department, deputyFor }) => ({
      role,
      area: { code: areaCode, name: areaName },
      ...(department ? { department } : {}),
      ...(deputyFor ? { deputyFor } : {}),
    })),
  };
}

export function sessionRoutes(services: Services): Handlers<'signInWays' | 'signIn' | 'whoAmI' | 'signOut'> {
  const { db, now, sealing, wechat, sessionMs } = services;
  return {
    signInWays: () => Promise.resolve({ gateway: wechat.kind, demoPeople: [...wechat.demoPeople] }),
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
        account: shown(await getAccount(db, accountId, chinaDay(now().toISOString()))),
      };
    },
    whoAmI: ({ account }) => Promise.resolve(shown(account)),
    async signOut({ token }) {
      await endSession(db, hashToken(token));
      return {};
    },
  };
}
