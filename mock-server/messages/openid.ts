/** An openid, sealed and opened with the context that binds it to its account. */
import type { Sealing } from '../sealing';

const contextOf = (accountId: string) => `openid/${accountId}`;

export const sealOpenid = (sealing: Sealing, openid: string, accountId: string): Uint8Array =>
  sealing.seal(openid, contextOf(accountId));

/** @throws when it was sealed with another key, or for another account */
export const openOpenid = (sealing: Sealing, sealed: Uint8Array, accountId: string): string =>
  sealing.open(sealed, contextOf(accountId)) as string;
