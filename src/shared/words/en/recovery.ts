import type { recovery as zh } from '../zh/recovery';

export const recovery: typeof zh = {
  title: 'New phone: find my declarations',
  signIn: 'Sign in to find your earlier declarations',
  lead: 'Declared before, and now on another WeChat?',
  leadWords:
    'Write the receipt number and the identity number, then take your identity card to the village. Once it was compared, progress and messages come here, and the former WeChat no longer shows them.',
  receipt: 'Receipt number',
  receiptHint:
    'On the receipt and on the printed form, such as WN7K-4RXD-93. Without it, take your card to the village',
  idNumber: 'Identity number',
  send: 'Send, and go to the village',
  sending: 'Sending…',
  notSent: 'No connection; what you typed is still here',
  notSentWords: 'Tap again when there is a signal.',
  got: 'Received. Please take your identity card to the village',
  gotWords: 'Show the first secretary these six digits. Whether it fits is told there, not here.',
  code: 'Code',
  until: (when) => `Valid until ${when}`,
  state: {
    waiting: 'Waits for the village to compare',
    done: 'Found',
    refused: 'Not agreed to',
    expired: 'Over; you may ask again',
  },
  reason: (words) => `Reason: ${words}`,
  mine: 'What I asked for',
  toHome: 'See my declarations',
  claimTitle: 'Somebody asks for your declarations',
  claimWords: (receipt, when) =>
    `${when}, somebody asked from another WeChat for the declaration ${receipt}. The village looks at the identity card first.`,
  claimMine: 'If it is you with a new phone there is nothing to tap: take your card to the village.',
  notMe: 'It is not me',
  disputed: 'Noted: it is not you. The village sees it when it compares.',
  /** To who compares the card. */
  compare: {
    title: 'Somebody with a new phone asks for their declarations',
    words: (receipt, when) =>
      `Asked ${when}, receipt ${receipt}. Look at the identity card: is it the applicant? Then type the code on their phone.`,
    disputed: 'The former WeChat says: it is not me. Please ask who uses that one.',
    code: 'Code (six digits)',
    grant: 'The card fits: hand them to the new phone',
    granting: 'Handing over…',
    refuse: 'It does not fit',
    why: 'Why not',
    whyHint: 'They read it',
    send: 'Refuse',
    no: 'Not now',
    done: 'Done: the declarations are on the new phone, and no longer on the former WeChat.',
    refused: 'Noted; they see the reason.',
    of: (name) => `${name}: new phone`,
    none: 'Nothing waits for you to compare',
  },
};
