import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import type { CaseDetail } from '../../shared/contract/case';
import { staffActionTypes } from '../../shared/contract/workflow';
import { useOutgoing } from '../../stores/outgoing';
import type { PendingAction } from '../../stores/pending-actions';
import { useReader } from '../reader';
import { Button, Banner } from '../../ui';
import { formWords, sayForm } from '../acting/action-words';
import { HeldBack } from '../acting/HeldBack';
import { fieldsFrom } from '../acting/request';
import { isVisit } from '../acting/table';
import { useHeldFor } from '../acting/use-held-for';
import { Facts } from './Facts';
import type { CaseOnDesk } from './use-case';
import { problemSentence } from '../../shared/words';

interface PendingActionCardProps {
  item: PendingAction;
  /** Unknown where the case does not come. */
  detail: CaseDetail | undefined;
  desk: Pick<CaseOnDesk, 'open' | 'recall'>;
}

/** What was written about the case and has not reached the server. */
export function PendingActionCard({ item, detail, desk }: PendingActionCardProps) {
  const { words } = useReader();
  const { acting, visit } = words.staff;
  const { sent: say } = visit;
  const { request, refused } = item;
  const left = useHeldFor(item);
  const sending = useOutgoing(({ underWay }) => underWay === request.id);
  // What is taken elsewhere, as by the household itself, is looked at there.
  const action = staffActionTypes.find((each) => each === request.type);
  if (action && left > 0 && !refused)
    return (
      <HeldBack
        title={isVisit(action) ? acting.actions[action].name : formWords(action, detail?.status, words).name}
        left={left}
        onSend={() => void useOutgoing.getState().sendNow([request.id])}
        onRecall={detail || isVisit(action) ? () => desk.recall(item) : undefined}
      >
        {!isVisit(action) && (
          <Facts facts={sayForm(action, fieldsFrom(request.body), { detail, towns: [], clock: now(), words })} />
        )}
      </HeldBack>
    );
  if (sending) return <Banner title={say.sending}>{action && acting.actions[action].name}</Banner>;
  return (
    <Banner look={refused ? 'error' : 'offline'} title={refused ? say.refused : say.waiting}>
      {action && <View className="k-strong">{acting.actions[action].name}</View>}
      {refused ? problemSentence(refused, words) : say.waitingWords}
      {action && (
        <View className="k-row">
          <Button small look="quiet" onTap={() => desk.open(item)}>
            {say.see}
          </Button>
        </View>
      )}
    </Banner>
  );
}
