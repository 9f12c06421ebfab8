/** Plays a voice: one at a time. */
import Taro from '@tarojs/taro';

const inBrowser = process.env.TARO_ENV === 'h5';
let stopCurrent: (() => void) | undefined;

/** Stops what is playing. */
export function stopPlaying(): void {
  stopCurrent?.();
}

/** Plays; what was playing stops. `ended` is told once, whether it came to its end, was stopped or could not be played. */
export function play(source: string, ended: (good: boolean) => void): void {
  stopPlaying();
  let over = false;
  const end = (good: boolean) => {
    if (over) return;
    over = true;
    stopCurrent = undefined;
    ended(good);
  };
  if (inBrowser) {
    const audio = new Audio(source);
    audio.onended = () => end(true);
    audio.onerror = () => end(false);
    stopCurrent = () => {
      audio.pause();
      end(true);
    };
    audio.play().catch(() => end(false));
    return;
  }
  // Else an iPhone in silent mode plays nothing and says nothing.
  Taro.setInnerAudioOption({ obeyMuteSwitch: false }).catch(() => undefined);
  const audio = Taro.createInnerAudioContext();
  const finish = (good: boolean) => {
    end(good);
    audio.destroy();
  };
  audio.onEnded(() => finish(true));
  audio.onError(() => finish(false));
  stopCurrent = () => {
    audio.stop();
    finish(true);
  };
  audio.src = source;
  audio.play();
}
