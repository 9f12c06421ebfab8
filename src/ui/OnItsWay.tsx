import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import type { ProblemCode } from '../shared/problem';
import { Button } from './Button';
import { useReader } from './kit-context';
import { Notice } from './Notice';

type OnItsWayProps = PropsWithChildren<{
  state: 'sending' | 'waiting' | 'refused';
  /** Why the server has not taken it; absent where nobody has answered. */
  why?: ProblemCode | undefined;
  onSend(): void;
  /** Where what was written can be written on. */
  onMend?: () => void;
  /** Of one that was refused. */
  onDrop(): void;
}>;

/** What was handed over and the server does not have yet, or did not accept; `children` say what it is. */
export function OnItsWay({ state, why, onSend, onMend, onDrop, children }: OnItsWayProps) {
  const { words } = useReader();
  const say = words.letters;
  const reason = why && <View>{words.problem[why]}</View>;
  if (state === 'sending') return <Notice title={say.sending}>{children}</Notice>;
  if (state === 'waiting')
    return (
      <Notice look="offline" title={say.waiting}>
        {children}
        {reason}
        <View>{say.waitingWords}</View>
        <View className="k-row">
          <Button small look="quiet" onTap={onSend}>
            {say.now}
          </Button>
        </View>
      </Notice>
    );
  return (
    <Notice look="error" title={say.refused}>
      {reason}
      {children}
      <View className="k-row">
        <Button small look="quiet" onTap={onDrop}>
          {onMend ? say.drop : say.seen}
        </Button>
        {onMend && (
          <Button small look="quiet" onTap={onMend}>
            {say.mend}
          </Button>
        )}
      </View>
    </Notice>
  );
}
