import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { insideWeChat } from '../platform/login';
import { openPermissions } from '../platform/media';
import { addAidWords } from '../shared/words/typing-aids';
import { Banner, Button, Trouble, useReader, type IconName } from '../ui';
import type { Asking } from './use-asking';

type AskAidProps<Why extends string> = PropsWithChildren<{
  say: { asking: string; words: string; trouble: Record<Why, string> };
  /** On the button. */
  ask: string;
  icon?: IconName;
  asked: Asking;
  /** What the phone refused, if it did. */
  trouble: Why | undefined;
  onAsk(): void;
}>;

/** The button that has the phone look, what becomes of what it sees, and what went wrong; what was found comes below. */
export function AskAid<Why extends string>({ say, ask, icon, asked, trouble, onAsk, children }: AskAidProps<Why>) {
  const { allow } = addAidWords(useReader()).typingAids;
  const { busy, error } = asked;
  return (
    <View className="k-stack">
      <View className="k-row">
        <Button small look="quiet" {...(icon && { icon })} busy={busy ? say.asking : undefined} onTap={onAsk}>
          {ask}
        </Button>
      </View>
      <View className="k-small">{say.words}</View>
      {trouble && (
        <Banner look="warn">
          {say.trouble[trouble]}
          {insideWeChat && trouble === 'denied' && (
            <Button small look="quiet" onTap={openPermissions}>
              {allow}
            </Button>
          )}
        </Banner>
      )}
      {error !== undefined && <Trouble error={error} />}
      {children}
    </View>
  );
}
