/** When the risk counts as eliminated (风险消除): each condition by itself, so that each can be shown (DOMAIN.md, "Procedure"). */
import type { ChinaDay } from '../base/china-time';
import { addMonths } from '../base/china-time';
import { conditionCodes, type Condition, type ConditionCode } from './condition';
import { referencePerHead, type Incomes } from './income';
import type { Measure } from './measure';
import { Signature } from './signature';
import { text } from '../base/text';
import * as z from '../base/zod';
import { assuranceKinds, type AssuranceKind, type Member } from './visit';

/** What the household says at the door to being taken off the monitoring: who agrees signs, or it is written down why not. */
export const HouseholdSays = z.union([
  z.strictObject({ agrees: z.literal(true), signature: Signature }),
  z.strictObject({ agrees: z.literal(true), unsigned: text(100) }),
  z.strictObject({ agrees: z.literal(false), reason: z.personal('health', text(1000)) }),
]);
export type HouseholdSays = z.infer<typeof HouseholdSays>;

/** What an elimination visit says to the conditions; while it is written, as far as it says it. */
export interface EliminationVisit {
  incomes?: Incomes;
  members: readonly Partial<Pick<Member, 'work'>>[];
  assurances: Partial<Record<AssuranceKind, { safe?: boolean }>>;
  /** The day from which the income is stable. */
  stableSince?: ChinaDay;
  /** Whether the large necessary spending is solved. */
  spendingSolved?: boolean;
}

interface Known {
  /** Unknown to a phone that nobody has told the time: then nothing is said to be too short. */
  today: ChinaDay | undefined;
  /** The policy's line and months. */
  monitoringLine: number;
  months: number;
  /** What the case tells; a phone without a signal may not know it. */
  recognizedOn?: ChinaDay;
  measures?: readonly Measure[];
  /** Absent before the visit. */
  visit?: EliminationVisit;
}

type Tristate = boolean | undefined;

/** Whether all are so; unknown while one may not be. */
function all(told: readonly Tristate[]): Tristate {
  if (told.includes(false)) return false;
  return told.includes(undefined) ? undefined : true;
}
const not = (told: Tristate): Tristate => (told === undefined ? undefined : !told);

export function eliminationConditions({ visit, ...known }: Known): Condition[] {
  const { today, monitoringLine, months, recognizedOn, measures } = known;
  const lasted = (since: ChinaDay | undefined): Tristate =>
    since === undefined || today === undefined ? undefined : addMonths(since, months) <= today;
  const met: Record<ConditionCode, Tristate> = {
    income_above_line: visit?.incomes && referencePerHead(visit.incomes, visit.members.length) > monitoringLine,
    income_stable: lasted(visit?.stableSince),
    recognized_long_enough: lasted(recognizedOn),
    measure_delivered: measures?.some(({ state }) => state !== 'agreed'),
    spending_solved: visit?.spendingSolved,
    assurances_safe: visit && all(assuranceKinds.map((kind) => visit.assurances[kind]?.safe)),
    someone_able_to_work: visit && not(all(visit.members.map(({ work }) => work && work === 'none'))),
  };
  return conditionCodes.map((code) => ({
    code,
    state: met[code] === undefined ? 'unknown' : met[code] ? 'met' : 'unmet',
  }));
}
