import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { NoConnection } from '../../platform/server';
import type { Instant } from '../../shared/base/china-time';
import { useReader } from '../reader';
import { Chip, Banner, Trouble } from '../../ui';
import { ageOf } from './row-words';
import './queue.css';

/** A list, or anything else that is asked for and was seen before. */
interface Aged {
  queue?: { asOf: Instant };
  error?: unknown;
  busy?: 'list' | 'more';
  refresh(): Promise<void>;
}

/** How old the list is, and a way to a newer one. */
export function Freshness({ list: { queue, busy, refresh } }: { list: Aged }) {
  const { words } = useReader();
  const say = words.staff.queue;
  // Also while the first list is waited for, which it would push down when it comes.
  if (queue === undefined && busy !== 'list') return null;
  return (
    <View className="d-fresh">
      <View className="k-small k-grow">{queue && say.asOf(ageOf(queue.asOf, now(), words))}</View>
      <Chip onTap={() => void refresh()}>{busy === 'list' ? say.refreshing : say.refresh}</Chip>
    </View>
  );
}

/** Why the list is not newer, or not there. */
export function ListTrouble({ list: { queue, error, refresh } }: { list: Aged }) {
  const { words } = useReader();
  const say = words.staff.queue;
  if (error === undefined) return null;
  if (queue === undefined || !(error instanceof NoConnection))
    return <Trouble error={error} onRetry={() => void refresh()} />;
  return (
    <Banner look="offline" title={say.offline(ageOf(queue.asOf, now(), words))}>
      {say.offlineWords}
    </Banner>
  );
}
