import type { complaints as zh } from '../zh/complaints';

export const complaints: typeof zh = {
  stale: (age) => `No connection. As of ${age}.`,
  link: 'Complaints and suggestions',
  linkWords: 'What goes wrong, or could go better',
  linkAbout: 'Not content with how this is handled?',
  linkAboutWords: 'Goes to township and county, not the village',
};
