import { View } from '@tarojs/components';
import { useState } from 'react';
import { copyText } from '../../platform/clipboard';
import { now } from '../../platform/clock';
import { useReader } from '../reader';
import { Button, Heading, Banner, Timeline } from '../../ui';
import { spoken } from '../../ui/a11y';
import { Facts } from '../case/Facts';
import { eventStage } from '../case/History';
import type { Fact } from '../case/facts';
import type { Conflict } from './use-conflict';

interface ChangedProps {
  conflict: Conflict;
  /** What the person has written. */
  own: readonly Fact[];
  onLeave(): void;
}

/** Somebody else acted meanwhile: what it was, what was written here, and whether to go on is the person's choice. */
export function Changed({ conflict: { news, possible, accept }, own, onLeave }: ChangedProps) {
  const { words } = useReader();
  const say = words.staff.acting;
  const clock = now();
  const [copied, setCopied] = useState<boolean>();
  const copy = () => void copyText(own.map(({ name, value }) => say.fact(name, value)).join('\n')).then(setCopied);
  return (
    <Banner look="warn" title={say.changedTitle}>
      <View className="d-sides">
        <View className="d-sides__one">
          <Heading level={2}>{say.othersDid}</Heading>
          <Timeline plain stages={news.map((event) => eventStage(event, clock, words))} />
        </View>
        <View className="d-sides__one">
          <Heading level={2}>{say.youWrote}</Heading>
          {own.length === 0 ? <View>{say.nothingWritten}</View> : <Facts facts={own} />}
        </View>
      </View>
      <View>{possible ? say.changedWords : say.changedGone}</View>
      <View className="k-row">
        {possible && (
          <Button small onTap={accept}>
            {say.goOn}
          </Button>
        )}
        {!possible && own.length > 0 && (
          <Button small onTap={copy}>
            {say.copy}
          </Button>
        )}
        <Button small look="quiet" onTap={onLeave}>
          {say.leave}
        </Button>
      </View>
      <View {...spoken({ live: 'polite' })}>{copied === undefined ? '' : copied ? say.copied : say.notCopied}</View>
    </Banner>
  );
}
