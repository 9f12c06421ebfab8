/** What became of what was handed over: on its way, received, or not. */
import { View } from '@tarojs/components';
import { useOutgoing } from '../../stores/outgoing';
import { useAnswer, usePendingActions } from '../../stores/pending-actions';
import { addInformationWords } from '../../shared/words/add-information';
import { Banner, Button, useReader } from '../../ui';
import { problemSentence } from '../../shared/words';

/** @param action its id */
export function Added({ action, onNew }: { action: string; onNew(): void }) {
  const words = addInformationWords(useReader());
  const say = words.addInformation;
  const { underWay, flush, drop } = useOutgoing();
  const answer = useAnswer(action);
  const waiting = usePendingActions().find(({ request }) => request.id === action);
  if (answer)
    return (
      <Banner look="done" title={say.received}>
        {say.receivedWords}
      </Banner>
    );
  if (waiting?.refused)
    return (
      <Banner look="error" title={words.progress.refused}>
        <View>{problemSentence(waiting.refused, words)}</View>
        <View className="k-row">
          <Button
            small
            look="quiet"
            onTap={() => {
              drop(action);
              onNew();
            }}
          >
            {words.progress.dismiss}
          </Button>
        </View>
      </Banner>
    );
  if (underWay === action) return <Banner>{words.progress.sending}</Banner>;
  return (
    <Banner look="offline" title={words.progress.notSent}>
      <View>{words.progress.notSentWords}</View>
      <View className="k-row">
        <Button small onTap={() => void flush()}>
          {words.progress.resend}
        </Button>
      </View>
    </Banner>
  );
}
