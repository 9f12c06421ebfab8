/** Who works where in the invented province. Their phones cannot be dialled: a local number never starts with 0. */
import { enclosing, levelOf, type Area, type AreaCode, type VillageCode } from '../../../src/shared/contract/area';
import { departments, type Department } from '../../../src/shared/contract/department';
import type { Role } from '../../../src/shared/contract/session';
import type { PlannedVillage } from './layout';
import { otherName } from './names';
import type { Random } from './random';

export interface StaffMember {
  /** As which one would sign in. */
  code: string;
  id: string;
  name: string;
  workPhone: string;
  roles: { role: Role; areaCode: AreaCode; department?: Department }[];
}

/** Area codes for phones by the first four digits of a city's code. */
const dialling: Record<string, string> = {
  '5200': '0851',
  '5201': '0851',
  '5202': '0858',
  '5203': '0851',
  '5204': '0851',
  '5205': '0857',
  '5206': '0856',
  '5223': '0859',
  '5226': '0855',
  '5227': '0854',
};

/** @param number of eight digits at most, told apart within the city */
export const phoneIn = (area: AreaCode, number: number): string =>
  `${dialling[area.slice(0, 4)] ?? '0851'}-0${String(number).padStart(7, '0')}`;

/** A first secretary has so many villages of one town. */
const villageShares = [
  [1, 5],
  [2, 3],
  [3, 1],
] as const;

export class Staff {
  readonly all: StaffMember[] = [];
  private readonly inArea = new Map<string, StaffMember>();

  constructor(
    areas: readonly Area[],
    villages: readonly PlannedVillage[],
    private readonly random: Random,
  ) {
    for (const { code } of areas) this.hireFor(code);
    let [left, secretary, town]: [number, StaffMember | undefined, string] = [0, undefined, ''];
    for (const village of villages.filter(({ served }) => served)) {
      if (left === 0 || village.town !== town || !secretary) {
        left = random.weighted<number>(villageShares);
        secretary = this.hire('first_secretary', village.code);
        town = village.town;
      } else this.give(secretary, 'first_secretary', village.code);
      left -= 1;
    }
  }

  private hireFor(area: AreaCode): void {
    switch (levelOf(area)) {
      case 'village':
        this.hire('village_cadre', area);
        return;
      case 'town':
        this.hire('township_reviewer', area);
        return;
      case 'county':
        this.hire('county_officer', area);
        for (const department of departments) this.hire('department_officer', area, department);
        return;
      case 'city':
        this.hire('city_supervisor', area);
        return;
      default:
        this.hire('province_reader', area);
        this.hire('administrator', area);
    }
  }

  private hire(role: Role, area: AreaCode, department?: Department): StaffMember {
    const code = ['province', role, area, ...(department ? [department] : [])].join('-');
    const number = this.all.length;
    const someone: StaffMember = {
      code,
      id: this.random.fork(code).uuid(),
      name: otherName(number),
      workPhone: phoneIn(area, number),
      roles: [],
    };
    this.all.push(someone);
    this.give(someone, role, area, department);
    return someone;
  }

  private give(someone: StaffMember, role: Role, code: AreaCode, department?: Department): void {
    someone.roles.push({ role, areaCode: code, ...(department ? { department } : {}) });
    this.inArea.set(this.key(role, code, department), someone);
  }

  private readonly key = (role: Role, code: AreaCode, department?: Department) => `${role} ${code} ${department ?? ''}`;

  /**
   * Who acts in a role around a village.
   * @throws when the village has nobody in it
   */
  at(role: Role, village: VillageCode, department?: Department): StaffMember {
    const someone = this.inArea.get(this.key(role, enclosing(village, levels[role]), department));
    if (!someone) throw new Error(`nobody is ${role} for ${village}`);
    return someone;
  }
}

const levels = {
  village_cadre: 'village',
  first_secretary: 'village',
  township_reviewer: 'town',
  county_officer: 'county',
  department_officer: 'county',
  city_supervisor: 'city',
  province_reader: 'province',
  administrator: 'province',
} as const satisfies Record<Role, Parameters<typeof enclosing>[1]>;
