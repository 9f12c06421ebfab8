/** The draft of this phone and its other self: which one to go on with. */
import { View } from '@tarojs/components';
import type { Draft } from '../../shared/contract/draft';
import { useDraftSync, type OtherDraft } from '../../stores/draft-sync';
import { Button, Card, DraftLines, useReader } from '../../ui';

export function ConflictCard({ draft, there }: { draft: Draft; there: OtherDraft }) {
  const { words } = useReader();
  const say = words.draftSync;
  const { changedAt, settle } = useDraftSync();
  return (
    <Card tone="amber" className="k-stack">
      <View className="k-strong">{say.conflictTitle}</View>
      <View>{say.conflictWords}</View>
      <View className="k-strong">{say.conflictHere}</View>
      <DraftLines draft={draft} changedAt={changedAt ?? draft.startedAt} />
      <View className="k-strong">{say.conflictThere}</View>
      <DraftLines draft={there.draft} changedAt={there.changedAt} />
      {there.left > 0 && <View>{say.left(there.left)}</View>}
      <View className="k-row">
        <Button small look="quiet" onTap={() => void settle('there')}>
          {say.useThere}
        </Button>
        <Button small onTap={() => void settle('here')}>
          {say.useHere}
        </Button>
      </View>
    </Card>
  );
}
