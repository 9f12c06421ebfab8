import type { discovery as zh } from '../zh/staff-discovery';

export const discovery: typeof zh = {
  notYours: 'This is for villages and departments',
  notYoursWords: 'Village cadres and first secretaries report what they find; departments pass on warnings.',
  resumed: 'What you began last time is still here',
  fresh: 'Begin anew',
  freshAsk: 'Drop what you wrote last time?',
  freshWords: 'It is deleted from this phone and cannot be brought back.',
  asWhat: 'How was it found?',
  whoTitle: 'Which household?',
  familyTitle: 'How the household is',
  whatTitle: 'What happened?',
  village: 'Which village',
  findVillage: 'Find a village by its name',
  chosenVillage: (name) => `Chosen: ${name}`,
  kind: 'What weighs most',
  circumstances: 'Tap what is so',
  gaps: 'Trouble with housing, water, schooling, insurance',
  words: { village: 'What was seen on the visit', department: 'What the warning says' },
  wordsExample: {
    village: 'Who, since when, how much it cost, what is lacking',
    department: 'Where the figure comes from, how much, of which day',
  },
  consent:
    'This is reported by duty. At the visit the household is asked for its consent to look at its health and income.',
  next: 'Next',
  ask: { village: 'Report this household?', department: 'Pass this warning on?' },
  follows: {
    village:
      'It opens a case, which the first secretary verifies at home. Without a signal it waits on the phone and goes by itself; once sent it cannot be changed.',
    department:
      'It opens a case, which the township accepts and the village verifies. Without a signal it waits on the phone and goes by itself; once sent it cannot be changed.',
  },
  edit: 'Mend it',
  send: 'Send',
  likely: (count) =>
    count === 1 ? 'This household seems to have a case already' : `${count} cases seem to be of this household`,
  likelyWords: 'Open it first. If it is the same household, work there and do not report it again.',
  likelyOne: (name, village) => `${name} · ${village}`,
  likelyWhy: (why, status, when) => `${why.join(', ')}. Opened ${when}; ${status}`,
  because: { name: 'The same name', phone: 'The same phone' },
  another: 'It is another household, because',
  anotherExample: 'Such as: the same name, but living elsewhere in the village',
  anotherIs: (reason) => `Another household: ${reason}`,
  opened: 'Reported',
  openedWords: 'A case is open and stands in the list.',
  joined: 'This household has an open case; this was added to it',
  joinedWords: 'What you wrote stands in that case; no other one was opened.',
  oneMore: 'Report another',
  toCase: 'See this household',
};
