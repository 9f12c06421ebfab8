import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { NoConnection } from '../../platform/server';
import { Chip, Notice, Trouble, useReader } from '../../ui';
import { ageOf } from './row-words';
import type { QueueInHand } from './use-queue';
import './queue.css';

/** How old the list is, and a way to a newer one. */
export function Freshness({ list: { queue, busy, refresh } }: { list: QueueInHand }) {
  const { words } = useReader();
  const say = words.staff.queue;
  if (queue === undefined) return null;
  return (
    <View className="d-fresh">
      <View className="k-small k-grow">{say.asOf(ageOf(queue.asOf, now(), words))}</View>
      <Chip onTap={() => void refresh()}>{busy === 'list' ? say.refreshing : say.refresh}</Chip>
    </View>
  );
}

/** Why the list is not newer, or not there. */
export function ListTrouble({ list: { queue, error, refresh } }: { list: QueueInHand }) {
  const { words } = useReader();
  const say = words.staff.queue;
  if (error === undefined) return null;
  if (queue === undefined || !(error instanceof NoConnection))
    return <Trouble error={error} onRetry={() => void refresh()} />;
  return (
    <Notice look="offline" title={say.offline(ageOf(queue.asOf, now(), words))}>
      {say.offlineWords}
    </Notice>
  );
}
