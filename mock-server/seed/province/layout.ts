/** How many cases of each outcome, and how many people, each village has: exact in every sum. */
import { levelOf, enclosing, type Area, type AreaCode, type VillageCode } from '../../../src/shared/contract/area';
import { apportionWithin } from './apportion';
import type { Random } from './random';
import { outcomes, stillRecognized, totalsOf, type Outcome } from './shares';

/** Of a household (demo). */
export const MOST_PEOPLE = 9;
/** How many villages have no first secretary (demo). */
const UNSERVED = 0.01;

export interface PlannedVillage {
  code: VillageCode;
  town: AreaCode;
  county: AreaCode;
  served: boolean;
  /** How many cases the villages before it have, in the order of their codes. */
  firstCase: number;
  /** The same within its town. */
  firstInTown: number;
  cases: Record<Outcome, number>;
  /** Those of its eliminated households, and of its recognized ones that are not. */
  people: { eliminated: number; stillRecognized: number };
}

type Counts = Record<Outcome, number>;
const noCases = (): Counts => Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Counts;
const householdsOf = (counts: Counts, of: readonly Outcome[]) => of.reduce((sum, outcome) => sum + counts[outcome], 0);

/** Between a half and one and a half. */
const uneven = (random: Random) => 0.5 + random.fraction();

/** @param areas in the order of their codes */
export function layOut(areas: readonly Area[], total: number, random: Random): PlannedVillage[] {
  const totals = totalsOf(total);
  const villages = servedOf(
    areas.filter(({ code }) => levelOf(code) === 'village').map(({ code }) => code),
    random.fork('served'),
  );
  const counties = [...new Set(villages.map(({ county }) => county))];
  const within = counties.map((county) => villages.filter((village) => village.county === county));
  const size = random.fork('size');
  const countyWeights = within.map((inside) => inside.length * uneven(size));
  const villageWeights = new Map(villages.map(({ code }) => [code, uneven(size)]));
  for (const outcome of outcomes) {
    const chance = random.fork(outcome);
    const total = totals.cases[outcome];
    const merging = outcome === 'merged';
    // What is merged needs a case that it is merged into.
    const targets = within.map((inside) => inside.map(({ cases }) => cases.eliminated));
    const most = targets.map((inside) => (merging ? inside.reduce((sum, each) => sum + each, 0) : total));
    const shares = apportionWithin(
      total,
      merging ? most : countyWeights,
      // Every county has every status, where there are enough cases of it.
      counties.map((_, index) => (total >= counties.length ? Math.min(1, most[index] ?? 0) : 0)),
      most,
    );
    within.forEach((inside, index) => {
      const here = targets[index] ?? [];
      const weights = inside.map(({ code, served }, place) => {
        if (merging) return here[place] ?? 0;
        // In a village that nobody serves a case waits for the township, and is passed on to another.
        if (!served) return outcome === 'awaiting_acceptance' ? 20 : 0;
        return (villageWeights.get(code) ?? 0) * uneven(chance);
      });
      const share = shares[index] ?? 0;
      const given = apportionWithin(
        share,
        weights,
        weights.map(() => 0),
        merging ? here : weights.map(() => share),
      );
      inside.forEach((village, place) => {
        village.cases[outcome] = given[place] ?? 0;
      });
    });
  }
  people(villages, 'eliminated', ['eliminated'], totals.people.eliminated, random.fork('people'));
  people(villages, 'stillRecognized', stillRecognized, totals.people.stillRecognized, random.fork('still'));
  return numbered(villages);
}

/** A town keeps at least one village that is served, which takes the cases of the others. */
function servedOf(codes: readonly VillageCode[], random: Random): PlannedVillage[] {
  let town = '';
  return codes.map((code) => {
    const first = enclosing(code, 'town') !== town;
    town = enclosing(code, 'town');
    return {
      code,
      town,
      county: enclosing(code, 'county'),
      served: !random.chance(UNSERVED) || first,
      firstCase: 0,
      firstInTown: 0,
      cases: noCases(),
      people: { eliminated: 0, stillRecognized: 0 },
    };
  });
}

function people(
  villages: readonly PlannedVillage[],
  group: keyof PlannedVillage['people'],
  of: readonly Outcome[],
  total: number,
  random: Random,
): void {
  const households = villages.map(({ cases }) => householdsOf(cases, of));
  const given = apportionWithin(
    total,
    households.map((count) => count * (0.8 + 0.4 * random.fraction())),
    households,
    households.map((count) => count * MOST_PEOPLE),
  );
  villages.forEach((village, index) => {
    village.people[group] = given[index] ?? 0;
  });
}

function numbered(villages: PlannedVillage[]): PlannedVillage[] {
  let [all, inTown, town] = [0, 0, ''];
  for (const village of villages) {
    if (village.town !== town) [inTown, town] = [0, village.town];
    const count = householdsOf(village.cases, outcomes);
    Object.assign(village, { firstCase: all, firstInTown: inTown });
    all += count;
    inTown += count;
  }
  return villages;
}

/** How many people, at most, an invented household has, and how often (demo). */
export const sizeShares = [
  [1, 8],
  [2, 15],
  [3, 20],
  [4, 24],
  [5, 17],
  [6, 9],
  [7, 4],
  [8, 2],
  [9, 1],
] as const;

/** Sizes of so many households that sum to so many people, each 1…9. */
export function sizesOf(households: number, people: number, random: Random): number[] {
  return apportionWithin(
    people,
    Array.from({ length: households }, () => random.weighted(sizeShares)),
    Array.from({ length: households }, () => 1),
    Array.from({ length: households }, () => MOST_PEOPLE),
  );
}
