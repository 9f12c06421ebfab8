import { useEffect, type ReactNode } from 'react';
import { go, restart } from '../platform/navigation';
import type { Account } from '../shared/contract/session';
import { ensureSignedIn, useAccount } from '../stores/session';
import { useReader } from './reader';
import { Button, Empty, Page } from '../ui';
import { ownAreas } from './own';

/** Shows the screen to administrators, and says to others why there is nothing for them. */
export function AdminOnly({ children }: { children(account: Account): ReactNode }) {
  const { words } = useReader();
  const { queue } = words.staff;
  const account = useAccount();
  const nobody = account === undefined;
  useEffect(() => {
    // Without a signal the button below remains.
    if (nobody) ensureSignedIn().catch(() => undefined);
  }, [nobody]);
  if (account !== undefined && ownAreas(account).length > 0) return <>{children(account)}</>;
  return (
    <Page title={words.duty.administration}>
      {account === undefined ? (
        <Empty title={queue.signInTitle} words={words.admin.signInWords}>
          <Button onTap={() => void go('signIn')}>{queue.signIn}</Button>
        </Empty>
      ) : (
        <Empty title={words.admin.onlyTitle} words={words.admin.onlyWords}>
          <Button onTap={() => void restart('home')}>{queue.home}</Button>
        </Empty>
      )}
    </Page>
  );
}
