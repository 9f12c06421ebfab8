/** Tells one case step by step: keeps the time, and knows who speaks for the household. */
import type { VillageCode } from '../../../src/shared/contract/area';
import type { ActionBody } from '../../../src/shared/contract/case';
import { CONSENT_VERSION, consentsNeeded } from '../../../src/shared/contract/consent';
import {
  helperRelations,
  type Filer,
  type NewDeclaration,
  type NewDiscovery,
} from '../../../src/shared/contract/declaration';
import type { Department } from '../../../src/shared/contract/department';
import { kindOf } from '../../../src/shared/hardships/index';
import type { CaseActionType } from '../../../src/shared/contract/workflow';
import { Speaker } from './bodies';
import { inventTrouble, type Trouble } from './hardships';
import { childrenAtSchool, idNumberOf, type Household } from './household';
import type { Random } from './random';
import type { By, PlannedAction, Step } from './steps';
import { dayOf, type Times } from './times';

export interface Scene {
  household: Household;
  /** Where it is dealt with. */
  village: VillageCode;
  /** Where it is filed, when the township passes it on from there. */
  filedIn?: { village: VillageCode; served: boolean };
  visitors: readonly string[];
  helper: { name: string; phone: string };
  times: Times;
  /** The policy's, which a story keeps. */
  noticeDays: number;
  eliminationMonths: number;
}

/** How a case is brought. */
export type Way = 'self' | 'helper' | 'village' | 'department';

type Shares = readonly [readonly [number, number], ...(readonly [number, number])[]];

/** Working days until a step is taken (demo): mostly in time, now and then late, seldom so late that it is raised twice. */
export const promptly: Shares = [
  [0, 30],
  [1, 50],
  [2, 15],
  [3, 2],
  [5, 2],
  [8, 1],
];
export const withinAWeek: Shares = [
  [1, 25],
  [2, 25],
  [3, 20],
  [4, 14],
  [5, 10],
  [6, 2],
  [8, 1],
  [11, 0.5],
];

export class Teller {
  readonly steps: Step[] = [];
  readonly speaker: Speaker;
  /** The time now, in milliseconds. */
  t: number;
  way: Way = 'self';
  /** The household has said that it did not agree to who filed for it. */
  denied = false;
  /** Who filed for it has been asked about, or it was too late to. */
  answered = false;
  trouble: Trouble;
  /** When the case came to a first visit, to its first and its last recognition. */
  toVisit = 0;
  firstRecognized: number | undefined;
  recognized = 0;

  constructor(
    readonly scene: Scene,
    start: number,
    readonly random: Random,
  ) {
    this.speaker = new Speaker(random, scene.household, scene.visitors);
    this.t = scene.times.home(start, 0, random);
    this.trouble = this.newTrouble();
  }

  newTrouble(): Trouble {
    return inventTrouble(this.day, Math.min(10, childrenAtSchool(this.scene.household)), this.random);
  }

  get day(): string {
    return dayOf(this.t);
  }

  /** Who may speak as the household: nobody where the staff opened the case, or it denied its helper. */
  get household(): By | undefined {
    return (this.way === 'self' || this.way === 'helper') && !this.denied ? 'filer' : undefined;
  }

  /** Who records the village's vote: nobody who found the household themselves, while there is another. */
  voter(wanted: 'village_cadre' | 'first_secretary'): By {
    const found = this.steps.flatMap(({ by, action }) => (action.type === 'discover' ? [by] : []));
    if (!found.includes(wanted)) return wanted;
    const other = wanted === 'village_cadre' ? 'first_secretary' : 'village_cadre';
    return found.includes(other) ? wanted : other;
  }

  /** The office gets to it after so many working days. */
  office(shares: Shares | number): void {
    const { times } = this.scene;
    this.t = times.office(this.t, typeof shares === 'number' ? shares : this.random.weighted(shares), this.random);
  }

  /** Any day of the week, so many days later. */
  home(least: number, most: number): void {
    this.t = this.scene.times.home(this.t, this.random.between(least, most), this.random);
  }

  act<T extends CaseActionType>(by: By, type: T, body: ActionBody<T>, department?: Department): void {
    this.add(by, { type, id: this.random.uuid(), body } as PlannedAction, department);
  }

  add(by: By, action: PlannedAction, department?: Department): void {
    this.steps.push({ at: this.t, by, action, ...(department ? { department } : {}) });
  }

  declare(village: VillageCode): NewDeclaration {
    const { household, helper } = this.scene;
    const { hardship, circumstances, words } = this.trouble;
    const needed = consentsNeeded(hardship, circumstances);
    const filer: Filer =
      this.way === 'helper' ? { relation: this.random.pick(helperRelations), ...helper } : { relation: 'self' };
    const declaration: NewDeclaration = {
      id: this.random.uuid(),
      village,
      hardship,
      circumstances,
      ...(kindOf(hardship.kind).ownWords || this.random.chance(0.7) ? { words } : {}),
      applicant: {
        name: household.members[0]?.name ?? '',
        ...(filer.relation === 'self' || this.random.chance(0.5) ? { phone: household.phone } : {}),
        idNumber: idNumberOf(household.index, 0),
      },
      householdSize: household.members.length,
      filer,
      consent: {
        version: CONSENT_VERSION,
        health: needed.health,
        finance: needed.finance,
        ...(needed.children ? { children: true } : {}),
      },
    };
    this.add('filer', { type: 'declare', declaration });
    return declaration;
  }

  discover(by: NewDiscovery['by'], village: VillageCode): void {
    const { household } = this.scene;
    const { hardship, circumstances } = this.trouble;
    const discovery: NewDiscovery = {
      id: this.random.uuid(),
      by,
      village,
      hardship,
      circumstances,
      words: this.speaker.say(by === 'village' ? 'found' : 'warned'),
      applicant: { name: household.members[0]?.name ?? '', idNumber: idNumberOf(household.index, 0) },
      householdSize: household.members.length,
      ...(this.random.chance(0.02) ? { notDuplicate: this.speaker.say('different') } : {}),
    };
    const who =
      by === 'department' ? 'department_officer' : this.random.chance(0.4) ? 'first_secretary' : 'village_cadre';
    this.add(who, { type: 'discover', discovery }, by === 'department' ? 'medical_insurance' : undefined);
  }
}
