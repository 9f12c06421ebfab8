import type { tonight as zh } from '../zh/tonight';

export const tonight: typeof zh = {
  title: 'Go here for tonight',
  danger: 'If the house is dangerous, leave it first and do not go back for things.',
  willBeUrgent: 'Once it is sent it is marked urgent: a place to sleep first, the papers later.',
  isUrgent: 'Marked urgent: a place to sleep first, the papers later.',
  none: 'The town has not listed a shelter. Call the first secretary, who arranges a place at once.',
  unknown: 'The list of shelters is not on this phone yet. Call, and ask where to sleep tonight.',
  places: (count) => `Room for ${count}`,
  callPlace: (phone) => `Call ${phone}`,
  callContact: (role, name) => `Call ${role} ${name}`,
  emergency: { '110': 'Police 110', '119': 'Fire 119', '120': 'Ambulance 120' },
};
