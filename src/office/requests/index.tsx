/** What people asked about their data, for who decides it. */
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { decidesRequests } from '../../desk/side/places';
import { restart } from '../../platform/navigation';
import { useReader } from '../../desk/reader';
import { Button, Empty, Page } from '../../ui';
import { Requests } from './Requests';

export default function RequestsPage() {
  const { words } = useReader();
  const say = words.staff.rights;
  return (
    <StaffOnly>
      {(account) =>
        decidesRequests(account) ? (
          <Requests account={account} />
        ) : (
          <Page title={say.title}>
            <Empty title={say.onlyTitle} words={say.onlyWords}>
              <Button onTap={() => void restart('home')}>{words.staff.queue.home}</Button>
            </Empty>
          </Page>
        )
      }
    </StaffOnly>
  );
}
