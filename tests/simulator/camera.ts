/** What a person holds up to the phone: photos for the camera, a voice for the microphone, and ears for the speaker. */
import sharp from 'sharp';
import { voiceMp3 } from '../pictures';
import type { Files } from './file-system';
import type { Wx } from './wx';

interface Callbacks {
  readonly success?: (result: object) => void;
  readonly fail?: (result: { errMsg: string }) => void;
}

export interface Senses {
  readonly files: Files;
  /** The photos that the next choice brings; empty: the person changes their mind. */
  next: Buffer[];
  /** What `wx.compressImage` does; sharp unless a test knows better. */
  compress: (photo: Buffer, width: number, quality: number) => Promise<Buffer>;
  /** Whether the person lets the mini program use the microphone. */
  microphone: boolean;
  /** How long they hold it, ms. */
  talks: number;
  /** What was played, by its path. */
  readonly heard: string[];
  /** The quality of each compression, in order. */
  readonly qualities: number[];
}

export function makeSenses(): Senses {
  return {
    files: new Map(),
    next: [],
    compress: (photo, width, quality) => sharp(photo).resize({ width }).jpeg({ quality }).toBuffer(),
    microphone: true,
    talks: 3000,
    heard: [],
    qualities: [],
  };
}

/** The `wx` that those senses answer to. */
export function wxOf(senses: Senses): Wx {
  const { files } = senses;
  let taken = 0;
  const put = (bytes: Buffer, ending: string): string => {
    const path = `wxfile://tmp/${(taken += 1)}.${ending}`;
    files.set(path, bytes);
    return path;
  };
  let listeners: Record<string, (result: object) => void> = {};
  return {
    chooseMedia({ success, fail }: Callbacks) {
      const tempFiles = senses.next.map((photo) => ({ tempFilePath: put(photo, 'jpg'), size: photo.byteLength }));
      senses.next = [];
      setTimeout(
        () => (tempFiles.length > 0 ? success?.({ tempFiles }) : fail?.({ errMsg: 'chooseMedia:fail cancel' })),
        0,
      );
    },
    getImageInfo({ src, success, fail }: Callbacks & { src: string }) {
      sharp(files.get(src) ?? Buffer.alloc(0))
        .metadata()
        .then(
          ({ autoOrient }) => success?.({ ...autoOrient, path: src }),
          () => fail?.({ errMsg: 'getImageInfo:fail' }),
        );
    },
    compressImage(options: Callbacks & { src: string; quality: number; compressedWidth: number }) {
      const { src, quality, compressedWidth, success, fail } = options;
      senses.qualities.push(quality);
      senses.compress(files.get(src) ?? Buffer.alloc(0), compressedWidth, quality).then(
        (smaller) => success?.({ tempFilePath: put(smaller, 'jpg') }),
        () => fail?.({ errMsg: 'compressImage:fail' }),
      );
    },
    authorize: ({ success, fail }: Callbacks) =>
      void setTimeout(() => (senses.microphone ? success?.({}) : fail?.({ errMsg: 'authorize:fail auth deny' })), 0),
    getRecorderManager: () => ({
      onStart: (told: (result: object) => void) => void (listeners = { ...listeners, start: told }),
      onStop: (told: (result: object) => void) => void (listeners = { ...listeners, stop: told }),
      onError: (told: (result: object) => void) => void (listeners = { ...listeners, error: told }),
      start: () => void setTimeout(() => listeners.start?.({}), 0),
      stop: () =>
        void setTimeout(() => {
          const voice = voiceMp3();
          listeners.stop?.({ tempFilePath: put(voice, 'mp3'), duration: senses.talks, fileSize: voice.byteLength });
        }, 0),
    }),
    setInnerAudioOption: ({ success }: Callbacks) => success?.({}),
    createInnerAudioContext: () => {
      const audio = { src: '', play: () => void senses.heard.push(audio.src) };
      const silent = ['onEnded', 'onError', 'stop', 'destroy'];
      return Object.assign(audio, Object.fromEntries(silent.map((name) => [name, () => undefined])));
    },
  };
}
