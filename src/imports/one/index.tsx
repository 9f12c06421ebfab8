/** One sheet: how far it has come, what it comes to, and what is to be said about it. */
import { useParams } from '../../platform/navigation';
import { ImportersOnly } from '../ImportersOnly';
import { OneImport } from './OneImport';

export default function ImportPage() {
  const { id } = useParams('importOne');
  return <ImportersOnly>{(account) => <OneImport account={account} id={id ?? ''} />}</ImportersOnly>;
}
