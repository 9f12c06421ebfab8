/** What became of the household's own action: on its way, received, or not, and why. */
import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { Button, Notice, Timeline, useReader } from '../../ui';
import { eventStage } from './stages';
import { Said } from './Said';
import type { Acting } from './use-own-actions';

interface ActingNoticeProps {
  acting: Acting;
  onResend(): void;
  onSendAnyway(): void;
  onTakeBack(): void;
}

export function ActingNotice({ acting, onResend, onSendAnyway, onTakeBack }: ActingNoticeProps) {
  const { words } = useReader();
  const say = words.progress;
  switch (acting.state) {
    case 'ready':
    case 'wrong':
      return null;
    case 'noRoom':
      return <Notice look="error">{say.noRoom}</Notice>;
    case 'sent':
      return <Notice look="done">{say.own[acting.type].sent}</Notice>;
    case 'sending':
      return <Notice>{say.sending}</Notice>;
    case 'waiting':
      return (
        <Notice look="offline" title={say.notSent}>
          {say.notSentWords}
          <Yours words={acting.words} />
          <View className="k-row">
            <Button small look="quiet" onTap={onTakeBack}>
              {say.takeBack}
            </Button>
            <Button small onTap={onResend}>
              {say.resend}
            </Button>
          </View>
        </Notice>
      );
    case 'changed':
      return (
        <Notice look="warn" title={say.changedTitle}>
          <Timeline plain stages={acting.news.map((event) => eventStage(event, now(), words))} />
          {acting.possible ? say.changed : say.changedGone}
          <Yours words={acting.words} />
          <View className="k-row">
            <Button small look="quiet" onTap={onTakeBack}>
              {acting.possible ? say.takeBack : say.dismiss}
            </Button>
            {acting.possible && (
              <Button small onTap={onSendAnyway}>
                {say.sendAnyway}
              </Button>
            )}
          </View>
        </Notice>
      );
    case 'refused':
      return (
        <Notice look="error" title={say.refused}>
          {words.problem[acting.code]}
          <Yours words={acting.words} />
          <View className="k-row">
            <Button small look="quiet" onTap={onTakeBack}>
              {say.dismiss}
            </Button>
          </View>
        </Notice>
      );
  }
}

function Yours({ words }: { words: string }) {
  const { progress: say } = useReader().words;
  return words === '' ? null : <Said title={say.youWrote} words={words} />;
}
