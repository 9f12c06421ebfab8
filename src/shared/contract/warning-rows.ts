/**
 * The rows of departments' sheets: which columns each has, by which headers they are known, and the same rows as they
 * are sent by a department's own system. No department publishes its form, so these are ours (demo).
 */
import type { WarningKind } from './department';
import { ImportCandidate, importCodes, importDecisions, importVerdicts } from './imports';
import { warningKinds } from './warning';
import { text } from '../base/text';
import * as z from '../base/zod';

interface WarningField {
  type: 'text' | 'name' | 'word' | 'list' | 'number' | 'month' | 'day' | 'yes_no' | 'phone' | 'id_number';
  /** The usual one first. */
  headers: readonly string[];
  /** A row without it warns of nobody. */
  required?: true;
}

// Tables, read line by line.
/** Who is meant and where they live: the same on each sheet. */
// prettier-ignore
export const personFields = {
  county: { type: 'text', headers: ['县', '县(市、区)', '县区'] },
  township: { type: 'text', headers: ['乡镇', '乡', '乡(镇)', '乡镇街道'] },
  village: { type: 'text', headers: ['村', '行政村', '村(社区)', '居住村'] },
  member_name: { type: 'name', headers: ['姓名'], required: true },
  id_no: { type: 'id_number', headers: ['身份证号码', '证件号码', '身份证号', '残疾人证号'] },
  birth_date: { type: 'day', headers: ['出生日期'] },
  phone: { type: 'phone', headers: ['联系电话', '电话', '手机号码'] },
  people: { type: 'number', headers: ['家庭人口', '家庭人口数'] },
  class: { type: 'word', headers: ['人员类别', '人员属性', '户类型'] },
} as const satisfies Record<string, WarningField>;

// prettier-ignore
export const warningFields: Readonly<Record<WarningKind, Readonly<Record<string, WarningField>>>> = {
  self_pay: {
    month: { type: 'month', headers: ['数据月份', '月份', '年月'] },
    total: { type: 'number', headers: ['本年医疗总费用', '医疗总费用', '总费用'] },
    self_paid: { type: 'number', headers: ['本年个人自付', '个人自付', '个人自付费用', '自付金额'], required: true },
    hospital: { type: 'text', headers: ['就医机构', '医院'] },
  },
  disaster: {
    type: { type: 'word', headers: ['灾害类型', '灾种'], required: true },
    happened_on: { type: 'day', headers: ['受灾日期', '发生日期', '受灾时间'], required: true },
    losses: { type: 'list', headers: ['损失情况', '损失类别', '受损情况'], required: true },
    habitable: { type: 'yes_no', headers: ['房屋能否居住', '房屋是否能住', '房屋可居住'], required: true },
    loss: { type: 'number', headers: ['直接经济损失', '经济损失'] },
  },
  jobless: {
    since: { type: 'day', headers: ['失业日期', '失业时间', '返乡日期'], required: true },
    income_before: { type: 'number', headers: ['失业前月收入', '原月收入'], required: true },
    income_now: { type: 'number', headers: ['现在月收入', '现月收入', '失业金'], required: true },
    others_earn: { type: 'yes_no', headers: ['家中还有人务工', '家里还有人挣钱', '其他成员是否就业'], required: true },
    employer: { type: 'text', headers: ['原单位', '原务工地'] },
  },
  disability: {
    category: { type: 'word', headers: ['残疾类别', '残疾类型'] },
    grade: { type: 'word', headers: ['残疾等级', '残疾级别', '等级'], required: true },
    issued_on: { type: 'day', headers: ['发证日期', '评定日期'] },
  },
  dropout: {
    absent_since: { type: 'day', headers: ['离校日期', '失学日期', '辍学时间', '未到校日期'], required: true },
    school: { type: 'text', headers: ['学校', '学校名称'] },
    school_grade: { type: 'word', headers: ['年级'] },
    why: { type: 'text', headers: ['原因', '失辍学原因'] },
  },
  accident: {
    type: { type: 'word', headers: ['事故类型', '事故类别'], required: true },
    happened_on: { type: 'day', headers: ['事故日期', '发生日期', '发生时间'], required: true },
    outcome: { type: 'word', headers: ['伤情', '伤亡情况', '目前情况'], required: true },
    total: { type: 'number', headers: ['已花费用', '总费用'] },
    self_paid: { type: 'number', headers: ['自付费用', '个人自付', '自付金额'], required: true },
  },
};

/** As a sheet's cell would have it: a day as `2026-11-30`, an amount in yuan, 是 or 否. */
const Cell = z.union([text(200), z.number(), z.boolean()]);

function rowOf(kind: WarningKind) {
  const shape = (fields: Readonly<Record<string, WarningField>>, as: 'identity' | 'health') =>
    Object.fromEntries(
      Object.entries(fields).map(([field, { headers, required }]) => {
        const cell = z.personal(as, Cell).meta({ description: headers[0] });
        return [field, required ? cell : cell.optional()];
      }),
    );
  return z.strictObject({
    /** The department's own: the answer names the row by it. */
    id: text(64),
    /** What a person says of a row that came back `undecided`, and as whose it is taken. */
    decision: z.enum(importDecisions).optional(),
    candidate: z.uuid().optional(),
    ...shape(personFields, 'identity'),
    ...shape(warningFields[kind], 'health'),
  });
}

/** Rows a request: they are judged and written together. */
export const MOST_WARNINGS = 50;

const [first, ...others] = warningKinds.map((kind) =>
  z
    .strictObject({ kind: z.literal(kind), rows: z.array(rowOf(kind)).min(1).max(MOST_WARNINGS) })
    .meta({ id: `NewWarnings_${kind}` }),
);
if (!first) throw new Error('no kind of warning');
export const NewWarnings = z.discriminatedUnion('kind', [first, ...others]).meta({ id: 'NewWarnings' });
export type NewWarnings = z.infer<typeof NewWarnings>;

/** What became of each row. Sent again, what was written is `unchanged`. */
export const WarningResults = z
  .object({
    results: z.array(
      z.object({
        id: z.string(),
        result: z.enum(importVerdicts),
        /** Whether it is a warning now. */
        written: z.boolean(),
        reasons: z.array(z.object({ code: z.enum(importCodes), field: z.string().optional() })),
        candidates: z.array(ImportCandidate).optional(),
      }),
    ),
  })
  .meta({ id: 'WarningResults' });
export type WarningResults = z.infer<typeof WarningResults>;
