/** Reads aloud, where the platform can: a browser by its own voice, a mini program by WeChat's 同声传译 plugin. */
import type { Locale } from '../shared/words';
import { stopPlaying, play } from './player';

/** Of both its halves, speaking and listening, what we use. */
interface SpeechPlugin {
  getRecordRecognitionManager(): {
    onRecognize: (heard: { result: string }) => void;
    onStop: (heard: { result: string }) => void;
    onError: (error: { msg?: string }) => void;
    start(options: { lang: 'zh_CN' | 'en_US'; duration: number }): void;
    stop(): void;
  };
  textToSpeech(options: {
    lang: 'zh_CN' | 'en_US';
    tts: true;
    content: string;
    success(result: { filename: string }): void;
    fail(): void;
  }): void;
}

/** WeChat's own global; a build without plugins has none. */
declare const requirePlugin: ((name: string) => unknown) | undefined;

/** What the plugin takes at once, in characters. */
const PLUGIN_MOST = 300;
const inBrowser = process.env.TARO_ENV === 'h5';

/** The plugin, when this mini program was built with it (README, `TARO_APP_WECHAT_SI`); silent without it. */
export function findPlugin(): SpeechPlugin | undefined {
  if (typeof requirePlugin === 'undefined') return undefined;
  try {
    const found = requirePlugin('WechatSI') as Partial<SpeechPlugin> | undefined;
    return typeof found?.textToSpeech === 'function' ? (found as SpeechPlugin) : undefined;
  } catch {
    return undefined;
  }
}
const plugin = inBrowser ? undefined : findPlugin();

/** Whether there is a voice for the language; a browser that has not counted its voices yet may have one. */
export function canSpeak(locale: Locale): boolean {
  if (!inBrowser) return plugin !== undefined;
  if (typeof speechSynthesis === 'undefined') return false;
  const voices = speechSynthesis.getVoices();
  return voices.length === 0 || voices.some(({ lang }) => lang.slice(0, 2) === locale.slice(0, 2));
}

let turn = 0;

/** Says it; what was being said or played stops. `ended` is told when it is over, or could not be said, unless something else is said first. */
export function speak(text: string, locale: Locale, ended: (failed?: true) => void): void {
  stopSpeaking();
  stopPlaying();
  const mine = turn;
  const over = () => {
    if (mine === turn) ended();
  };
  const failed = () => {
    if (mine === turn) ended(true);
  };
  if (inBrowser) {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = locale === 'en' ? 'en-US' : 'zh-CN';
    // A little slower than the voice would by itself.
    utterance.rate = 0.9;
    utterance.onend = over;
    utterance.onerror = failed;
    speechSynthesis.speak(utterance);
    return;
  }
  plugin?.textToSpeech({
    lang: locale === 'en' ? 'en_US' : 'zh_CN',
    tts: true,
    content: text.slice(0, PLUGIN_MOST),
    success({ filename }) {
      if (mine === turn) play(filename, over);
    },
    fail: failed,
  });
}

export function stopSpeaking(): void {
  turn += 1;
  if (inBrowser) {
    if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel();
    return;
  }
  stopPlaying();
}
