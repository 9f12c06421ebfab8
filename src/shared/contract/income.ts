/** A household's income (DOMAIN.md, "Words"): what is counted, over which months, a head. Whole yuan, rounded down. */
import { addDays, addMonths, type ChinaDay } from '../base/china-time';
import { Yuan } from '../hardships/kind';
import * as z from '../base/zod';

/** Yuan for the whole household over the twelve months of `incomeWindow`. */
export const Incomes = z
  .strictObject({
    wage: Yuan,
    business: Yuan,
    property: Yuan,
    transfer: Yuan,
    businessCost: Yuan,
    insurancePaid: Yuan,
    /** Only what counts (合规自付): no loans, weddings or house building. */
    selfPaid: Yuan,
  })
  .meta({ id: 'Incomes' });
export type Incomes = z.infer<typeof Incomes>;

/** The twelve full months before the month of `day`, first and last day. */
export function incomeWindow(day: ChinaDay): { from: ChinaDay; to: ChinaDay } {
  const firstOfMonth = `${day.slice(0, 7)}-01`;
  return { from: addMonths(firstOfMonth, -12), to: addDays(firstOfMonth, -1) };
}

function net({ wage, business, property, transfer, businessCost }: Incomes): number {
  return wage + business + property + transfer - businessCost;
}

/** 人均纯收入. @param members how many people, ≥ 1 */
export function netPerHead(incomes: Incomes, members: number): number {
  return Math.floor(net(incomes) / members);
}

/** 收入参考范围: insurance counts as income, eligible self-paid spending against it. @param members ≥ 1 */
export function referencePerHead(incomes: Incomes, members: number): number {
  return Math.floor((net(incomes) + incomes.insurancePaid - incomes.selfPaid) / members);
}
