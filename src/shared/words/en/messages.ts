import type { messages as zh } from '../zh/messages';

export const messages: typeof zh = {
  title: 'Messages',
  unread: 'New',
  unreadCount: (count) => `${count} new`,
  age: (age) => age.charAt(0).toUpperCase() + age.slice(1),
  empty: 'No messages yet',
  emptyWords: 'You are told here how far it has come.',
  stale: (age) => `No connection just now; these are from ${age}.`,
  signIn: 'Sign in to see messages',
};
