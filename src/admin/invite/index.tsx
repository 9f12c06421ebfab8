/** Someone new: who they are, what they answer for, and the code that makes them so. */
import { useState } from 'react';
import { useParams } from '../../platform/navigation';
import { NewRole } from '../../shared/contract/admin';
import type { Account } from '../../shared/contract/session';
import { Loading, Page, useLoad } from '../../ui';
import { AdminOnly } from '../AdminOnly';
import { wayTo } from '../area-tree';
import { useReader } from '../reader';
import type { ChosenRole } from '../RoleForm';
import { Invite } from './Invite';

/** A role that the address names, with the names on the way to its area; none where either is wrong. */
async function roleSought(sought: object): Promise<ChosenRole[]> {
  const role = NewRole.safeParse(sought).data;
  const way = role && (await wayTo(role.area));
  return role && way && way.length > 0 ? [{ ...role, way }] : [];
}

export default function InvitePage() {
  const { role, area, department } = useParams('adminInvite');
  const [sought] = useState(() => ({ role, area, ...(department ? { department } : {}) }));
  return <AdminOnly>{(account) => <Begun account={account} sought={sought} />}</AdminOnly>;
}

function Begun({ account, sought }: { account: Account; sought: object }) {
  const { words } = useReader();
  const load = useLoad(() => roleSought(sought), 'sought');
  // Without a signal the role is chosen by hand.
  if (load.data === undefined && load.error === undefined)
    return (
      <Page title={words.admin.invite.title}>
        <Loading rows={2} />
      </Page>
    );
  return <Invite account={account} roles={load.data ?? []} />;
}
