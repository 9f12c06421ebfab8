/** The phone list (通讯录): whom to call about a village. */
import { useState } from 'react';
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { useParams } from '../../platform/navigation';
import { AreaCode } from '../../shared/contract/area';
import { PhonesScreen } from './PhonesScreen';

const Asked = AreaCode.optional().catch(undefined);

export default function PhonesPage() {
  const params = useParams('phones');
  const [area] = useState(() => Asked.parse(params.area));
  return <StaffOnly>{(account) => <PhonesScreen account={account} area={area} />}</StaffOnly>;
}
