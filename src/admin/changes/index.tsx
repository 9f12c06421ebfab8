/** What administrators changed, newest first. */
import { AdminOnly } from '../AdminOnly';
import { Changes } from './Changes';

export default function ChangesPage() {
  return <AdminOnly>{(account) => <Changes account={account} />}</AdminOnly>;
}
