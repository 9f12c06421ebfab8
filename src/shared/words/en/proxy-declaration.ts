import type { proxyDeclaration as zh } from '../zh/proxy-declaration';

export const proxyDeclaration: typeof zh = {
  link: 'Filed for me by somebody else',
  linkWords: 'See what was filed and say whether you agree',
  how: { phone: 'on the phone', visit: 'at the visit', sign_in: 'signed in' },
  denied: (day) =>
    `The household said ${day} that it did not agree to your filing; you no longer see how it is handled.`,
  notTheirs: (day) =>
    `${day}: the village found that another household is meant. If that is wrong, take your identity card to the township.`,
  filer: {
    waiting: 'They have not confirmed it yet. It goes on all the same.',
    confirmed: 'They have confirmed it.',
    title: 'Please pass the receipt number on',
    ways: 'They can confirm on the phone when the village calls, at the visit by hearing it and signing, or signed in themselves under “Filed for me by somebody else” (with their identity number).',
    messages: 'Messages go to you, and to them as well once they have confirmed signed in themselves.',
  },
};
