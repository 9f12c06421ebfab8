import { View } from '@tarojs/components';
import { useState, type PropsWithChildren } from 'react';
import type { ProblemCode } from '../shared/contract/problem';
import { Button } from './Button';
import { Confirm } from './Confirm';
import { useReader } from './kit-context';
import { Banner } from './Banner';
import { problemSentence } from '../shared/words';

type OnItsWayProps = PropsWithChildren<{
  state: 'sending' | 'waiting' | 'refused';
  /** Why the server has not taken it; absent where nobody has answered. */
  why?: ProblemCode | undefined;
  onSend(): void;
  /** Where what was refused can be written on. */
  onEdit?: () => void;
  onDrop(): void;
}>;

/** What was handed over and the server does not have yet, or did not accept; `children` say what it is. */
export function OnItsWay({ state, why, onSend, onEdit, onDrop, children }: OnItsWayProps) {
  const { words } = useReader();
  const say = words.statements;
  const [dropping, setDropping] = useState(false);
  const reason = why && <View>{problemSentence({ code: why }, words)}</View>;
  if (state === 'sending') return <Banner title={say.sending}>{children}</Banner>;
  const asked = dropping && (
    <Confirm
      danger
      title={state === 'waiting' ? say.withdrawTitle : say.dropTitle}
      words={state === 'waiting' ? say.withdrawWords : say.dropWords}
      yes={state === 'waiting' ? say.withdraw : say.dropYes}
      onYes={onDrop}
      onNo={() => setDropping(false)}
    />
  );
  if (state === 'waiting')
    return (
      <Banner look="offline" title={say.waiting}>
        {children}
        {reason}
        <View>{say.waitingWords}</View>
        <View className="k-row">
          <Button small look="quiet" onTap={() => setDropping(true)}>
            {say.withdraw}
          </Button>
          <Button small look="quiet" onTap={onSend}>
            {say.now}
          </Button>
        </View>
        {asked}
      </Banner>
    );
  return (
    <Banner look="error" title={say.refused}>
      {reason}
      {children}
      <View className="k-row">
        <Button small look="quiet" onTap={onEdit ? () => setDropping(true) : onDrop}>
          {onEdit ? say.drop : say.seen}
        </Button>
        {onEdit && (
          <Button small look="quiet" onTap={onEdit}>
            {say.edit}
          </Button>
        )}
      </View>
      {asked}
    </Banner>
  );
}
