import { View } from '@tarojs/components';
import { useReader } from '../../../desk/reader';
import { Button, Banner } from '../../../ui';
import type { ApprovalInHand } from './use-approval';
import './bulk.css';

/** An approval that was sent and got no answer: sending it again is the same one. */
export function Unanswered({ inHand, onDrop }: { inHand: ApprovalInHand; onDrop(): void }) {
  const { bulk } = useReader().words.staff.queue;
  const { approval } = inHand;
  if (approval?.unanswered !== true) return null;
  return (
    <Banner look="warn" title={bulk.lastUnanswered(approval.cases.length)}>
      {bulk.unansweredWords}
      <View className="d-bulk__foot">
        <Button small look="quiet" onTap={onDrop}>
          {bulk.drop}
        </Button>
        <Button small onTap={() => void inHand.send()}>
          {bulk.again}
        </Button>
      </View>
    </Banner>
  );
}
