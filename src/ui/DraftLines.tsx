import { View } from '@tarojs/components';
import { now } from '../platform/clock';
import type { Instant } from '../shared/base/china-time';
import { instantWords } from '../shared/say/days';
import { type Draft } from '../shared/contract/draft';
import { textOf } from '../shared/base/text';
import { stageOf } from '../shared/contract/draft-sync';
import { useReader } from './kit-context';

interface DraftLinesProps {
  draft: Pick<Draft, 'kind' | 'applicant' | 'step'>;
  changedAt: Instant;
}

/** What a draft is about, when it was last written in, and how far it has come. */
export function DraftLines({ draft, changedAt }: DraftLinesProps) {
  const { words } = useReader();
  const say = words.draftSync;
  const kind = draft.kind ? words.hardship[draft.kind].name : '';
  const name = textOf(draft.applicant.name);
  return (
    <View>
      <View>{name === undefined ? kind : say.what(kind, name)}</View>
      <View className="k-sub">
        {say.at(instantWords(changedAt, now(), words.date), say.stages[stageOf(draft.step)])}
      </View>
    </View>
  );
}
