import { useEffect, type ReactNode } from 'react';
import { go, restart } from '../platform/navigation';
import { callers, type Account } from '../shared/contract/session';
import { ensureSignedIn, useAccount } from '../stores/session';
import { Button, Empty, Page } from '../ui';
import { useReader } from './reader';

/** Shows the screen to who brings sheets in, and says to others why there is nothing for them. */
export function ImportersOnly({ children }: { children(account: Account): ReactNode }) {
  const { words } = useReader();
  const { queue } = words.staff;
  const account = useAccount();
  const nobody = account === undefined;
  useEffect(() => {
    // Without a signal the button below remains.
    if (nobody) ensureSignedIn().catch(() => undefined);
  }, [nobody]);
  if (account?.roles.some(({ role }) => (callers.importer as readonly string[]).includes(role)))
    return <>{children(account)}</>;
  return (
    <Page title={words.imports.title}>
      {account === undefined ? (
        <Empty title={queue.signInTitle} words={words.imports.signInWords}>
          <Button onTap={() => void go('signIn')}>{queue.signIn}</Button>
        </Empty>
      ) : (
        <Empty title={words.imports.onlyTitle} words={words.imports.onlyWords}>
          <Button onTap={() => void restart('home')}>{queue.home}</Button>
        </Empty>
      )}
    </Page>
  );
}
