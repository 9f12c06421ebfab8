/** What the checks found in the register of one's areas. */
import { contentRoles } from '../../shared/contract/session';
import { ForRoles } from '../ForRoles';
import { useReader } from '../reader';
import { Quality } from './Quality';

export default function QualityPage() {
  const { quality } = useReader().words;
  return (
    <ForRoles may={({ roles }) => roles.some(({ role }) => contentRoles.includes(role))} say={quality}>
      {(account) => <Quality account={account} />}
    </ForRoles>
  );
}
