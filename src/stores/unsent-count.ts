/** How many things only this phone has: signing out would lose them. */
import { useFilings } from './filing';
import { useOutbox } from './outbox';
import { useAllOwnLetters } from './own-letters';
import { useAccount } from './session';
import { useUploads } from './uploads';

export function useUnsentCount(): number {
  const account = useAccount()?.id;
  const filings = useFilings(account);
  const actions = useOutbox(({ items }) => items).filter(({ owner }) => owner === account);
  const letters = useAllOwnLetters();
  const files = useUploads(({ items }) => items).filter(({ sent, owner }) => !sent && owner === account);
  return filings.length + actions.length + letters.length + files.length;
}
