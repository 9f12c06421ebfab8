/** That the server does not keep a draft for one's next phone, and why. */
import { View } from '@tarojs/components';
import { useDraftSync } from '../../stores/draft-sync';
import { useReader } from '../../ui';
import { problemSentence } from '../../shared/words';

export function OnlyHere({ draft }: { draft: string }) {
  const { words } = useReader();
  const why = useDraftSync(({ refusals }) => refusals[draft]);
  return why === undefined ? null : (
    <View className="k-strong">{words.draftSync.onlyHere(problemSentence({ code: why }, words))}</View>
  );
}
