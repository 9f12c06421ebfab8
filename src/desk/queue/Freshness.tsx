import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { NoConnection } from '../../platform/server';
import type { Instant } from '../../shared/base/china-time';
import { useReader } from '../reader';
import { Chip, Banner, Trouble, type Load } from '../../ui';
import { ageOf } from './row-words';
import './queue.css';

/** A list, or anything else that is asked for and was seen before. */
interface AgedProps {
  list: Omit<Load<unknown>, 'data'>;
  /** Undefined before anything is known. */
  asOf: Instant | undefined;
}

/** How old the list is, and a way to a newer one. */
export function Freshness({ list: { loading, reload }, asOf }: AgedProps) {
  const { words } = useReader();
  const say = words.staff.queue;
  // Also while the first list is waited for, which it would push down when it comes.
  if (asOf === undefined && !loading) return null;
  return (
    <View className="d-fresh">
      <View className="k-small k-grow">{asOf && say.asOf(ageOf(asOf, now(), words))}</View>
      <Chip onTap={() => void reload()}>{loading ? say.refreshing : say.refresh}</Chip>
    </View>
  );
}

/** Why the list is not newer, or not there. */
export function ListTrouble({ list: { error, reload }, asOf }: AgedProps) {
  const { words } = useReader();
  const say = words.staff.queue;
  if (error === undefined) return null;
  if (asOf === undefined || !(error instanceof NoConnection))
    return <Trouble error={error} onRetry={() => void reload()} />;
  return (
    <Banner look="offline" title={say.offline(ageOf(asOf, now(), words))}>
      {say.offlineWords}
    </Banner>
  );
}
