/** The columns of a staff sheet (人员名册): who works where as what. One row a role; whoever has two stands in two rows. */
import type { Department } from '../../../src/shared/contract/department';
import type { Role } from '../../../src/shared/contract/session';
import { departments } from '../../../src/shared/contract/department';
import { narrow } from '../../../src/shared/base/text';
import { domain } from '../../../src/shared/words/zh/domain';
import type { Columns } from '../columns';

// A table, read line by line.
// prettier-ignore
export const staffFields = {
  name: { headers: ['姓名', '人员姓名'], required: true },
  phone: { headers: ['工作电话', '手机号', '手机号码', '手机', '联系电话', '电话'], required: true },
  role: { headers: ['职务', '角色', '岗位', '身份'], required: true },
  county: { headers: ['县', '县(市、区、旗)', '县区'] },
  town: { headers: ['乡镇', '乡', '乡(镇)', '乡镇(街道)'] },
  village: { headers: ['村', '行政村', '村(社区)'] },
  department: { headers: ['部门', '行业部门', '单位'] },
} as const satisfies Columns;
export type StaffField = keyof typeof staffFields;

/** The roles that a sheet gives: an administrator's and a supervisor's are given one by one. */
const called = {
  village_cadre: ['村干部', '村委', '村两委', '村支书', '村主任'],
  first_secretary: ['驻村第一书记', '第一书记', '驻村书记'],
  township_reviewer: ['乡镇审核员', '乡镇审核', '乡镇工作人员'],
  county_officer: ['县级工作人员', '县级审定员', '县级审定'],
  department_officer: ['部门工作人员', '行业部门', '部门'],
} as const satisfies Partial<Record<Role, readonly string[]>>;

const rolesByWord = new Map<string, Role>(
  Object.entries(called).flatMap(([role, words]) => words.map((word) => [word, role as Role] as const)),
);
const plain = (text: string) => narrow(text).replace(/\s/g, '');

export const roleIn = (text: string): Role | undefined => rolesByWord.get(plain(text));

/** What offices are called beside the short word that screens have. */
const alsoCalled: Partial<Record<Department, readonly string[]>> = {
  medical_insurance: ['医疗保障'],
  health: ['卫生健康'],
  emergency: ['应急管理'],
  housing: ['住房和城乡建设', '住房城乡建设'],
  water: ['水务'],
  human_resources: ['人力资源和社会保障', '人力资源社会保障'],
  education: ['教体', '教育科技'],
  disabled_federation: ['残疾人联合会'],
  traffic_police: ['交警', '公安', '公安局交警大队'],
};
const departmentsByWord = new Map<string, Department>(
  departments.flatMap((department) =>
    [domain.department[department], ...(alsoCalled[department] ?? [])].map((word) => [word, department] as const),
  ),
);

/** `威宁县医疗保障局` and `医保局` are 医保. */
export function departmentIn(text: string): Department | undefined {
  const word = plain(text).replace(/^.*(?:省|市|州|县|区)(?=.{2})/, '');
  return departmentsByWord.get(word) ?? departmentsByWord.get(word.replace(/(?:局|委|厅|办|大队)$/, ''));
}
