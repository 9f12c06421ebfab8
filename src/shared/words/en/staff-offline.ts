import type { offline as zh } from '../zh/staff-offline';

export const offline: typeof zh = {
  title: (age) => `No connection; this is from ${age}`,
  words:
    'You can read and write. What is finished waits on this phone and is sent by itself when there is a signal; what is half written is kept.',
  older: (age) => `This is from ${age}; asking for the newest…`,
  again: 'Try again',
  asking: 'Connecting…',
};
