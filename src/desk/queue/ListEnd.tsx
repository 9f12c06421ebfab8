import { View } from '@tarojs/components';
import { useReader } from '../reader';
import { Button, Empty } from '../../ui';
import { countOf, type Filters } from './filters';
import type { QueueInHand } from './use-queue';
import './queue.css';

interface ListEndProps {
  list: QueueInHand;
  filters: Filters;
}

function emptinessOf({ receipt, due, view, category, status }: Filters) {
  if (receipt !== undefined) return 'receipt';
  if (category !== undefined || status !== undefined) return 'narrowed';
  return due === 'any' ? view : due;
}

/** Below the rows: more of them, how many there are, or why there are none. */
export function ListEnd({ list, filters }: ListEndProps) {
  const { queue: words } = useReader().words.staff;
  const { queue, busy } = list;
  if (queue === undefined) return null;
  if (queue.cases.length === 0) {
    const { title, words: sentence } = words.empty[emptinessOf(filters)];
    return <Empty title={title} words={sentence} />;
  }
  if (filters.receipt !== undefined) return null;
  return (
    <View className="d-end">
      {queue.nextCursor !== undefined && (
        <Button
          look="quiet"
          small
          busy={busy === 'more' ? words.loadingMore : undefined}
          onTap={() => void list.more()}
        >
          {words.more}
        </Button>
      )}
      <View className="k-small">{words.shown(queue.cases.length, queue.counts[countOf[filters.due]])}</View>
    </View>
  );
}
