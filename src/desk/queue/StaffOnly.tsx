import { useEffect, type ReactNode } from 'react';
import { go, restart } from '../../platform/navigation';
import type { Account } from '../../shared/contract/session';
import { ensureSignedIn, useAccount } from '../../stores/session';
import { useReader } from '../reader';
import { Button, Empty, Page } from '../../ui';

/** Shows the screen to who answers for an area, and says to others why there is nothing for them. */
export function StaffOnly({ children }: { children(account: Account): ReactNode }) {
  const { queue } = useReader().words.staff;
  const account = useAccount();
  const nobody = account === undefined;
  useEffect(() => {
    // Without a signal the button below remains.
    if (nobody) ensureSignedIn().catch(() => undefined);
  }, [nobody]);
  if (account !== undefined && account.roles.length > 0) return <>{children(account)}</>;
  return (
    <Page title={queue.views.todo}>
      {account === undefined ? (
        <Empty title={queue.signInTitle} words={queue.signInWords}>
          <Button onTap={() => void go('signIn')}>{queue.signIn}</Button>
        </Empty>
      ) : (
        <Empty title={queue.notStaffTitle} words={queue.notStaffWords}>
          <Button onTap={() => void restart('home')}>{queue.home}</Button>
        </Empty>
      )}
    </Page>
  );
}
