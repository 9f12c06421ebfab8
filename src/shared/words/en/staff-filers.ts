import type { filers as zh } from '../zh/staff-filers';

export const filers: typeof zh = {
  title: 'Who filed it?',
  sub: 'Ask in person. Until that is clear, who filed does not see what you write or find.',
  self: (day, name) => `${day}, filed by ${name}: is that this household?`,
  helper: (day, name, relation) => `${day}, filed by ${name} (${relation}): did this household ask for it?`,
  is: { household: 'Yes', stranger: 'No' },
  answered: { household: 'filed by this household', stranger: 'not filed by this household' },
  phone: "The household's phone (may be left out)",
  phoneHint: 'As they say it to you. Whoever files in their name later is asked about at this number.',
  phoneSaid: (phone) => `Phone ${phone}`,
  known: {
    household: (how) => `Checked: filed by this household (${how})`,
    stranger: (how) => `Checked: not filed by this household (${how})`,
  },
  how: { visit: 'visit', phone: 'phone', in_person: 'in person' },
  strangerWords:
    'Who filed sees nothing of how it is handled. If the household is in trouble, it goes on all the same.',
  unproven: (name) => `Not checked yet: is ${name} of this household?`,
  unprovenWords: 'They see nothing of what was done before. Ask at the number that a visit wrote down, or in person.',
  ask: 'Note what you found out',
  callHint: (phone) => `Call the number that the visit wrote down: ${phone}`,
  noNumber: 'No visit has written a number down: ask in person. The number in the declaration does not count.',
  callWay: { phone: 'Called the number that a visit wrote down', in_person: 'Asked in person' },
  withdrawn: 'Taken back by who filed it',
  apart: (village) => `Counted to a household in ${village} until now`,
  apartWords:
    'Married, split off, moved away: after the visit note “The split is so”, and they no longer count there. If the village is wrong, ask the township to merge this into the other case.',
  apartLeft: 'The split is noted; they no longer count there.',
};
