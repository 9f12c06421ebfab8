import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { useReader } from '../reader';
import { Button, Card, Heading } from '../../ui';

const clockOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

type HeldBackProps = PropsWithChildren<{
  /** What it is. */
  title?: string | undefined;
  /** Seconds in which it can still be taken back. */
  left: number;
  onSend(): void;
  /** Absent where it can't be written on. */
  onRecall?: (() => void) | undefined;
}>;

/** What was handed over and has not gone out: nobody has it, and its writer can have it back. */
export function HeldBack({ title, left, onSend, onRecall, children }: HeldBackProps) {
  const { words } = useReader();
  const { sent: say } = words.staff.visit;
  return (
    <Card tone="amber" className="k-stack">
      {title !== undefined && <Heading level={2}>{title}</Heading>}
      {/* No banner: a screen reader would be told of each second. */}
      <View className="k-strong">{say.heldFor(clockOf(left))}</View>
      <View>{say.heldWords}</View>
      {children}
      <View className="k-small">{process.env.TARO_ENV === 'h5' ? say.heldUntilClosed : say.heldUntilLeft}</View>
      <View className="k-row">
        {onRecall && (
          <Button look="quiet" onTap={onRecall}>
            {say.recall}
          </Button>
        )}
        <Button onTap={onSend}>{say.sendNow}</Button>
      </View>
    </Card>
  );
}
