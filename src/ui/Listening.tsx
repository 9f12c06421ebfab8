/** Speaking in place of typing, below a long field, where the platform can listen. */
import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { canDictate, dictate, type DictationTrouble } from '../platform/dictation';
import { mayUse } from '../platform/privacy';
import { addDictationWords } from '../shared/words/dictation';
import { Banner } from './Banner';
import { Button } from './Button';
import { useReader } from './kit-context';

/** Who listens was read since the app was opened. */
let told = false;

export interface ListeningProps {
  /** What was said, to be added to what stands there. */
  onSaid(text: string): void;
}

export function Listening({ onSaid }: ListeningProps) {
  const reader = useReader();
  const { locale } = reader;
  const words = addDictationWords(reader);
  const say = words.dictation;
  const [possible] = useState(canDictate);
  const [asking, setAsking] = useState(false);
  /** What was heard so far, while somebody listens. */
  const [heard, setHeard] = useState<string>();
  const [trouble, setTrouble] = useState<DictationTrouble>();
  const stop = useRef<() => void>();
  const latest = useRef(onSaid);
  latest.current = onSaid;
  useEffect(() => () => stop.current?.(), []);
  if (!possible) return null;

  const begin = async () => {
    told = true;
    setAsking(false);
    setTrouble(undefined);
    if (!(await mayUse('dictation'))) return;
    let text = '';
    setHeard(text);
    const end = (why?: DictationTrouble) => {
      stop.current = undefined;
      setHeard(undefined);
      if (text !== '') latest.current(text);
      else setTrouble(why);
    };
    try {
      stop.current = dictate(locale, { onHeard: (all) => setHeard((text = all)), onEnd: end });
    } catch {
      // Another page may be listening.
      end('failed');
    }
  };
  const tap = () => {
    if (stop.current) stop.current();
    else if (told) void begin();
    else setAsking(true);
  };
  return (
    <View className="k-stack">
      {asking ? (
        <Banner title={say.whoHears}>
          <View className="k-row">
            <Button small look="quiet" onTap={() => setAsking(false)}>
              {words.kit.cancel}
            </Button>
            <Button small onTap={() => void begin()}>
              {say.begin}
            </Button>
          </View>
        </Banner>
      ) : (
        <View className="k-row">
          <Button small look="quiet" icon={heard === undefined ? 'microphone' : 'stop'} onTap={tap}>
            {heard === undefined ? say.ask : say.stop}
          </Button>
        </View>
      )}
      {heard !== undefined && <Banner title={say.listening}>{heard}</Banner>}
      {trouble && <Banner look="warn">{say.trouble[trouble]}</Banner>}
    </View>
  );
}
