import type { onBehalf as zh } from '../zh/staff-on-behalf';

export const onBehalf: typeof zh = {
  title: 'File for a household',
  sub: 'You say once who you are. Read the answers to the household at the end, and send them when they say they are right.',
  village: 'A household of which village? Tap it to begin',
  elsewhere: 'Of another village',
  elsewhereWords: 'Which one is asked next',
  you: 'You are the helper',
  youWords: 'It stands in the declaration, so that the household and the offices can reach you.',
  name: 'Your name',
  phone: 'Your phone',
  keep: 'Keep it on this phone',
  keepWords: 'Then it is not asked again. Signing out clears it.',
  on: 'Kept',
  off: 'Not kept',
  change: 'Change',
};
