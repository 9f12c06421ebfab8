import type { help as zh } from '../zh/help';

export const help: typeof zh = {
  title: 'How long? Who decides?',
  lead: 'What happens after you declare',
  steps: {
    file: { title: 'You declare', words: 'A few minutes, on the phone or by someone who helps you.' },
    visit: {
      title: 'The first secretary visits',
      words: (normal, urgent) =>
        `It goes straight to the village’s first secretary, or to the township where there is none. Usually ${normal}; when very urgent, ${urgent}.`,
    },
    deliberation: {
      title: 'The village deliberates, a notice goes up',
      words: (days) => `The result is posted for ${days} days, without ID number, phone or illness.`,
    },
    review: {
      title: 'Township reviews, county approves',
      words: 'Records are compared; it is decided whether and how to help.',
    },
    assistance: {
      title: 'Assistance',
      words:
        'What is missing is helped with: treatment, housing, school, work. Which department, and by when, is written where you follow it.',
    },
    eliminated: {
      title: 'Risk eliminated',
      words:
        'When life is stable somebody visits again, and township and county decide. If it gets hard again, say so at any time.',
    },
  },
  questions: {
    what: {
      title: 'What is this?',
      words:
        'When your household cannot get by, or soon may not, say so here. Somebody from the village comes to see, and who needs help gets it, so that nobody falls back into poverty.',
    },
    who: {
      title: 'Who decides?',
      words:
        'People decide: the first secretary visits, the village deliberates, the township reviews, the county approves. The computer only puts the most urgent first.',
    },
    counts: {
      title: 'What can be declared?',
      words:
        'Costly illness, a disaster, no work, school costs, an accident, a disability, a failed crop or business, too few hands; whether or not you were registered as poor. Not sure? Declare it.',
    },
    helper: {
      title: 'May I declare for somebody else?',
      words: 'Yes. Relatives, neighbours and cadres can fill it in, with their own name and phone.',
    },
    late: {
      title: 'What if nobody comes in time?',
      words: 'The next level up is told by itself; you need not declare again. You can also call.',
    },
    object: {
      title: 'What if the result is wrong?',
      words: 'Tap “Object” where you follow it and say why; the level above looks again. You can also say it by phone.',
    },
    again: {
      title: 'And if it is hard again afterwards?',
      words:
        'The record stays. Tap “Hard again” where you follow it; a few words are enough, and the village visits again.',
    },
  },
  neverTitle: 'What never happens',
  never: {
    computer: 'No computer refuses anyone.',
    money: 'It costs nothing, and no papers are needed first. Bills are looked at during the visit.',
    assets: 'A house or a car never counts against you by itself; somebody comes and asks.',
    privacy: 'ID number, phone and illness are never posted.',
    grudge: 'Nobody holds an objection against you.',
    codes: 'We never phone for a verification code or a bank password. Whoever does is a fraud.',
  },
  callTitle: 'Rather not use the phone screen?',
  callWords: (hotline) => `Call ${hotline} or go to the first secretary: it counts the same.`,
  call: (hotline) => `Call ${hotline}`,
  // The source is Chinese: it would say nothing here.
  demo: () => 'The time limits are demo data.',
};
