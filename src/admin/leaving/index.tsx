/** Somebody on the staff is away for some days, or leaves. */
import { useParams } from '../../platform/navigation';
import { AdminOnly } from '../AdminOnly';
import { LeavingScreen } from './LeavingScreen';

export default function LeavingPage() {
  const { id } = useParams('adminLeaving');
  return <AdminOnly>{(account) => <LeavingScreen account={account} id={id ?? ''} />}</AdminOnly>;
}
