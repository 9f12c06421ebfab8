/** How a township, a county, a city or the province stands, in numbers. */
import { useState } from 'react';
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { useParams } from '../../platform/navigation';
import { AreaCode } from '../../shared/contract/area';
import { OverviewScreen } from './OverviewScreen';

/** What an address says wrongly is as if it were not said. */
const Asked = AreaCode.optional().catch(undefined);

export default function OverviewPage() {
  const params = useParams('overview');
  // Asked while the page is on top: below another overview it would hear of that one's area.
  const [area] = useState(() => Asked.parse(params.area));
  return <StaffOnly>{(account) => <OverviewScreen account={account} area={area} />}</StaffOnly>;
}
