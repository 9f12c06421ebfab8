import type { Relative } from '../../hardships/kind';
import type { HardshipWords } from '../zh/hardships';

const relative: Record<Relative, string> = {
  self: 'Myself',
  spouse: 'Husband or wife',
  child: 'Child',
  parent: 'Parent',
  other: 'Another relative',
};

export const hardship: HardshipWords = {
  illness: {
    name: 'Someone is ill',
    formal: 'Illness',
    about: 'Hospital, long-term medicine',
    screens: {
      'illness-who': { title: 'Who is ill?' },
      'illness-treatment': { title: 'How is it now?' },
      'illness-paid': {
        title: 'What did treatment cost?',
        sub: 'Since the illness began. Roughly is fine; bills are looked at during the visit.',
      },
    },
    answers: {
      who: { fact: 'Who', choices: relative },
      treatment: {
        fact: 'Treatment',
        choices: {
          inpatient: 'In hospital now',
          long_term: 'Long-term (dialysis, medicine)',
          recovered: 'Discharged, better',
        },
      },
      paid: {
        fact: 'Paid in all',
        label: 'In all',
        hint: 'With what insurance paid',
        said: (amount) => `Paid ${amount} yuan in all`,
      },
      selfPaid: {
        fact: 'Self-paid',
        label: 'Of that, from your own pocket',
        hint: 'After reimbursement',
        said: (amount) => `${amount} yuan from your own pocket`,
      },
    },
  },
  disaster: {
    name: 'A disaster',
    formal: 'Disaster',
    about: 'Flood, landslide, drought',
    screens: {
      'disaster-type': { title: 'What kind of disaster?' },
      'disaster-when': { title: 'On which day?' },
      'disaster-losses': { title: 'What was hit?', sub: 'You can choose several.' },
      'disaster-house': { title: 'Can you live in the house now?' },
    },
    answers: {
      type: {
        fact: 'Which kind',
        choices: {
          flood: 'Flood',
          geological: 'Landslide',
          drought: 'Drought',
          biological: 'Pests, epidemic',
          weather: 'Hail, wind, frost',
          earthquake: 'Earthquake',
          other: 'Other',
        },
      },
      happenedOn: { fact: 'Happened on', label: 'The day it happened' },
      losses: {
        fact: 'What was hit',
        choices: { house: 'House', crops: 'Crops', livestock: 'Livestock', injury: 'Someone hurt' },
      },
      houseHabitable: {
        fact: 'House',
        yes: 'Yes',
        no: 'No',
        noHint: 'Nowhere safe to sleep tonight',
        said: { yes: 'The house can be lived in', no: 'The house cannot be lived in' },
      },
    },
  },
  job_loss: {
    name: 'No work',
    formal: 'Job loss',
    about: 'Out of work, lower wages',
    screens: {
      'job-who': { title: 'Who lost work?' },
      'job-since': { title: 'Since which day?' },
      'job-income': {
        title: 'How much a month?',
        sub: 'What this person earns. Roughly is fine.',
        doubt: 'Before and now are the same amount. Is that right?',
      },
      'job-else': { title: 'Does someone else at home earn?' },
    },
    answers: {
      who: { fact: 'Who', choices: relative },
      since: {
        fact: 'Since',
        label: 'Out of work since',
        hint: 'If you are not sure, choose a day near it',
      },
      incomeBefore: {
        fact: 'Monthly income before',
        label: 'A month, before',
        said: (amount) => `${amount} yuan a month before`,
      },
      incomeNow: {
        fact: 'Monthly income now',
        label: 'A month, now',
        hint: '0 if nothing at all',
        said: (amount) => `${amount} yuan a month now`,
      },
      someoneElseEarns: {
        fact: 'Other income',
        yes: 'Yes',
        no: 'No',
        said: { yes: 'Someone else earns', no: 'Nobody else earns' },
      },
    },
  },
  accident: {
    name: 'An accident',
    formal: 'Accident',
    about: 'On the road, at work, fire',
    screens: {
      'accident-type': { title: 'What kind of accident?' },
      'accident-who': { title: 'Who was hurt?' },
      'accident-when': { title: 'On which day?' },
      'accident-outcome': { title: 'How is this person now?' },
      'accident-paid': {
        title: 'What has it cost?',
        sub: 'Treatment, repairs, what was paid to others. Roughly is fine; bills are looked at during the visit.',
      },
    },
    answers: {
      type: {
        fact: 'Which kind',
        choices: {
          traffic: 'On the road',
          work: 'At work',
          fall: 'A fall',
          drowning: 'Drowning',
          fire: 'Fire',
          other: 'Another accident',
        },
      },
      who: { fact: 'Who', choices: relative },
      happenedOn: { fact: 'Happened on', label: 'The day it happened' },
      outcome: {
        fact: 'Now',
        choices: {
          healing: 'Still being treated, recovering',
          cannot_work: 'Will not be able to work',
          died: 'Has died',
          recovered: 'Well again, able to work',
        },
      },
      paid: {
        fact: 'Paid in all',
        label: 'In all',
        hint: 'With what insurance or others paid',
        said: (amount) => `Paid ${amount} yuan in all`,
      },
      selfPaid: {
        fact: 'Self-paid',
        label: 'Of that, from your own pocket',
        hint: 'After what was paid back',
        said: (amount) => `${amount} yuan from your own pocket`,
      },
    },
  },
  failed_business: {
    name: 'Farming or business failed',
    formal: 'Failed business',
    about: 'Crops, animals, a shop',
    screens: {
      'business-type': { title: 'What failed?' },
      'business-since': { title: 'Since which day?', sub: 'Roughly is fine.' },
      'business-lost': {
        title: 'How much was lost?',
        sub: 'Roughly is fine; the visit looks at the books. Write 0 for no debts.',
      },
    },
    answers: {
      type: {
        fact: 'Which kind',
        choices: { crops: 'Crops', livestock: 'Animals', shop: 'A shop or small trade', other: 'Something else' },
      },
      since: { fact: 'Since', label: 'The day it began' },
      lost: {
        fact: 'Lost',
        label: 'Lost in all',
        hint: 'What went in and did not come back',
        said: (amount) => `${amount} yuan lost`,
      },
      owed: {
        fact: 'Owed',
        label: 'Still owed',
        hint: 'Loans, feed and goods on credit',
        said: (amount) => `${amount} yuan still owed`,
      },
    },
  },
  other: {
    name: 'Something else',
    formal: 'Other',
    about: 'School, disability, lack of labour',
    screens: { 'other-type': { title: 'What kind of hardship?' } },
    answers: {
      type: {
        fact: 'Which kind',
        choices: {
          schooling: 'School costs',
          accident: 'An accident',
          disability: 'A disability',
          failed_business: 'Farm or business failed',
          lack_of_labour: 'Too few hands',
          other: 'Other',
        },
      },
    },
  },
};
