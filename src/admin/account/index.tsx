/** One of the staff: their roles inside one's areas. */
import { useParams } from '../../platform/navigation';
import { AdminOnly } from '../AdminOnly';
import { OneAccount } from './OneAccount';

export default function AccountPage() {
  const { id } = useParams('adminAccount');
  return <AdminOnly>{(account) => <OneAccount account={account} id={id ?? ''} />}</AdminOnly>;
}
