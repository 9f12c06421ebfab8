import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { dueWords } from '../../shared/due-words';
import type { CaseProgress } from '../../shared/progress';
import { Button, Card, Heading, Notice, useReader } from '../../ui';
import type { DeskAction } from './actions';

interface SentProps {
  action: DeskAction;
  progress: CaseProgress;
  onQueue(): void;
  onCase(): void;
}

/** What the server took, and who has it now. */
export function Sent({ action, progress, onQueue, onCase }: SentProps) {
  const { words } = useReader();
  const { acting } = words.staff;
  const { heldBy, due } = progress;
  return (
    <Card className="k-stack k-stack--wide">
      <Notice look="done" title={acting.doneTitle}>
        {acting.actions[action].done}
      </Notice>
      <Heading>{heldBy === undefined ? acting.nowEnded : acting.nowWith(words.role[heldBy])}</Heading>
      {due !== undefined && <View className="k-sub">{acting.nextBy(dueWords(due, now(), words).by)}</View>}
      <View className="k-row">
        <Button look="quiet" onTap={onCase}>
          {acting.toCase}
        </Button>
        <Button onTap={onQueue}>{acting.toQueue}</Button>
      </View>
    </Card>
  );
}
