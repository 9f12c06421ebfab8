/** Drafts of one's other phones, and those that were put aside: gone on with here, or thrown away. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '../../platform/navigation';
import { useDraft } from '../../stores/draft';
import { useDraftSync, type OtherDraft } from '../../stores/draft-sync';
import { Button, Card, Confirm, DraftLines, Banner, useReader } from '../../ui';
import { OnlyHere } from './OnlyHere';

type Asking = { what: 'drop' | 'swap'; other: OtherDraft };

export function OtherDrafts() {
  const { words } = useReader();
  const say = words.draftSync;
  const { others, changedAt, goOn, drop } = useDraftSync();
  const own = useDraft((state) => state.draft);
  const [asking, setAsking] = useState<Asking>();
  const [full, setFull] = useState(false);

  const take = ({ draft }: OtherDraft) => {
    setAsking(undefined);
    const taken = goOn(draft.id);
    setFull(!taken);
    if (taken) void go('declare');
  };
  const title = ({ here }: OtherDraft) => (here ? say.titleHere : say.titleThere);
  return (
    <>
      {full && <Banner look="warn">{say.noRoom}</Banner>}
      {others.map((other) => (
        <Card key={other.draft.id} tone="amber" className="k-stack">
          <View className="k-strong">{title(other)}</View>
          <DraftLines draft={other.draft} changedAt={other.changedAt} />
          <OnlyHere draft={other.draft.id} />
          {other.left > 0 && <View>{say.left(other.left)}</View>}
          <View className="k-row">
            <Button small look="quiet" onTap={() => setAsking({ what: 'drop', other })}>
              {say.drop}
            </Button>
            <Button small onTap={() => (own ? setAsking({ what: 'swap', other }) : take(other))}>
              {say.goOn}
            </Button>
          </View>
        </Card>
      ))}
      {asking?.what === 'drop' && (
        <Confirm
          danger
          title={say.dropTitle}
          words={say.dropWords}
          yes={say.dropYes}
          no={say.dropNo}
          onYes={() => {
            drop(asking.other.draft.id);
            setAsking(undefined);
          }}
          onNo={() => setAsking(undefined)}
        >
          <DraftLines draft={asking.other.draft} changedAt={asking.other.changedAt} />
        </Confirm>
      )}
      {asking?.what === 'swap' && own && (
        <Confirm
          title={say.swapTitle}
          words={say.swapWords}
          yes={say.swapYes}
          no={say.swapNo}
          onYes={() => take(asking.other)}
          onNo={() => setAsking(undefined)}
        >
          <View className="k-strong">{say.swapOwn}</View>
          <DraftLines draft={own} changedAt={changedAt ?? own.startedAt} />
          <View className="k-strong">{say.swapOther}</View>
          <DraftLines draft={asking.other.draft} changedAt={asking.other.changedAt} />
        </Confirm>
      )}
    </>
  );
}
