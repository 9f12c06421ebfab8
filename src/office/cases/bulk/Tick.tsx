import { View } from '@tarojs/components';
import { titleOf } from '../../../desk/queue/row-words';
import type { CaseSummary } from '../../../shared/contract/case';
import { useReader } from '../../../desk/reader';
import { classes, Icon, Press } from '../../../ui';
import { isTickable, type Ticks } from './use-ticks';
import './bulk.css';

/** A tick for a case that was opened; for another, what has to be done first. */
export function Tick({ row, ticks }: { row: CaseSummary; ticks: Ticks }) {
  const { words } = useReader();
  const { bulk } = words.staff.queue;
  if (!isTickable(row)) return <View className="d-tick__first">{bulk.openFirst}</View>;
  const on = ticks.isOn(row);
  return (
    <Press
      className="d-tick"
      role="checkbox"
      label={bulk.tick(titleOf(row, words))}
      checked={on}
      disabled={!on && ticks.full}
      onTap={() => ticks.toggle(row)}
    >
      <View className={classes('d-tick__box', on && 'd-tick__box--on')}>{on && <Icon name="check" />}</View>
      <View className="d-tick__words">{on ? bulk.ticked : bulk.seen}</View>
    </Press>
  );
}
