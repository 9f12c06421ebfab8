import type { letters as zh } from '../zh/letters';

export const letters: typeof zh = {
  sending: 'Sending…',
  waiting: 'Not sent yet; it is all on the phone',
  waitingWords: 'It goes out when there is a signal, or try now.',
  now: 'Send now',
  refused: 'This was not accepted',
  mend: 'Mend and send',
  drop: 'Discard',
  seen: 'I see',
  noRoom: 'The phone is full and cannot keep this. Make some room, then send.',
  manyWaiting: (count) => `${count} not sent yet, kept on the phone`,
  kinds: {
    complain: 'Complaint or suggestion',
    changeConsent: 'Change of a consent',
    correct: 'Change of a phone number',
    askAboutData: 'Request about data',
    takeBackRequest: 'Request taken back',
    objectToNotice: 'Objection to a notice',
    answerFiling: 'Answer to a filing',
    handOver: 'Standing in',
    takeBack: 'Taking back',
    discover: 'Household found',
  },
};
