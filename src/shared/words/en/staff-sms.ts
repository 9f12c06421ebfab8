import type { sms as zh } from '../zh/staff-sms';

export const sms: typeof zh = {
  title: 'Told by text',
  wanted: (phone) => `This household does not use the app; it is told by text at ${phone}.`,
  off: 'This household does not use the app and wants no texts. Please phone them when there is news.',
  none: 'No text so far.',
  state: {
    waiting: (when) => `The text of ${when} has not gone out yet; it goes out by day.`,
    sent: (when) => `The text of ${when} was sent.`,
    failed: (when) => `The text of ${when} could not be sent. Please phone them.`,
  },
  stop: 'They want no texts',
  start: 'They want texts',
};
