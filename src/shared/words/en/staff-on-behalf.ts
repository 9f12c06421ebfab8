import type { onBehalf as zh } from '../zh/staff-on-behalf';

export const onBehalf: typeof zh = {
  title: 'File for a household',
  sub: 'Tap the village and it begins. You are known already. Read it to the household, and send it when they say it is right.',
  village: 'A household of which village?',
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
