import type { recovery as zh } from '../zh/staff-recovery';

export const recovery: typeof zh = {
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
};
