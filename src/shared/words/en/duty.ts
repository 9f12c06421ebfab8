import type { duty as zh } from '../zh/duty';

export const duty: typeof zh = {
  administration: 'Administration',
  ofDepartment: (role, department) => `${role} (${department})`,
  inPlaceOf: (role, name) => `${role} (for ${name})`,
  placeJoin: ', ',
  reasonJoin: '; ',
};
