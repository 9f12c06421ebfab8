/** Reading a question aloud, on demand; it stops when the question is left. */
import { useDidHide, useUnload } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { canSpeak, speak, stopSpeaking } from '../../platform/speech';
import type { Locale } from '../../shared/words';

/** @param question names what is on the screen: another one is not read on by itself */
export function useAloud(question: string, locale: Locale) {
  const [speaking, setSpeaking] = useState(false);
  const stop = () => {
    stopSpeaking();
    setSpeaking(false);
  };
  useEffect(
    () => () => {
      stopSpeaking();
      setSpeaking(false);
    },
    [question],
  );
  useDidHide(stop);
  useUnload(stopSpeaking);
  return {
    possible: canSpeak(locale),
    speaking,
    toggle(text: string) {
      if (speaking) return stop();
      setSpeaking(true);
      speak(text, locale, () => setSpeaking(false));
    },
  };
}
