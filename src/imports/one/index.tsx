/** One sheet: how far it has come, what it comes to, and what is to be said about it. */
import { useParams } from '../../platform/navigation';
import { Importers } from '../Importers';
import { OneImport } from './OneImport';

export default function ImportPage() {
  const { id } = useParams('importOne');
  return <Importers>{(account) => <OneImport account={account} id={id ?? ''} />}</Importers>;
}
