/** What was filed, on demand. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { chinaDay } from '../../shared/base/china-time';
import type { DeclarationDetail } from '../../shared/contract/declaration';
import { filedSentences } from '../../shared/say/declaration';
import { AttachedFiles, Card, LinkCard, Press, useReader } from '../../ui';

export function Filed({ declaration }: { declaration: DeclarationDetail }) {
  const { words } = useReader();
  const say = words.progress;
  const [open, setOpen] = useState(false);
  const of = (kind: 'photo' | 'voice') => declaration.attachments.filter((each) => each.kind === kind).length;
  const arrived = words.media.count(of('photo'), of('voice'));
  if (!open)
    return (
      <LinkCard
        title={say.showWhat}
        words={arrived === '' ? undefined : words.media.uploads.allSent(arrived)}
        onTap={() => setOpen(true)}
      />
    );
  return (
    <Card className="k-stack">
      <View className="k-strong">{say.whatTitle}</View>
      {filedSentences(declaration, chinaDay(now()), words).map((sentence) => (
        <View key={sentence}>{sentence}</View>
      ))}
      <AttachedFiles attachments={declaration.attachments} />
      <Press className="k-plain" onTap={() => setOpen(false)}>
        {say.hideWhat}
      </Press>
    </Card>
  );
}
