/** What the sheets of work say (已外出务工信息, 计划外出务工信息): a row a spell or a plan, several of one person. */
import type { FieldType } from './fields';

interface Column {
  type: FieldType;
  headers: readonly string[];
}

export const workFields = {
  out_is_working: { type: 'yes_no', headers: ['是否已务工'] },
  out_start: { type: 'month', headers: ['开始时间'] },
  out_end: { type: 'month', headers: ['结束时间'] },
  out_county: { type: 'text', headers: ['务工所在县'] },
  out_monthly_income: { type: 'number', headers: ['务工月收入'] },
  out_employer: { type: 'text', headers: ['务工企业名称'] },
  out_industry: { type: 'word', headers: ['所属行业'] },
  out_channel: { type: 'word', headers: ['就业渠道'] },
  out_point_to_point: { type: 'yes_no', headers: ['是否点对点输送'] },
  out_transport_subsidy: { type: 'number', headers: ['年度交通费补助'] },
} as const satisfies Record<string, Column>;
export type WorkField = keyof typeof workFields;

export const planFields = {
  plan_to_work: { type: 'yes_no', headers: ['是否计划务工', '是否计划外出务工'] },
  plan_county: { type: 'text', headers: ['计划务工所在县'] },
  plan_service_need: { type: 'word', headers: ['就业服务需求'] },
} as const satisfies Record<string, Column>;
export type PlanField = keyof typeof planFields;
