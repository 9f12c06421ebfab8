import type { ImportState, ImportVerdict } from '../shared/contract/imports';
import type { Tone } from '../ui';

export const stateTone: Record<ImportState, Tone> = {
  sending: 'amber',
  reading: 'blue',
  unbound: 'amber',
  checking: 'blue',
  ready: 'amber',
  writing: 'blue',
  done: 'green',
  refused: 'red',
  stopped: 'red',
};

export const verdictTone: Record<ImportVerdict, Tone> = {
  new: 'green',
  changed: 'blue',
  unchanged: 'plain',
  below: 'plain',
  refused: 'red',
  undecided: 'amber',
};
