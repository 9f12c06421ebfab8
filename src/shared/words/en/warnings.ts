import type { precision as zhPrecision, warnings as zh } from '../zh/warnings';

const warningsOf = (count: number) => (count === 1 ? '1 warning' : `${count} warnings`);

export const warnings: typeof zh = {
  title: 'My warnings',
  signInWords: 'Sign in to see your warnings',
  onlyTitle: 'This is for departments that warn',
  onlyWords:
    'Medical insurance, emergency, human resources, the federation of the disabled, education and the traffic police see what they sent.',
  lead: 'What your department sent, and how far each has come. What the household said, or a visit found, is not shown.',
  none: 'Nothing was sent yet',
  noneWords: 'Send a sheet under “Send warnings”: all of it stands here.',
  erased: 'What was said has been erased, as its period was over',
  sentOn: (when) => `sent ${when}`,
  changedOn: (when) => `with a new figure ${when}`,
  standing: {
    waiting: 'Waits to be verified',
    checking: 'Being verified, deliberated, decided',
    recognized: 'Monitored',
    eliminated: 'Risk eliminated',
    not_recognized: 'Not recognized',
    closed: 'Ended',
  },
};

export const precision: typeof zhPrecision = {
  title: 'How right warnings were',
  titleOf: (place) => `${place} · How right warnings were`,
  signInWords: 'Sign in to see how right warnings were',
  onlyTitle: 'This is for the county, city, province and departments that warn',
  onlyWords: 'Ask somebody at the county.',
  lead: 'How many reached each line, and how many became monitored households. Those that were monitored before count as neither right nor wrong.',
  period: 'Sent when',
  months: (months) => (months === 12 ? 'Last year' : `Last ${months} months`),
  inside: 'Places inside',
  none: 'No warnings in this time',
  noneWords: 'Once departments have sent sheets, it shows which line is right and which is not.',
  kind: {
    self_pay: 'Self-paid treatment',
    disaster: 'Disaster',
    jobless: 'Without work',
    disability: 'Disability',
    dropout: 'Away from school',
    accident: 'Traffic accident',
  },
  class: { formerly_poor: 'formerly poor or monitored', others: 'other households' },
  line: {
    self_pay: (line) => `from ${line} yuan`,
    disaster: (line) => `from ${line}`,
    jobless: (line) => `from ${line} months`,
    disability: (line) => `grade ${line} and graver`,
    dropout: (line) => `from ${line} days`,
    accident: (line) => `from ${line} yuan`,
  },
  every: 'every one is sent',
  look: (line, decided, recognized) =>
    `Look at this line first: ${line}. Of ${warningsOf(decided)} with an outcome only ${recognized} became monitored, the fewest of all lines.`,
  lookWords: 'Whether it is too low is for the county to say; a new version of the policy changes it.',
  lookNone: (fewest) =>
    `Too few have had their outcome to say which line should change: a line needs ${fewest} of them.`,
  share: (percent, decided) => `${percent}% of ${warningsOf(decided)} with an outcome became monitored`,
  fewShare: (decided) => `${warningsOf(decided)} with an outcome: too few for a share`,
  sent: 'Sent',
  known: 'Monitored before',
  open: 'Under way',
  recognized: 'Became monitored',
  notRecognized: 'Did not',
  households: (count) => (count === 1 ? 'They are 1 household' : `They are ${count} households`),
};
