import { restart } from '../../platform/navigation';
import { useReader } from '../reader';
import { Button, Empty, Page } from '../../ui';

/** A case page that was opened without saying which. */
export function MissingCase({ home }: { home: 'queue' | 'officeCases' }) {
  const { staff } = useReader().words;
  return (
    <Page title={staff.case.opening}>
      <Empty title={staff.case.missing}>
        <Button onTap={() => void restart(home)}>{staff.acting.toQueue}</Button>
      </Empty>
    </Page>
  );
}
