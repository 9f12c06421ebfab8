import type { proxy as zh } from '../zh/staff-proxy';

export const proxy: typeof zh = {
  waiting: (name) => `Filed by ${name}; not confirmed by the household yet`,
  waitingWords: 'Nothing waits for it. Call them, or read it to them at the visit and have it signed.',
  denied: (how) => `The household says that it did not agree (${how})`,
  deniedWords: 'Ask about it first at the visit. Help is given all the same; people decide.',
  confirmed: (how) => `Confirmed by the household (${how})`,
  note: 'Note a call',
  tag: 'Household did not agree',
};
