/** Handing one's villages over to a colleague for some days, and standing in for one. */
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { DeputiesScreen } from './DeputiesScreen';

export default function DeputiesPage() {
  return <StaffOnly>{(account) => <DeputiesScreen account={account} />}</StaffOnly>;
}
