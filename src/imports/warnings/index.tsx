/** What a department warned of, and how each stands. */
import { ForRoles } from '../ForRoles';
import { useReader, warnsOf } from '../reader';
import { MyWarnings } from './MyWarnings';

export default function WarningsPage() {
  const { warnings } = useReader().words;
  return (
    <ForRoles may={(account) => warnsOf(account).length > 0} say={warnings}>
      {(account) => <MyWarnings account={account} />}
    </ForRoles>
  );
}
