/** What became of the household's own action: on its way, received, or not, and why. */
import { View } from '@tarojs/components';
import { addFollowWords } from '../../shared/words/follow';
import { now } from '../../platform/clock';
import { Button, Banner, Timeline, useReader } from '../../ui';
import { eventStage } from './stages';
import { Quotation } from './Quotation';
import type { Acting } from './use-own-actions';
import { problemSentence } from '../../shared/words';

interface ActingNoticeProps {
  acting: Acting;
  onResend(): void;
  onSendAnyway(): void;
  onRecall(): void;
}

export function ActingNotice({ acting, onResend, onSendAnyway, onRecall }: ActingNoticeProps) {
  const words = addFollowWords(useReader());
  const say = words.progress;
  switch (acting.state) {
    case 'ready':
    case 'wrong':
      return null;
    case 'noRoom':
      return <Banner look="error">{say.noRoom}</Banner>;
    case 'sent':
      return <Banner look="done">{words.follow.own[acting.type].sent}</Banner>;
    case 'sending':
      return <Banner>{say.sending}</Banner>;
    case 'waiting':
      return (
        <Banner look="offline" title={say.notSent}>
          {say.notSentWords}
          <Yours words={acting.words} />
          <View className="k-row">
            <Button small look="quiet" onTap={onRecall}>
              {say.recall}
            </Button>
            <Button small onTap={onResend}>
              {say.resend}
            </Button>
          </View>
        </Banner>
      );
    case 'changed':
      return (
        <Banner look="warn" title={say.changedTitle}>
          <Timeline plain stages={acting.news.map((event) => eventStage(event, now(), words))} />
          {acting.possible ? say.changed : say.changedGone}
          <Yours words={acting.words} />
          <View className="k-row">
            <Button small look="quiet" onTap={onRecall}>
              {acting.possible ? say.recall : say.dismiss}
            </Button>
            {acting.possible && (
              <Button small onTap={onSendAnyway}>
                {say.sendAnyway}
              </Button>
            )}
          </View>
        </Banner>
      );
    case 'refused':
      return (
        <Banner look="error" title={say.refused}>
          {problemSentence(acting, words)}
          <Yours words={acting.words} />
          <View className="k-row">
            <Button small look="quiet" onTap={onRecall}>
              {say.dismiss}
            </Button>
          </View>
        </Banner>
      );
  }
}

function Yours({ words }: { words: string }) {
  const { progress: say } = useReader().words;
  return words === '' ? null : <Quotation title={say.youWrote} words={words} />;
}
