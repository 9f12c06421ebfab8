/** The first secretary's list: what is late first, then what is urgent. */
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { useParams } from '../../platform/navigation';
import { Queue } from './Queue';

export default function QueuePage() {
  const opened = useParams('queue');
  return <StaffOnly>{(account) => <Queue account={account} opened={opened} />}</StaffOnly>;
}
