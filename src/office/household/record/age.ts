import type { ChinaDay } from '../../../shared/base/china-time';

/** Full years lived on a day. */
export function ageOn(birthDate: ChinaDay, day: ChinaDay): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
