import { View } from '@tarojs/components';
import { shown } from '../../../shared/base/text';
import { fieldSentence } from '../../../shared/words';
import { useOutgoing } from '../../../stores/outgoing';
import type { PendingApproval } from './approvals';
import { HeldBack } from '../../../desk/acting/HeldBack';
import { useHeldFor } from '../../../desk/acting/use-held-for';
import { useReader } from '../../../desk/reader';
import { Button, Banner } from '../../../ui';
import { ApprovalRows } from './ApprovalRows';
import './bulk.css';
import { problemSentence } from '../../../shared/words';

interface HandedApprovalProps {
  item: PendingApproval;
  onRecall(): void;
}

/** An approval that was handed over: held back, on its way, without an answer, or not taken as a whole. */
export function HandedApproval({ item, onRecall }: HandedApprovalProps) {
  const { words } = useReader();
  const { bulk } = words.staff.queue;
  const { sent: say } = words.staff.visit;
  const { underWay, busy, flush, sendNow, drop } = useOutgoing();
  const left = useHeldFor(item);
  const { id, approval, refused } = item;
  const { cases, opinion } = approval;
  if (refused)
    return (
      <Banner look="error" title={say.refused}>
        <View>{problemSentence(refused, words)}</View>
        {refused.errors?.map((error) => (
          <View key={error.pointer} className="k-small">
            {fieldSentence(error, words)}
          </View>
        ))}
        <View className="d-bulk__foot">
          <Button small look="danger" onTap={() => drop(id)}>
            {say.drop}
          </Button>
          <Button small onTap={onRecall}>
            {say.edit}
          </Button>
        </View>
      </Banner>
    );
  if (left > 0)
    return (
      <HeldBack title={bulk.together(cases.length)} left={left} onSend={() => void sendNow([id])} onRecall={onRecall}>
        <ApprovalRows cases={cases} />
        <View>{bulk.says(shown(opinion))}</View>
      </HeldBack>
    );
  if (underWay === id) return <Banner title={bulk.sending}>{bulk.together(cases.length)}</Banner>;
  return (
    <Banner look="warn" title={bulk.lastUnanswered(cases.length)}>
      {bulk.unansweredWords}
      <View className="d-bulk__foot">
        <Button small look="quiet" onTap={() => drop(id)}>
          {bulk.drop}
        </Button>
        <Button small busy={busy ? bulk.sending : undefined} onTap={() => void flush()}>
          {bulk.again}
        </Button>
      </View>
    </Banner>
  );
}
