/** The cases of a township, a county or the province. */
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { useParams } from '../../platform/navigation';
import { Cases } from './Cases';

export default function CasesPage() {
  const opened = useParams('officeCases');
  return <StaffOnly>{(account) => <Cases account={account} opened={opened} />}</StaffOnly>;
}
