/** The shelters of one's areas: who has no safe place to sleep is shown the open ones at once. */
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { KeptShelters } from './KeptShelters';

export default function SheltersPage() {
  return <StaffOnly>{(account) => <KeptShelters account={account} />}</StaffOnly>;
}
