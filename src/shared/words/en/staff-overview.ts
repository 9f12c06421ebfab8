import type { overview as zh } from '../zh/staff-overview';

const counted = (count: string, one: string, many: string): string => `${count} ${count === '1' ? one : many}`;
const households = (count: string) => counted(count, 'household', 'households');
const people = (count: string) => counted(count, 'person', 'people');

export const overview: typeof zh = {
  title: 'Overview',
  titleOf: (area) => `Overview · ${area}`,
  whole: 'See all',
  recognized: 'Ever recognized',
  monitored: 'Monitored now',
  eliminated: 'Risk eliminated',
  relapsed: 'Fell back, not recognized anew',
  erased: (count) => `${count} of them erased and in no list`,
  open: 'Open',
  overdue: 'Overdue',
  overdueNow: 'Overdue now',
  households,
  people,
  both: (homes, heads) => `${households(homes)}, ${people(heads)}`,
  cases: (count) => counted(count, 'case', 'cases'),
  none: 'None',
  inPlaces: (named, places) =>
    named.length < places ? `${named.join(', ')} and others, ${places} places` : named.join(', '),
  seeThem: 'Open them',
  seeOpen: 'See what is open',
  byCategory: 'By category',
  category: 'Category',
  total: 'Total',
  byStatus: 'By stage',
  place: 'Place',
  inside: {
    province: 'Province',
    city: 'Cities and prefectures',
    county: 'Counties',
    town: 'Towns',
    village: 'Villages',
  },
  nothing: 'No declarations yet',
  nothingWords: 'When somebody files one, there are numbers here.',
};
