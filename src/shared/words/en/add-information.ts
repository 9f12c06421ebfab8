import type { addInformation as zh } from '../zh/add-information';

export const addInformation: typeof zh = {
  title: 'Add information',
  lead: 'What is new?',
  bill: 'A new bill',
  billWords: 'Only what this bill says; what you told us before is known. Leave it empty if there is none.',
  paid: 'In all',
  selfPaid: 'Of it you paid yourself',
  photos: 'Photos of the bill or of what happened',
  photosWords: 'You need not: it can be looked at during the visit.',
  words: 'A few words (you may leave this empty)',
  wordsHint: 'Write as you talk',
  consent: 'You agree that we look at this spending and illness',
  consentWords:
    'Only the first secretary and those in the town and county who handle this see it, to verify and to help.',
  send: 'Hand it in',
  received: 'We have received what you added',
  receivedWords: 'It is handled together with your declaration; the first secretary sees it.',
  follow: 'See progress',
  ended: 'This one has ended, so nothing can be added. If you are in trouble again, please declare once more.',
};
