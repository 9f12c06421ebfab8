/** An openid is a person's lasting mark: it is kept sealed for its account, which is found by its blind index. */
import type { Sealing } from '../sealing';

export const openidIndex = ({ sealing }: { sealing: Sealing }, openid: string): string =>
  sealing.blindIndex('openid', openid);

const contextOf = (accountId: string) => `openid/${accountId}`;

export const sealOpenid = (sealing: Sealing, openid: string, accountId: string): Uint8Array =>
  sealing.seal(openid, contextOf(accountId));

/** @throws when it was sealed with another key, or for another account */
export const openOpenid = (sealing: Sealing, sealed: Uint8Array, accountId: string): string =>
  sealing.open(sealed, contextOf(accountId)) as string;
