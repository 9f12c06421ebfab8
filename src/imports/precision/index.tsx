/** How many warnings of each line became recognized households. */
import { callers, type Role } from '../../shared/contract/session';
import { ForRoles } from '../ForRoles';
import { useReader, warnsOf } from '../reader';
import { Precision } from './Precision';

const watchers: readonly Role[] = callers.precision.filter((role) => role !== 'department_officer');

export default function PrecisionPage() {
  const { precision } = useReader().words;
  return (
    <ForRoles
      may={(account) => warnsOf(account).length > 0 || account.roles.some(({ role }) => watchers.includes(role))}
      say={precision}
    >
      {(account) => <Precision account={account} />}
    </ForRoles>
  );
}
