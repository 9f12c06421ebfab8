import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { instantWords } from '../../shared/say/days';
import type { Draft } from '../../shared/contract/draft';
import { useDraftSync } from '../../stores/draft-sync';
import { usePolicy } from '../../stores/policy';
import { Button, Card, useReader } from '../../ui';
import { OnlyHere } from './OnlyHere';

interface DraftCardProps {
  draft: Draft;
  onContinue(): void;
  onDiscard(): void;
}

export function DraftCard({ draft, onContinue, onDiscard }: DraftCardProps) {
  const { words } = useReader();
  const say = words.home;
  const saved = useDraftSync(({ saved }) => saved);
  const days = usePolicy()?.draftDays;
  return (
    <Card tone="amber" className="k-stack">
      <View className="k-strong">{say.draftTitle}</View>
      <View>{say.draftWords(instantWords(draft.startedAt, now(), words.date))}</View>
      {saved && <View>{days === undefined ? words.draftSync.saved : words.draftSync.savedDays(days)}</View>}
      <OnlyHere draft={draft.id} />
      {saved && draft.attachments.length > 0 && <View>{words.draftSync.photosHere}</View>}
      <View className="k-row">
        <Button small look="quiet" onTap={onDiscard}>
          {say.draftDiscard}
        </Button>
        <Button small onTap={onContinue}>
          {say.draftContinue}
        </Button>
      </View>
    </Card>
  );
}
