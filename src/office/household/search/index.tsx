/** Finds a household by a person's name or identity number. */
import { StaffOnly } from '../../../desk/queue/StaffOnly';
import { Search } from './Search';

export default function HouseholdSearchPage() {
  return <StaffOnly>{(account) => <Search account={account} />}</StaffOnly>;
}
