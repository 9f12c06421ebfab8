import type { correction as zh } from '../zh/correction';

export const correction: typeof zh = {
  mark: 'Corrected',
  comma: ', ',
  colon: ': ',
  kind: { vote: 'figures of the vote', category: 'category', delivery: 'day of delivery' },
  title: {
    proposed: (what) => `Correction proposed: ${what}`,
    countersigned: (what) => `Corrected: ${what}`,
    refused: (what) => `Not corrected: ${what}`,
  },
  delivered: (day) => `delivered ${day}`,
  sentence: {
    proposed: (was, now) => `Recorded: ${was}. Proposed: ${now}. Until it is countersigned, what is recorded counts.`,
    countersigned: (was, now) => `Recorded wrongly: ${was}. Corrected: ${now}.`,
    refused: (was, now) => `It stays: ${was}. Not changed to: ${now}.`,
  },
  because: (reason) => ` Why: ${reason} `,
  both: (first, second) => `proposed by ${first}, settled by ${second}`,
};
