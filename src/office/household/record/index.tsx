/** One household over all its cases. */
import { useState } from 'react';
import { StaffOnly } from '../../../desk/queue/StaffOnly';
import { restart, useParams } from '../../../platform/navigation';
import { useReader } from '../../../desk/reader';
import { Button, Empty, Page } from '../../../ui';
import { RecordScreen } from './RecordScreen';

function Missing() {
  const say = useReader().words.staff.household;
  return (
    <Page title={say.title}>
      <Empty title={say.missing}>
        <Button onTap={() => void restart('householdSearch')}>{say.searchTitle}</Button>
      </Empty>
    </Page>
  );
}

export default function HouseholdPage() {
  const params = useParams('household');
  const [id] = useState(params.id);
  return (
    <StaffOnly>{(account) => (id === undefined ? <Missing /> : <RecordScreen account={account} id={id} />)}</StaffOnly>
  );
}
