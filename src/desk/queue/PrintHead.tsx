import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { canPrint, print } from '../../platform/print';
import { instantWords } from '../../shared/say/days';
import { useAccount } from '../../stores/session';
import { useReader } from '../reader';
import { Chip } from '../../ui';
import './queue.css';

interface PrintHeadProps {
  /** What the paper is: `观风海镇 · 待办`. */
  title: string;
  /** How it is narrowed; empty while it isn't. */
  narrowed: string;
}

/** On paper, what a screen says elsewhere: where, what, when, and who printed it. */
export function PrintHead({ title, narrowed }: PrintHeadProps) {
  const { words } = useReader();
  const { queue } = words.staff;
  const account = useAccount();
  const at = now();
  return (
    <View className="d-printed">
      <View className="k-strong">{title}</View>
      {narrowed !== '' && <View>{queue.narrowedTo(narrowed)}</View>}
      <View>{queue.printedBy(instantWords(at, at, words.date), account?.name ?? '')}</View>
    </View>
  );
}

/** Prints what stands there, where that can be done. */
export function PrintChip() {
  const { queue } = useReader().words.staff;
  return canPrint ? <Chip onTap={print}>{queue.print}</Chip> : null;
}
