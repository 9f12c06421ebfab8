import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { release } from '../platform/files';
import { stopPlaying, play } from '../platform/player';
import { clock } from '../shared/contract/attachment';
import { classes } from './classes';
import { Icon } from './Icon';
import { useReader } from './kit-context';
import { Press } from './Press';
import './PlayButton.css';

interface PlayButtonProps {
  seconds: number;
  load(): Promise<string | undefined>;
}

type Playing = 'still' | 'loading' | 'playing' | 'failed';

/** A voice message: a tap plays it, another stops it. */
export function PlayButton({ seconds, load }: PlayButtonProps) {
  const { words } = useReader();
  const say = words.media;
  const [state, setState] = useState<Playing>('still');
  const gone = useRef(false);
  const mine = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
      if (mine.current) stopPlaying();
    },
    [],
  );
  const tell = (next: Playing) => {
    if (!gone.current) setState(next);
  };
  const start = async () => {
    tell('loading');
    const source = await load().catch(() => undefined);
    if (source === undefined) return tell('failed');
    if (gone.current) return release(source);
    mine.current = true;
    tell('playing');
    play(source, (good) => {
      mine.current = false;
      release(source);
      tell(good ? 'still' : 'failed');
    });
  };
  const time = clock(seconds);
  const spokenAs = {
    still: say.play(time),
    loading: say.attached.loading,
    playing: say.playing(time),
    failed: say.notPlayed,
  };
  return (
    <Press
      className={classes('k-play', state === 'playing' && 'k-play--on')}
      label={spokenAs[state]}
      disabled={state === 'loading'}
      onTap={() => (state === 'playing' ? stopPlaying() : void start())}
    >
      <View className="k-play__mark">
        <Icon name={state === 'playing' ? 'stop' : 'play'} />
      </View>
      <View className="k-grow">
        <View className="k-play__words">{say.said(time)}</View>
        {state !== 'still' && <View className="k-small">{spokenAs[state]}</View>}
      </View>
    </Press>
  );
}
