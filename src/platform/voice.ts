/** Records a voice. */
import Taro from '@tarojs/taro';
import type { RecordTrouble } from '../shared/contract/attachment';
import type { Source } from './files';
import { stopPlaying } from './player';

export interface Recorded {
  source: Source;
  bytes: number;
  /** At least 1. */
  seconds: number;
}

/** Why there is no recording. */
export class NoRecording extends Error {
  override name = 'NoRecording';
  constructor(readonly trouble: RecordTrouble) {
    super(trouble);
  }
}

export interface Recording {
  /** It is heard now. @throws NoRecording */
  started: Promise<void>;
  /** By `stop`, or by itself at the longest. @throws NoRecording */
  ended: Promise<Recorded>;
  stop(): void;
}

/** Less is a slip of the finger. */
const SHORTEST_MS = 800;
/** Speech, at a quarter of a megabyte a minute; every phone plays it. */
const ON_PHONE = { format: 'mp3', sampleRate: 16000, numberOfChannels: 1, encodeBitRate: 32000 } as const;
/** As WeChat plays them best: MP4 first. */
const IN_BROWSER = ['audio/mp4', 'audio/webm;codecs=opus', 'audio/webm', 'audio/ogg;codecs=opus'];
const BITS = 32_000;

const inBrowser = process.env.TARO_ENV === 'h5';
const secondsOf = (ms: number, most: number) => Math.min(most, Math.max(1, Math.round(ms / 1000)));

/** Settled from outside, by whichever event comes first. */
function open<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: NoRecording) => void = () => undefined;
  const promise = new Promise<T>((good, bad) => {
    resolve = good;
    reject = bad;
  });
  // Who waits for one of the two need not wait for the other.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}

function waiting() {
  const [started, ended] = [open<void>(), open<Recorded>()];
  const fail = (trouble: RecordTrouble) => {
    started.reject(new NoRecording(trouble));
    ended.reject(new NoRecording(trouble));
  };
  return { started, ended, fail };
}

interface Listener {
  started(): void;
  stopped(result: { tempFilePath: string; duration: number; fileSize: number }): void;
  failed(errMsg: string): void;
}
let listener: Listener | undefined;
let manager: Taro.RecorderManager | undefined;

/** WeChat has one recorder for the whole app, and its listeners stay: so they are set once. */
function recorderOf(next: Listener): Taro.RecorderManager {
  listener = next;
  if (!manager) {
    manager = Taro.getRecorderManager();
    manager.onStart(() => listener?.started());
    manager.onStop((result) => listener?.stopped(result));
    manager.onError(({ errMsg }: { errMsg?: string }) => listener?.failed(errMsg ?? ''));
  }
  return manager;
}

function recordOnPhone(most: number): Recording {
  const { started, ended, fail } = waiting();
  let stopped = false;
  let running = false;
  const recorder = recorderOf({
    started() {
      running = true;
      // Let go before the microphone was there.
      if (stopped) recorder.stop();
      else started.resolve();
    },
    stopped({ tempFilePath, duration, fileSize }) {
      running = false;
      if (duration < SHORTEST_MS) fail('too_short');
      else ended.resolve({ source: tempFilePath, bytes: fileSize, seconds: secondsOf(duration, most) });
    },
    failed: (errMsg) => fail(/auth|permission/i.test(errMsg) ? 'denied' : 'failed'),
  });
  // Asked for by itself: the finger is still down when WeChat's question comes.
  Taro.authorize({ scope: 'scope.record' }).then(
    () => {
      if (stopped) fail('too_short');
      else recorder.start({ ...ON_PHONE, duration: most * 1000 });
    },
    () => fail('denied'),
  );
  return {
    started: started.promise,
    ended: ended.promise,
    stop() {
      stopped = true;
      if (running) recorder.stop();
    },
  };
}

function recordInBrowser(most: number): Recording {
  const { started, ended, fail } = waiting();
  let recorder: MediaRecorder | undefined;
  let stopped = false;

  async function begin(): Promise<void> {
    // Without https, or in an old browser, there is none of it.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!devices || typeof MediaRecorder === 'undefined') return fail('unsupported');
    const stream = await devices.getUserMedia({ audio: true });
    const release = () => stream.getTracks().forEach((track) => track.stop());
    if (stopped) {
      release();
      return fail('too_short');
    }
    const mimeType = IN_BROWSER.find((each) => MediaRecorder.isTypeSupported(each));
    const made = new MediaRecorder(stream, { audioBitsPerSecond: BITS, ...(mimeType ? { mimeType } : {}) });
    recorder = made;
    const parts: Blob[] = [];
    const begun = Date.now();
    const timer = setTimeout(() => made.stop(), most * 1000);
    made.ondataavailable = ({ data }) => parts.push(data);
    made.onerror = () => fail('failed');
    made.onstop = () => {
      clearTimeout(timer);
      release();
      const ms = Date.now() - begun;
      const source = new Blob(parts, { type: made.mimeType });
      if (ms < SHORTEST_MS) fail('too_short');
      else ended.resolve({ source, bytes: source.size, seconds: secondsOf(ms, most) });
    };
    made.start();
    started.resolve();
  }

  begin().catch((error: unknown) =>
    fail((error as { name?: string }).name === 'NotAllowedError' ? 'denied' : 'failed'),
  );
  return {
    started: started.promise,
    ended: ended.promise,
    stop() {
      stopped = true;
      if (recorder?.state === 'recording') recorder.stop();
    },
  };
}

/** Records up to so many seconds; call it within a tap. */
export function record(most: number): Recording {
  stopPlaying();
  return inBrowser ? recordInBrowser(most) : recordOnPhone(most);
}
