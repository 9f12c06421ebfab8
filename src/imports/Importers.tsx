import type { ReactNode } from 'react';
import type { Account } from '../shared/contract/session';
import { ForRoles } from './ForRoles';
import { sendableKinds, useReader } from './reader';

/** Shows the screen to who brings sheets in. */
export function Importers({ children }: { children(account: Account): ReactNode }) {
  const { imports } = useReader().words;
  return (
    <ForRoles may={(account) => sendableKinds(account).length > 0} say={imports}>
      {children}
    </ForRoles>
  );
}
