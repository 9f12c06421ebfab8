/** Someone new: who they are, what they answer for, and the code that makes them so. */
import { AdminOnly } from '../AdminOnly';
import { Invite } from './Invite';

export default function InvitePage() {
  return <AdminOnly>{(account) => <Invite account={account} />}</AdminOnly>;
}
