import { go } from '../../platform/navigation';
import type { CaseDetail, VisitActionType } from '../../shared/case';
import type { Waiting } from '../../shared/outbox';
import { useReader } from '../reader';
import { Button, Notice } from '../../ui';
import { isVisit } from '../acting/table';

interface UnsentProps {
  detail: CaseDetail;
  waiting: Waiting;
}

const isVisitAction = (type: string): type is VisitActionType => isVisit(type as VisitActionType);

/** What was written about the case without a signal and has not reached the server. */
export function Unsent({ detail, waiting: { request, refused } }: UnsentProps) {
  const { words } = useReader();
  const { sent } = words.staff.visit;
  const { type } = request;
  return (
    <Notice look={refused ? 'error' : 'offline'} title={refused ? sent.refused : sent.waiting}>
      {refused ? words.problem[refused.code] : sent.waitingWords}
      {isVisitAction(type) && (
        <Button small look="quiet" onTap={() => void go('visit', { id: detail.id, for: type })}>
          {refused ? sent.mend : sent.now}
        </Button>
      )}
    </Notice>
  );
}
