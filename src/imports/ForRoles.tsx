import { useEffect, type ReactNode } from 'react';
import { go, restart } from '../platform/navigation';
import type { Account } from '../shared/contract/session';
import { ensureSignedIn, useAccount } from '../stores/session';
import { Button, Empty, Page } from '../ui';
import { useReader } from './reader';

interface ForRolesProps {
  may(account: Account): boolean;
  say: { title: string; signInWords: string; onlyTitle: string; onlyWords: string };
  children(account: Account): ReactNode;
}

/** Shows a screen to whom it is for, and says to others why there is nothing for them. */
export function ForRoles({ may, say, children }: ForRolesProps) {
  const { queue } = useReader().words.staff;
  const account = useAccount();
  const nobody = account === undefined;
  useEffect(() => {
    // Without a signal the button below remains.
    if (nobody) ensureSignedIn().catch(() => undefined);
  }, [nobody]);
  if (account && may(account)) return <>{children(account)}</>;
  return (
    <Page title={say.title}>
      {account === undefined ? (
        <Empty title={queue.signInTitle} words={say.signInWords}>
          <Button onTap={() => void go('signIn')}>{queue.signIn}</Button>
        </Empty>
      ) : (
        <Empty title={say.onlyTitle} words={say.onlyWords}>
          <Button onTap={() => void restart('home')}>{queue.home}</Button>
        </Empty>
      )}
    </Page>
  );
}
