/** One version of a policy in full, and from when it is in force. */
import { useParams } from '../../platform/navigation';
import { AdminOnly } from '../AdminOnly';
import { OnePolicy } from './OnePolicy';

export default function PolicyPage() {
  const { version } = useParams('adminPolicy');
  return <AdminOnly>{(account) => <OnePolicy account={account} version={version ?? ''} />}</AdminOnly>;
}
