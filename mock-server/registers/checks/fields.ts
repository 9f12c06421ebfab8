/** Which fields a check may speak of, what each holds as TypeScript knows it, and the words that some of them hold. */
import { registerFields, type FieldType, type RegisterField, type Value } from '../fields';
import { planFields, workFields, type PlanField, type WorkField } from '../work';

export type CheckedField = RegisterField | WorkField | PlanField;

const fields = { ...registerFields, ...workFields, ...planFields };
type Fields = typeof fields;

interface ValueTypes {
  yes_no: boolean;
  number: number;
  list: string[];
}
type TypeOf<F extends CheckedField> = Fields[F]['type'];
export type ValueOf<F extends CheckedField> = TypeOf<F> extends keyof ValueTypes ? ValueTypes[TypeOf<F>] : string;
/** The fields that hold one of these types. */
export type FieldsOf<T extends FieldType> = {
  [F in CheckedField]: TypeOf<F> extends T ? F : never;
}[CheckedField];

/** Of what a field is said: the household, one of its people, a spell of their work, or a plan. */
export type FieldOwner = 'household' | 'member' | 'work' | 'plan';
export type OwnerOf<F extends CheckedField> = F extends RegisterField
  ? Fields[F] extends { of: infer P }
    ? P
    : never
  : F extends WorkField
    ? 'work'
    : 'plan';

export const typeOf = (field: CheckedField): FieldType => fields[field].type;
/** As the exports usually head it. */
export const headerOf = (field: CheckedField): string => fields[field].headers[0];
const owners = new Map<string, FieldOwner>([
  ...Object.entries(registerFields).map(([field, { of }]) => [field, of] as const),
  ...Object.keys(workFields).map((field) => [field, 'work'] as const),
  ...Object.keys(planFields).map((field) => [field, 'plan'] as const),
]);
export const ownerOf = (field: CheckedField): FieldOwner => owners.get(field) ?? 'household';

export type RiskWord =
  '因病' | '因学' | '因残' | '因安全住房' | '因安全饮水' | '因自然灾害' | '因务工就业不稳' | '缺劳动力' | '其他';

/** Where the words of a field are known, a check can name no other. */
interface Words {
  household_type: '脱贫户';
  monitored_category: '脱贫不稳定户' | '边缘易致贫户' | '突发严重困难户';
  risk_1: RiskWord;
  risk_2: RiskWord;
  risk_3: RiskWord;
  risk_4: RiskWord;
  risk_5: RiskWord;
  gender: '1' | '2' | '男' | '女';
  id_type: '居民身份证' | '残疾人证' | '护照' | '港澳' | '台' | '外国人';
  education_level:
    | '文盲'
    | '小学'
    | '初中'
    | '高中'
    | '中专'
    | '中职'
    | '技师'
    | '高职'
    | '大专'
    | '本科'
    | '研究生'
    | '硕士'
    | '博士';
  school_status:
    | '非在校生'
    | '学龄前儿童'
    | '学前教育'
    | '小学'
    | '初中'
    | '七年级'
    | '八年级'
    | '九年级'
    | '高中'
    | '中职'
    | '高职'
    | '大专'
    | '本科'
    | '硕士'
    | '博士';
  dropout_reason: '因病' | '因残';
  health_status: '健康' | '残疾' | '长期慢性病' | '大病';
  labour_skill: '普通劳动力' | '技能劳动力' | '弱劳动力或半劳动力' | '丧失劳动力' | '无劳动力';
  dibao_status: '未享受' | '不享受' | '否' | '无' | '城市低保' | '农村低保';
  tekun_status: '未享受' | '不享受' | '否' | '无' | '城市特困' | '农村特困';
  dev_measure_state: '尚未实施' | '已实施' | '是';
  industry_help: '其他';
  finance_help: '其他';
  employment_help: '外出务工补贴' | '劳务输出' | '技能培训' | '其他';
  health_help: '参加城乡居民基本医疗保险个人缴费补贴';
  other_education_help: '雨露计划';
  comprehensive_security: '低保' | '特困供养' | '残疾人补贴';
  elimination_way: '帮扶消除' | '自然消除';
  out_channel: '公益性岗位' | '公益岗位' | '帮扶车间';
  employment_channel_relocation: '务工';
}
export type WordOf<F extends CheckedField> = F extends keyof Words ? Words[F] : string;

export type Values = Partial<Record<CheckedField, Value>>;
export type Unread = Partial<Record<CheckedField, string>>;
