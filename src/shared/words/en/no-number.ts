import type { noNumber as zh } from '../zh/no-number';

export const noNumber: typeof zh = {
  ask: 'No identity number?',
  title: 'Why is there no identity number?',
  words: 'You can declare without one. Choose one reason; it is looked at when somebody visits.',
  have: 'There is a number, enter it',
  change: 'Change',
  changeWhat: (why) => `Change: ${why}`,
  reason: {
    newborn: 'A newborn, not registered yet',
    unregistered: 'Not registered',
    certificate_only: 'Only another certificate',
    not_at_hand: 'Not known just now, or the card is lost',
  },
  bornOn: 'Born on',
  certificate: 'Which certificate',
  certificateHint: 'A birth certificate or a passport, for instance',
  number: 'Its number',
  use: 'Take these 18 as the identity number',
  under14: 'Under 14',
  under14Words: 'Tap if it is a child: then the guardian has to agree.',
  yes: 'Yes',
  no: 'No',
  none: (why) => `No identity number (${why})`,
  instead: (why, certificate) => `${why}: ${certificate}`,
};
