import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Account } from '../../src/shared/session';
import type { Services } from '../services';
import { accountOf, addSession, endSession, findSession, getAccount, type SignedIn } from '../store/accounts';
import type { Handlers } from './handler';

/** Only the hash of a token is stored: a stolen table signs nobody in. */
const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url');

export function findSignedIn({ db, now }: Services, token: string): Promise<SignedIn | undefined> {
  return findSession(db, hashToken(token), now());
}

/** An openid is a person's lasting mark, so only its blind index is kept. */
export const openidIndex = ({ sealing }: Pick<Services, 'sealing'>, openid: string) =>
  sealing.blindIndex('openid', openid);

function shown({ id, name, roles }: SignedIn): Account {
  return {
    id,
    ...(name ? { name } : {}),
    roles: roles.map(({ role, areaCode, areaName }) => ({ role, area: { code: areaCode, name: areaName } })),
  };
}

export function sessionRoutes(services: Services): Handlers<'signInWays' | 'signIn' | 'whoAmI' | 'signOut'> {
  const { db, now, wechat, sessionMs } = services;
  return {
    signInWays: () => Promise.resolve({ gateway: wechat.kind, demoPeople: [...wechat.demoPeople] }),
    async signIn({ body }) {
      const openid = await wechat.openidOf(body.code);
      const accountId = await accountOf(db, openidIndex(services, openid), randomUUID());
      const token = randomBytes(32).toString('base64url');
      const expiresAt = new Date(now().getTime() + sessionMs);
      await addSession(db, { tokenHash: hashToken(token), accountId, expiresAt }, now());
      return { token, expiresAt: expiresAt.toISOString(), account: shown(await getAccount(db, accountId)) };
    },
    whoAmI: ({ account }) => Promise.resolve(shown(account)),
    async signOut({ token }) {
      await endSession(db, hashToken(token));
      return {};
    },
  };
}
