import type { phones as zh } from '../zh/staff-phones';

export const phones: typeof zh = {
  title: 'Phone list',
  titleOf: (place) => `${place} · phone list`,
  lead: 'Work phones of villages, townships, the county and departments. Tap a number to call.',
  search: 'Find a village, a township or a person',
  searchHint: 'Village, township or name',
  hotline: 'Hotline',
  county: 'County and departments',
  counties: 'Choose a county',
  own: 'Where',
  nobodyCounty: 'The county has nobody yet',
  nobodyTown: 'No reviewer in the township: ask the county',
  nobodyVillage: {
    town: 'No first secretary and no cadre: ask the township',
    county: 'No first secretary and no cadre: ask the county',
  },
  noSecretary: { town: 'No first secretary: ask the township', county: 'No first secretary: ask the county' },
  noPhone: 'No phone',
  unnamed: 'No name',
  standsIn: (name) => `for ${name}`,
  call: (name, phone) => `Call ${name}, ${phone}`,
  none: (said) => `Nothing found for “${said}”`,
};
