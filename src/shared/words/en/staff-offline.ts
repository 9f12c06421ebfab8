import type { offline as zh } from '../zh/staff-offline';

export const offline: typeof zh = {
  title: (age) => `No connection; this is from ${age}`,
  words:
    'You can read and write. A visit waits on this phone and is sent by itself when there is a signal; anything else you write is kept, to be sent by one more tap.',
  older: (age) => `This is from ${age}; asking for the newest…`,
  again: 'Try again',
  asking: 'Connecting…',
};
