/** The invented province, county by county: the same seed plans the same, and never holds more than a village in memory. */
import type { Area, AreaCode } from '../../../src/shared/contract/area';
import type { Calendar } from '../../../src/shared/contract/calendar';
import type { Policy } from '../../../src/shared/contract/policy';
import { inventHousehold } from './household';
import { layOut, sizesOf, sizeShares, type PlannedVillage } from './layout';
import { otherName } from './names';
import { Random } from './random';
import { outcomes, stillRecognized, type Outcome } from './shares';
import { phoneIn, Staff } from './staff';
import type { PlannedCase } from './steps';
import type { Scene } from './teller';
import { tell, tellMerged, type Story, type Window } from './tell';
import { DAY, dayOf, Times } from './times';

/** Two years of actions. */
const YEARS = 2;
/** Phones below this are the staff's, from the second on the helpers'. */
const FIRST_PHONE = 100_000;
const FIRST_HELPER_PHONE = 9_000_000;
/** How many cases come from a village of the town that nobody serves, where there is one, and from one that was not theirs (demo). */
const PASSED_ON = 0.05;
const MOVED = 0.006;

export interface PlanOptions {
  seed: string;
  cases: number;
  now: Date;
  /** In the order of their codes. */
  areas: readonly Area[];
  calendar: Calendar;
  policy: Pick<Policy, 'noticeDays' | 'eliminationMonths'>;
}

export class Plan {
  readonly villages: readonly PlannedVillage[];
  readonly counties: readonly AreaCode[];
  readonly staff: Staff;
  private readonly random: Random;
  private readonly times: Times;
  private readonly window: Window;
  private readonly byTown: ReadonlyMap<AreaCode, readonly PlannedVillage[]>;

  constructor(private readonly options: PlanOptions) {
    this.random = new Random(`province/${options.seed}`);
    this.times = new Times(options.calendar);
    const now = options.now.getTime();
    this.window = { from: now - YEARS * 365 * DAY, now };
    this.villages = layOut(options.areas, options.cases, this.random.fork('layout'));
    this.counties = [...new Set(this.villages.map(({ county }) => county))];
    this.staff = new Staff(options.areas, this.villages, this.random.fork('staff'));
    const byTown = new Map<AreaCode, PlannedVillage[]>();
    for (const village of this.villages) byTown.set(village.town, [...(byTown.get(village.town) ?? []), village]);
    this.byTown = byTown;
  }

  /** Each with the case that is merged into it, if one is. */
  *casesOf(county: AreaCode): Generator<[PlannedCase, ...PlannedCase[]]> {
    for (const village of this.villages) if (village.county === county) yield* this.casesIn(village);
  }

  private *casesIn(village: PlannedVillage): Generator<[PlannedCase, ...PlannedCase[]]> {
    const chance = this.random.fork(village.code);
    const sizes = {
      eliminated: sizesOf(village.cases.eliminated, village.people.eliminated, chance),
      stillRecognized: sizesOf(
        stillRecognized.reduce((sum, outcome) => sum + village.cases[outcome], 0),
        village.people.stillRecognized,
        chance,
      ),
    };
    let number = 0;
    let merging = village.cases.merged;
    for (const outcome of outcomes) {
      if (outcome === 'merged') continue;
      for (let count = village.cases[outcome]; count > 0; count -= 1) {
        const group =
          outcome === 'eliminated' ? sizes.eliminated : isStill(outcome) ? sizes.stillRecognized : undefined;
        const size = group?.pop() ?? chance.weighted(sizeShares);
        const { planned, absorbs } = this.caseOf(village, number, outcome, size);
        number += 1;
        if (outcome === 'eliminated' && merging > 0) {
          merging -= 1;
          yield [planned, this.mergedCase(village, number, planned, absorbs)];
          number += 1;
        } else yield [planned];
      }
    }
  }

  private caseOf(village: PlannedVillage, number: number, outcome: Exclude<Outcome, 'merged'>, size: number) {
    const random = this.random.fork(`case ${village.firstCase + number}`);
    const scene = this.sceneOf(village, number, size, random);
    const { steps, absorbs } = tell(outcome, scene, this.window, random);
    const { household } = scene;
    const planned: PlannedCase = { key: random.uuid(), outcome, village: village.code, household, steps };
    return { planned, absorbs };
  }

  private sceneOf(village: PlannedVillage, number: number, size: number, random: Random): Scene {
    const { household, helper } = this.householdIn(village, number, size, random);
    const { noticeDays, eliminationMonths } = this.options.policy;
    return {
      household,
      village: village.code,
      ...this.filedIn(village, random),
      visitors: village.served
        ? [this.staff.at('first_secretary', village.code).name, this.staff.at('village_cadre', village.code).name]
        : [],
      helper,
      times: this.times,
      noticeDays,
      eliminationMonths,
    };
  }

  private householdIn(village: PlannedVillage, number: number, size: number, random: Random) {
    const index = village.firstCase + number;
    const household = inventHousehold(
      {
        index,
        inTown: village.firstInTown + number,
        size,
        phone: phoneIn(village.code, FIRST_PHONE + index),
        on: dayOf(this.window.from),
      },
      random,
    );
    const helper = { name: otherName(index), phone: phoneIn(village.code, FIRST_HELPER_PHONE + (index % FIRST_PHONE)) };
    return { household, helper };
  }

  private filedIn({ code, town, served }: PlannedVillage, random: Random): Pick<Scene, 'filedIn'> {
    if (!served) return { filedIn: { village: code, served } };
    const others = (this.byTown.get(town) ?? []).filter((other) => other.code !== code);
    const unserved = others.find((other) => !other.served);
    if (unserved && random.chance(PASSED_ON)) return { filedIn: { village: unserved.code, served: false } };
    const [first, ...rest] = others.filter((other) => other.served);
    if (!first || !random.chance(MOVED)) return {};
    return { filedIn: { village: random.pick([first, ...rest]).code, served: true } };
  }

  /** Somebody else of the household declares the same beside it, and the two are made one. */
  private mergedCase(
    village: PlannedVillage,
    number: number,
    into: PlannedCase,
    { from, until }: Story['absorbs'],
  ): PlannedCase {
    const random = this.random.fork(`case ${village.firstCase + number}`);
    const { filedIn: _there, ...scene } = this.sceneOf(village, number, 1, random);
    return {
      key: random.uuid(),
      outcome: 'merged',
      village: village.code,
      household: scene.household,
      steps: tellMerged(scene, into.key, from + random.fraction() * (until - from) * 0.9, random),
    };
  }
}

const isStill = (outcome: Outcome) => (stillRecognized as readonly Outcome[]).includes(outcome);
