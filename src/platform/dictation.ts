/** Turns what somebody says into text, where the platform can: a browser's own service, or WeChat's 同声传译 plugin. */
import type { Locale } from '../shared/words';
import { stopPlaying } from './player';
import { findPlugin, stopSpeaking } from './speech';

/** As far as browsers agree on it: https://wicg.github.io/speech-api */
interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: (event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void;
  onerror: (event: { error: string }) => void;
  onend: () => void;
  start(): void;
  stop(): void;
}

type Browser = Partial<Record<'SpeechRecognition' | 'webkitSpeechRecognition', new () => Recognition>>;

const inBrowser = process.env.TARO_ENV === 'h5';
const findRecognition = () => (window as Browser).SpeechRecognition ?? (window as Browser).webkitSpeechRecognition;

/** The longest that the plugin listens, ms. */
const LONGEST_MS = 60_000;

export const canDictate = (): boolean =>
  inBrowser ? window.isSecureContext && findRecognition() !== undefined : findPlugin() !== undefined;

export type DictationTrouble = 'denied' | 'unheard' | 'failed';

export interface Listener {
  /** All that was heard so far; it may still change. */
  onHeard(text: string): void;
  /** It listens no more; told once, after whatever was heard. */
  onEnd(trouble?: DictationTrouble): void;
}

const browserTroubles: Partial<Record<string, DictationTrouble>> = {
  'not-allowed': 'denied',
  'service-not-allowed': 'denied',
  'no-speech': 'unheard',
};

function listenInBrowser(locale: Locale, { onHeard, onEnd }: Listener): () => void {
  const Found = findRecognition();
  if (!Found) return () => undefined;
  const recognition = new Found();
  let trouble: DictationTrouble | undefined;
  recognition.lang = locale === 'en' ? 'en-US' : 'zh-CN';
  recognition.continuous = true;
  recognition.interimResults = true;
  recognition.onresult = ({ results }) => onHeard(Array.from(results, (each) => each[0]?.transcript ?? '').join(''));
  recognition.onerror = ({ error }) => {
    if (error !== 'aborted') trouble = browserTroubles[error] ?? 'failed';
  };
  recognition.onend = () => onEnd(trouble);
  recognition.start();
  return () => recognition.stop();
}

function listenByPlugin(locale: Locale, { onHeard, onEnd }: Listener): () => void {
  const manager = findPlugin()?.getRecordRecognitionManager();
  if (!manager) return () => undefined;
  manager.onRecognize = ({ result }) => onHeard(result);
  manager.onStop = ({ result }) => {
    onHeard(result);
    onEnd(result === '' ? 'unheard' : undefined);
  };
  manager.onError = ({ msg = '' }) => onEnd(/auth|permission|deny/i.test(msg) ? 'denied' : 'failed');
  manager.start({ lang: locale === 'en' ? 'en_US' : 'zh_CN', duration: LONGEST_MS });
  return () => manager.stop();
}

/** Call it within a tap. @returns what stops it */
export function dictate(locale: Locale, listener: Listener): () => void {
  stopSpeaking();
  stopPlaying();
  return (inBrowser ? listenInBrowser : listenByPlugin)(locale, listener);
}
