/** The endpoint of the phone list. */
import type { Endpoint } from './endpoint';
import { PhoneList, PhonesQuery } from './phones';

// A table, read line by line.
// prettier-ignore
export const phoneApi = {
  listPhones: { method: 'GET', path: '/api/phones', summary: 'Who serves each village of one of my areas, in it and above, with work phones', who: 'onStaff', query: PhonesQuery, reply: PhoneList },
} as const satisfies Record<string, Endpoint>;
