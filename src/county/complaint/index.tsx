/** One complaint or suggestion, for who answers it. */
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { useParams } from '../../platform/navigation';
import { One } from './One';

export default function ComplaintPage() {
  const { id = '' } = useParams('complaint');
  return <StaffOnly>{(account) => <One key={id} account={account} id={id} />}</StaffOnly>;
}
