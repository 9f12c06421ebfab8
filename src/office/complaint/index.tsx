/** One complaint or suggestion, for who answers it. */
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { useParams } from '../../platform/navigation';
import { OneComplaint } from './OneComplaint';

export default function ComplaintPage() {
  const { id = '' } = useParams('complaint');
  return <StaffOnly>{(account) => <OneComplaint key={id} account={account} id={id} />}</StaffOnly>;
}
