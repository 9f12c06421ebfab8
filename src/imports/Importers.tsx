import type { ReactNode } from 'react';
import { callers, type Account } from '../shared/contract/session';
import { ForRoles } from './ForRoles';
import { useReader } from './reader';

/** Shows the screen to who brings sheets in. */
export function Importers({ children }: { children(account: Account): ReactNode }) {
  const { imports } = useReader().words;
  return (
    <ForRoles roles={callers.importer} say={imports}>
      {children}
    </ForRoles>
  );
}
