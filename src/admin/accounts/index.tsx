/** The staff of one's areas. */
import { useParams } from '../../platform/navigation';
import { AdminOnly } from '../AdminOnly';
import { Accounts } from './Accounts';

export default function AccountsPage() {
  const { area } = useParams('adminAccounts');
  return <AdminOnly>{(account) => <Accounts account={account} opened={area} />}</AdminOnly>;
}
