import { back, replace } from '../../platform/navigation';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../../desk/reader';
import { Button, Empty, Loading, Page, Trouble } from '../../ui';
import type { VisitAction } from './draft';
import { HandedVisit } from './HandedVisit';
import { Sent } from './Sent';
import { useVisit } from './use-visit';
import { Writing } from './Writing';

interface VisitScreenProps {
  caseId: string;
  action: VisitAction;
  account: Account;
  /** Came here to have back what is still held. */
  recall: boolean;
}

/** Whatever the visit is at: being written, waiting for a signal, sent, or not to be begun. */
export function VisitScreen({ caseId, action, account, recall }: VisitScreenProps) {
  const { staff } = useReader().words;
  const say = staff.visit;
  const visit = useVisit(caseId, action, account, recall);
  const { stage } = visit;
  const leave = () => void back('queue');
  const form = action === 'confirm' ? say.title : say.titleElimination;
  const titleFor = (household: string) => [household, form].join(staff.queue.dot);
  const toCase = <Button onTap={() => void replace('case', { id: caseId })}>{staff.acting.toCase}</Button>;

  switch (stage.at) {
    case 'writing':
      return <Writing title={titleFor(stage.draft.household)} visit={visit} draft={stage.draft} action={action} />;
    case 'handed':
      return <HandedVisit title={titleFor(stage.item.household)} visit={visit} item={stage.item} action={action} />;
    case 'sent':
      return <Sent title={form} caseId={caseId} progress={stage.progress} />;
    case 'loading':
      return (
        <Page title={form} onBack={leave}>
          <Loading rows={3} />
        </Page>
      );
    case 'trouble':
      return (
        <Page title={form} onBack={leave}>
          <Trouble error={stage.error} onRetry={() => void visit.load.reload()} />
        </Page>
      );
    case 'missing':
      return (
        <Page title={form} onBack={leave}>
          <Empty title={say.missing}>
            <Button
              busy={visit.load.loading ? staff.queue.refreshing : undefined}
              onTap={() => void visit.load.reload()}
            >
              {staff.queue.refresh}
            </Button>
          </Empty>
        </Page>
      );
    case 'impossible':
    case 'closed':
      return (
        <Page title={form} onBack={leave}>
          <Empty title={say[stage.at]}>{toCase}</Empty>
        </Page>
      );
  }
}
