import { View } from '@tarojs/components';
import { useReader } from '../../../desk/reader';
import { Button } from '../../../ui';
import type { Ticks } from './use-ticks';
import './bulk.css';

/** Stays below a list with ticks. */
export function BulkFoot({ ticks, onBegin }: { ticks: Ticks; onBegin(): void }) {
  const { bulk } = useReader().words.staff.queue;
  const { rows, tickable, all, none } = ticks;
  const every = rows.length >= tickable || ticks.full;
  return (
    <View className="d-bulk__foot">
      <Button look="quiet" disabled={tickable === 0} onTap={every && rows.length > 0 ? none : all}>
        {every && rows.length > 0 ? bulk.untickAll : bulk.tickAll(tickable)}
      </Button>
      <Button grow={1.4} disabled={rows.length === 0} onTap={onBegin}>
        {rows.length === 0 ? bulk.tickFirst : bulk.together(rows.length)}
      </Button>
    </View>
  );
}
