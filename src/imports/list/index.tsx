/** Sheets that came in, and the way to send one. */
import { ImportersOnly } from '../ImportersOnly';
import { ImportList } from './ImportList';

export default function ImportsPage() {
  return <ImportersOnly>{(account) => <ImportList account={account} />}</ImportersOnly>;
}
