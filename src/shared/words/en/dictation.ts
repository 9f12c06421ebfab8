import type { dictation as zh } from '../zh/dictation';

export const dictation: typeof zh = {
  ask: 'Speak, it is written',
  whoHears:
    'A speech service of the browser or of WeChat turns your voice into text; we keep no recording. Please read what it wrote.',
  begin: 'Start',
  listening: 'Listening, please speak',
  stop: 'That is all',
  trouble: {
    denied: 'The microphone is not allowed. Allow it and tap again, or type.',
    unheard: 'Nothing was heard. Come closer and try again, or type.',
    failed: 'Listening does not work just now, perhaps for want of a network. Just type.',
  },
};
