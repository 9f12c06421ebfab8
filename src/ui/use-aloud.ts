/** Reading aloud what is on the screen, on demand; it stops when that is left. */
import { useDidHide, useUnload } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { canSpeak, speak, stopSpeaking } from '../platform/speech';
import type { Locale } from '../shared/words';

/** @param question names what is on the screen: another one is not read on by itself */
export function useAloud(question: string, locale: Locale) {
  const [part, setPart] = useState<string>();
  const [mute, setMute] = useState(false);
  const stop = () => {
    stopSpeaking();
    setPart(undefined);
  };
  useEffect(() => stop, [question]);
  useDidHide(stop);
  useUnload(stopSpeaking);
  return {
    possible: canSpeak(locale),
    speaking: part !== undefined,
    /** It was asked for, and the phone has no voice for it. */
    mute,
    /** Which part is being read, where the screen has several. */
    part,
    toggle(text: string, of = 'all') {
      if (part === of) return stop();
      setMute(!canSpeak(locale));
      if (!canSpeak(locale)) return;
      setPart(of);
      speak(text, locale, (failed) => {
        setPart(undefined);
        setMute(failed === true);
      });
    },
  };
}
