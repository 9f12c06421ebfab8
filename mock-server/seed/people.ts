/** Invented people. Their phone numbers cannot be dialled (a local number never starts with 0). */
import { randomUUID } from 'node:crypto';
import { addDays } from '../../src/shared/base/china-time';
import type { Department } from '../../src/shared/contract/department';
import { idNumberCheck } from '../../src/shared/base/identity';
import type { DemoPerson, Role } from '../../src/shared/contract/session';
import { openidIndex } from '../messages/openid';
import type { Services } from '../services';
import { insertAccount } from '../store/accounts';
import type { Db } from '../store/db';

interface Person extends DemoPerson {
  workPhone?: string;
  department?: Department;
  areaCodes?: string[];
}

/** As whom one can sign in locally; the area is said as the sign-in screen shows it. */
const people: readonly Person[] = [
  { code: 'demo-villager-weining', name: '赵小满', role: 'villager', area: '威宁 · 七里半社区' },
  { code: 'demo-villager-rongjiang', name: '石阿朵', role: 'villager', area: '榕江 · 忠诚社区' },
  { code: 'demo-villager-nayong', name: '罗春生', role: 'villager', area: '纳雍 · 骔岭镇' },
  // Somebody's new phone: to find declarations from, or to go on from as somebody on the staff.
  { code: 'demo-villager-new-phone', name: '新微信', role: 'villager', area: '还没有用过' },
  {
    code: 'demo-secretary-weining',
    name: '杨光明',
    role: 'first_secretary',
    area: '威宁 · 七里半社区、海丰村',
    workPhone: '0857-0000001',
    areaCodes: ['520526107001', '520526107202'],
  },
  {
    code: 'demo-secretary-rongjiang',
    name: '潘永清',
    role: 'first_secretary',
    area: '榕江 · 忠诚社区、安乐社区',
    workPhone: '0855-0000001',
    areaCodes: ['522632101001', '522632101002'],
  },
  {
    code: 'demo-township-guanfenghai',
    name: '马文君',
    role: 'township_reviewer',
    area: '威宁 · 观风海镇',
    workPhone: '0857-0000002',
    areaCodes: ['520526107000'],
  },
  { code: 'demo-county-weining', name: '李清泉', role: 'county_officer', area: '威宁县', areaCodes: ['520526000000'] },
  {
    code: 'demo-cadre-weining',
    name: '安秀兰',
    role: 'village_cadre',
    area: '威宁 · 七里半社区、海丰村',
    workPhone: '0857-0000005',
    areaCodes: ['520526107001', '520526107202'],
  },
  {
    code: 'demo-township-guzhou',
    name: '龙建平',
    role: 'township_reviewer',
    area: '榕江 · 忠诚镇',
    workPhone: '0855-0000003',
    areaCodes: ['522632101000'],
  },
  {
    code: 'demo-county-rongjiang',
    name: '杨秀芝',
    role: 'county_officer',
    area: '榕江县',
    workPhone: '0855-0000004',
    areaCodes: ['522632000000'],
  },
  {
    code: 'demo-department-weining',
    name: '孔德明',
    role: 'department_officer',
    department: 'medical_insurance',
    area: '威宁县 · 医保局',
    workPhone: '0857-0000006',
    areaCodes: ['520526000000'],
  },
  {
    code: 'demo-city-bijie',
    name: '谢长林',
    role: 'city_supervisor',
    area: '毕节市',
    workPhone: '0857-0000007',
    areaCodes: ['520500000000'],
  },
  {
    code: 'demo-province-guizhou',
    name: '周安宁',
    role: 'province_reader',
    area: '贵州省',
    areaCodes: ['520000000000'],
  },
  {
    code: 'demo-admin-guizhou',
    name: '覃管理',
    role: 'administrator',
    area: '贵州省',
    workPhone: '0851-0000002',
    areaCodes: ['520000000000'],
  },
  // What one proposes, another puts in force.
  {
    code: 'demo-admin-second',
    name: '龙管理',
    role: 'administrator',
    area: '贵州省',
    workPhone: '0851-0000003',
    areaCodes: ['520000000000'],
  },
];

export const demoPeople: readonly DemoPerson[] = people.map(({ code, name, role, area }) => ({
  code,
  name,
  role,
  area,
}));

/** Staff whom households of the other counties can phone; nobody signs in as them. */
const otherStaff: readonly { code: string; name: string; role: Role; workPhone: string; areaCode: string }[] = [
  ['520425101', '吴明德', '0851-0000001'],
  ['520525101', '陈国安', '0857-0000003'],
  ['520527102', '王秋实', '0857-0000004'],
  ['520627101', '田维新', '0856-0000001'],
  ['522324101', '岑桂兰', '0859-0000001'],
  ['522326101', '黄秀英', '0859-0000002'],
  ['522633101', '梁思源', '0855-0000002'],
].map(([town = '', name = '', workPhone = '']) => ({
  code: `seed-secretary-${town}`,
  name,
  role: 'first_secretary',
  workPhone,
  areaCode: `${town}000`,
}));

export type AccountIds = ReadonlyMap<string, string>;

/** @returns account ids by code */
export async function seedPeople(db: Db, services: Pick<Services, 'sealing'>): Promise<AccountIds> {
  const ids = new Map<string, string>();
  const add = async (
    code: string,
    name: string | null,
    workPhone: string | null,
    roles: { role: Role; areaCode: string; department?: Department }[],
  ) => {
    const id = randomUUID();
    await insertAccount(db, { id, openidIndex: openidIndex(services, code), name, workPhone }, roles);
    ids.set(code, id);
  };
  for (const { code, name, role, workPhone, department, areaCodes = [] } of people) {
    // A villager is known by nothing but their sign-in until they file.
    if (role === 'villager') await add(code, null, null, []);
    else
      await add(
        code,
        name,
        workPhone ?? null,
        areaCodes.map((areaCode) => ({ role, areaCode, ...(department ? { department } : {}) })),
      );
  }
  for (const { code, name, role, workPhone, areaCode } of otherStaff)
    await add(code, name, workPhone, [{ role, areaCode }]);
  await add('seed-villager', null, null, []);
  return ids;
}

const birthdays = Array.from({ length: 730 }, (_, days) => addDays('1900-01-01', days).replaceAll('-', ''));
const A_BIRTHDAY = 1_000;

/**
 * An identity number that nobody has: the province's own code as area, or one of the 99 after it, which no county has,
 * born in 1900 or 1901.
 * @param sequence 0 … 72,999,999, each another number
 */
export function inventedIdNumber(sequence: number): string {
  const days = Math.floor(sequence / A_BIRTHDAY);
  const area = `5200${String(Math.floor(days / birthdays.length)).padStart(2, '0')}`;
  const first17 = area + (birthdays[days % birthdays.length] ?? '') + String(sequence % A_BIRTHDAY).padStart(3, '0');
  return first17 + idNumberCheck(first17);
}
