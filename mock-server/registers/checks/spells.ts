/** What the checks say of work: spells and plans, where they are and how long they go on. */
import { inCounty, namesCounty, sameCounty } from './counties';
import { openSince } from './figures';
import {
  all,
  any,
  derived,
  filled,
  isBlank,
  matches,
  not,
  saidAt,
  says,
  somePlan,
  someSpell,
  together,
  yes,
  type HouseholdAt,
  type MemberAt,
  type WorkAt,
} from './form';
import { monthsBetween } from './terms';

export const hasSpell = someSpell(derived([], () => true));
export const planning = somePlan(yes('plan_to_work'));
export const working = someSpell(yes('out_is_working'));
export const workingOrPlanning = any(working, planning);
/** A public post or an assistance workshop is the way to a spell of work. */
export const inPublicPost = says('out_channel', '公益性岗位', '公益岗位');

/** Of a spell: it is outside the household's county, or in it. */
const compareHome = (holds: (same: boolean) => boolean) =>
  together(['out_county'], ({ out_county: place }, { household: { county } }) => {
    const same = county === undefined ? undefined : inCounty(place, county);
    return same === undefined ? undefined : holds(same);
  });
export const workedOutside = compareHome((same) => !same);
export const workedAtHome = compareHome((same) => same);
/** Goes on, or went on after the household was recognised. */
export const sinceRecognition = derived<WorkAt>(['out_end', 'recognised_month'], (at) => {
  const recognised = saidAt(at, 'recognised_month')?.value;
  const end = saidAt(at, 'out_end')?.value;
  if (typeof recognised !== 'string') return undefined;
  return isBlank(end) || String(end) >= recognised;
});
export const startsSinceRecognition = together(
  ['out_start', 'recognised_month'],
  ({ out_start: start, recognised_month: recognised }) => start >= recognised,
);
/** Of a spell: it is said to go on, and its end has not passed. */
export const goesOn = all(
  yes('out_is_working'),
  derived<WorkAt>(['out_end'], (at) => {
    const end = saidAt(at, 'out_end')?.value;
    return isBlank(end) || String(end) >= at.household.day.slice(0, 7);
  }),
);

/** By month, since a spell's start is known by no more. */
export const oldEnoughAt = (years: number) =>
  together(
    ['birth_date', 'out_start'],
    ({ birth_date: birth, out_start: start }) => monthsBetween(birth.slice(0, 7), start) >= years * 12,
  );

export const endedBy = derived<WorkAt>(['out_end'], (at) => {
  const said = saidAt(at, 'out_end');
  if (said?.written !== undefined && said.value === undefined) return undefined;
  return !isBlank(said?.value) && String(said?.value) <= at.household.day.slice(0, 7);
});
/** It began years ago and was never said to end. */
export const openForYears = all(
  not(filled('out_end')),
  together(
    ['out_start'],
    ({ out_start: start }, at) => {
      const since = openSince.at(at);
      return since && Number(start.slice(0, 4)) <= since.value;
    },
    openSince,
  ),
);
/** Nothing is said of a spell whose start or end is not known, but of the last one. */
export const spellsInOrder = derived<MemberAt>(['out_start', 'out_end'], ({ member }) => {
  const spells = member.work?.map(({ values: { out_start: start, out_end: end } }) => ({ start, end }));
  if (!spells) return undefined;
  const known = spells
    .filter(({ start }) => !isBlank(start))
    .sort((one, other) => (String(one.start) < String(other.start) ? -1 : 1));
  return known.every(({ start }, index) => {
    const before = known[index - 1]?.end;
    return isBlank(before) || String(start) > String(before);
  });
});

export const countyOfWorkNamed = matches('out_county', namesCounty);
export const countyOfPlanNamed = matches('plan_county', namesCounty);
export const workPlaceNamesCounty = matches('work_place', namesCounty);
/** One of the spells that go on is there; nothing is said where none does. */
export const workPlaceAsRecorded = derived<MemberAt>(
  ['work_place', 'out_county', 'out_is_working', 'out_end'],
  (at) => {
    const place = saidAt(at, 'work_place')?.value;
    if (typeof place !== 'string' || !at.member.work) return undefined;
    const counties = at.member.work
      .filter((work) => goesOn.holds({ ...at, work }))
      .flatMap(({ values: { out_county: county } }) => (typeof county === 'string' && county !== '' ? [county] : []));
    return counties.length === 0 || counties.some((county) => sameCounty(place, county) !== false);
  },
);

/** Two who work in different counties have each their own. */
export const phoneOfOneCounty = derived<HouseholdAt>(['member_phone', 'work_place'], ({ household }) => {
  if (!household.asked.has('member_phone') || !household.asked.has('work_place')) return undefined;
  const away = household.members.flatMap(({ values: { member_phone: phone, work_place: place } }) =>
    typeof phone === 'string' && typeof place === 'string' && place !== '' ? [{ phone, place }] : [],
  );
  return !away.some(({ phone, place }, index) =>
    away.slice(index + 1).some((other) => other.phone === phone && sameCounty(place, other.place) === false),
  );
});
export const phoneOfOneHousehold = derived<MemberAt>(['member_phone'], ({ household, member }) => {
  const phone = member.values.member_phone;
  return typeof phone === 'string' ? household.elsewhere?.hasPhone && !household.elsewhere.hasPhone(phone) : undefined;
});
