/** A voice message in place of writing: held, heard again, said again. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { findSource } from '../../platform/files';
import { openPermissions } from '../../platform/media';
import type { Recorded } from '../../platform/voice';
import { clock, VOICE_SECONDS, type Attachment } from '../../shared/contract/attachment';
import type { Draft } from '../../shared/contract/draft';
import { addToDraft, removeFromDraft } from '../../stores/attaching';
import { Button, Card, Confirm, Heading, HoldButton, Banner, PlayButton, useReader } from '../../ui';
import { useRecorder } from './use-recorder';

const insideWeChat = process.env.TARO_ENV === 'weapp';

function Talk({ onSaid }: { onSaid(recorded: Recorded): void }) {
  const { words } = useReader();
  const say = words.media;
  const { recorder, begin, end } = useRecorder(onSaid);
  const { state } = recorder;
  const label =
    state === 'recording' ? say.recording(clock(recorder.seconds)) : state === 'opening' ? say.opening : say.hold;
  return (
    <>
      {state === 'trouble' && (
        <Banner look="warn">
          {say.recordTrouble[recorder.trouble]}
          {insideWeChat && recorder.trouble === 'denied' && (
            <Button small look="quiet" onTap={openPermissions}>
              {say.allow}
            </Button>
          )}
        </Banner>
      )}
      {!(state === 'trouble' && recorder.trouble === 'unsupported') && (
        <HoldButton
          icon={state === 'recording' ? 'stop' : 'microphone'}
          label={label}
          on={state === 'recording' || state === 'opening'}
          onBegin={begin}
          onEnd={end}
        />
      )}
      <View className="k-small media__hint">{state === 'recording' ? say.release : say.holdWords(VOICE_SECONDS)}</View>
    </>
  );
}

type Asking = 'no' | 'remove' | 'again';

interface VoiceProps {
  draft: Draft;
  title: string;
  /** What stood wrong for want of words may be right now. */
  onChange?: () => void;
}

export function Voice({ draft, title, onChange }: VoiceProps) {
  const { words } = useReader();
  const say = words.media;
  const [asking, setAsking] = useState<Asking>('no');
  const [full, setFull] = useState(false);
  const voice: Attachment | undefined = draft.attachments.find(({ kind }) => kind === 'voice');
  const again = asking === 'again';

  const keep = async ({ source, bytes, seconds }: Recorded) => {
    const kept = await addToDraft({ kind: 'voice', source, bytes, seconds });
    setFull(!kept);
    // What was said before goes only when there is something in its place.
    if (kept && voice) await removeFromDraft(voice.id);
    setAsking('no');
    onChange?.();
  };
  return (
    <Card className="k-stack media__voice">
      <Heading level={2}>{title}</Heading>
      <View className="k-sub">{say.voiceWords}</View>
      {full && <Banner look="warn">{say.noRoom}</Banner>}
      {voice && (
        <>
          <PlayButton key={voice.id} seconds={voice.seconds ?? 0} load={() => findSource(voice)} />
          <View className="k-row">
            {!again && (
              <Button small look="quiet" icon="microphone" onTap={() => setAsking('again')}>
                {say.again}
              </Button>
            )}
            <Button small look="danger" onTap={() => setAsking('remove')}>
              {say.removeVoice}
            </Button>
          </View>
        </>
      )}
      {(!voice || again) && <Talk onSaid={(recorded) => void keep(recorded)} />}
      {asking === 'remove' && voice && (
        <Confirm
          danger
          title={say.removeVoiceTitle}
          yes={say.removeYes}
          no={say.removeNo}
          onYes={() => {
            setAsking('no');
            void removeFromDraft(voice.id);
          }}
          onNo={() => setAsking('no')}
        />
      )}
    </Card>
  );
}
