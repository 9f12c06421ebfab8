/** Sheets that came in, and the way to send one. */
import { Importers } from '../Importers';
import { ImportList } from './ImportList';

export default function ImportsPage() {
  return <Importers>{(account) => <ImportList account={account} />}</Importers>;
}
