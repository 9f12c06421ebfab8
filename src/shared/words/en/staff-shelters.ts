import type { shelters as zh } from '../zh/staff-shelters';

export const shelters: typeof zh = {
  title: 'Shelters',
  lead: 'A household that answers “no safe place to sleep tonight” is shown the open shelters of its town at once. Write the way so that it can be found, and a phone that is answered.',
  none: 'No shelter yet',
  noneWords:
    'Add one: a village hall or the town’s school. Without any, a household sees the first secretary’s phone alone.',
  add: 'Add a shelter',
  change: 'Change',
  close: 'Close for now',
  reopen: 'Open again',
  open: 'Open',
  closed: 'Closed',
  places: (count) => `Room for ${count}`,
  changedAt: (age) => `Changed ${age}`,
  kept: 'Kept: households see it now.',
  otherVillage: 'Another village',
  name: 'What it is called',
  nameHint: 'Such as: the village hall',
  address: 'How to get there',
  addressHint: 'As people there say it, such as: opposite the clinic',
  phone: 'Phone',
  placesLabel: 'For how many people',
  people: 'people',
  send: 'Keep it',
  sending: 'Keeping…',
};
