/** The areas, level by level, down to the villages, which can be added and renamed. */
import { useParams } from '../../platform/navigation';
import { AreaCode } from '../../shared/contract/area';
import { AdminOnly } from '../AdminOnly';
import { Areas } from './Areas';

export default function AreasPage() {
  const opened = AreaCode.safeParse(useParams('adminAreas').area).data;
  return <AdminOnly>{(account) => <Areas account={account} code={opened} />}</AdminOnly>;
}
