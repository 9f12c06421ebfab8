/** A household's trouble that the village found on a visit, or that a department was warned of. */
import { useState } from 'react';
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { useParams } from '../../platform/navigation';
import { NewDiscovery } from '../../shared/contract/declaration';
import { Discover } from './Discover';

/** What an address says wrongly is as if it were not said. */
const Asked = NewDiscovery.shape.by.optional().catch(undefined);

export default function DiscoverPage() {
  const params = useParams('discover');
  const [as] = useState(() => Asked.parse(params.by));
  return <StaffOnly>{(account) => <Discover key={account.id} account={account} as={as} />}</StaffOnly>;
}
