/** Every version of the policies that reach one's areas. */
import { AdminOnly } from '../AdminOnly';
import { Policies } from './Policies';

export default function PoliciesPage() {
  return <AdminOnly>{(account) => <Policies account={account} />}</AdminOnly>;
}
