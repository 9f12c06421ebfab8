/** How many things only this phone has: signing out would lose them. */
import { useOutgoing } from './outgoing';
import { useAccount } from './session';
import { useUploads } from './uploads';

export function usePendingCount(): number {
  const account = useAccount()?.id;
  const items = useOutgoing((state) => state.items).filter(({ owner }) => owner === undefined || owner === account);
  const files = useUploads(({ items }) => items).filter(({ sent, owner }) => !sent && owner === account);
  return items.length + files.length;
}
