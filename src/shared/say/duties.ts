/** What someone answers for, as one line says it. */
import { sayVillage } from '../contract/area';
import type { Department } from '../contract/department';
import type { Role, RoleInArea } from '../contract/session';
import type { Words } from '../words';

interface Titled {
  role: Role;
  department?: Department | undefined;
}

/** `驻村第一书记`, `部门工作人员（医保）`. */
export function roleWords({ role, department }: Titled, words: Words): string {
  return department === undefined
    ? words.role[role]
    : words.duty.ofDepartment(words.role[role], words.department[department]);
}

/** `驻村第一书记（替杨光明） · 七里半社区、海丰村；系统管理员 · 威宁县`. */
export function dutyWords(duties: readonly RoleInArea[], words: Words): string {
  const { placeJoin, reasonJoin } = words.duty;
  const places = new Map<string, string[]>();
  for (const duty of duties) {
    const { deputyFor } = duty;
    const role = roleWords(duty, words);
    const title = deputyFor === undefined ? role : words.duty.inPlaceOf(role, deputyFor);
    places.set(title, [...(places.get(title) ?? []), sayVillage(duty.area.name)]);
  }
  return [...places].map(([title, where]) => words.home.workbenchWords(title, where.join(placeJoin))).join(reasonJoin);
}
