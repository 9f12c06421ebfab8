/** Assistance measures (帮扶措施): agreed, delivered, confirmed by the household. Kinds and departments: DOMAIN.md. */
import type { Risk } from './assessment';
import { ChinaDay } from '../base/china-time';
import { departments, type Department } from './department';
import * as z from '../base/zod';

export const measureKinds = [
  'health',
  'security',
  'insurance',
  'disaster_relief',
  'safe_housing',
  'safe_water',
  'employment',
  'public_welfare_job',
  'compulsory_education',
  'other_education',
  'subsistence_allowance',
  'temporary_relief',
  'industry',
  'microcredit',
] as const;
export type MeasureKind = (typeof measureKinds)[number];

export const measureStates = ['agreed', 'delivered', 'confirmed'] as const;

/** How a measure stands; nothing personal. */
export const Measure = z
  .object({
    id: z.uuid(),
    kind: z.enum(measureKinds),
    department: z.enum(departments),
    state: z.enum(measureStates),
    /** The day by which it is to be delivered. */
    dueOn: ChinaDay,
    deliveredOn: ChinaDay.optional(),
    /** The day on which the household said that what was noted as delivered has not come. */
    missingOn: ChinaDay.optional(),
  })
  .meta({ id: 'Measure' });
export type Measure = z.infer<typeof Measure>;

interface Suggestion {
  departments: readonly Department[];
  kinds: readonly MeasureKind[];
}

const noLabour: Suggestion = {
  departments: ['disabled_federation', 'civil_affairs'],
  kinds: ['security', 'subsistence_allowance'],
};

/**
 * Who leads and what they bring, by risk (DOMAIN.md, "Measures and who delivers them"). It only suggests: any
 * department may be agreed on with any measure.
 */
export const measuresByRisk: Record<Risk, Suggestion> = {
  illness: { departments: ['medical_insurance', 'health'], kinds: ['health', 'security', 'insurance'] },
  disaster: {
    departments: ['emergency', 'housing', 'water'],
    kinds: ['disaster_relief', 'safe_housing', 'safe_water'],
  },
  job_loss: { departments: ['human_resources'], kinds: ['employment', 'public_welfare_job'] },
  schooling: { departments: ['education'], kinds: ['compulsory_education', 'other_education'] },
  disability: noLabour,
  lack_of_labour: noLabour,
  accident: { departments: ['civil_affairs', 'traffic_police'], kinds: ['temporary_relief'] },
  failed_business: { departments: ['agriculture'], kinds: ['industry', 'microcredit'] },
  other: { departments: [], kinds: [] },
};

const each = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The measures that fit the risks, the first risk's first. */
export function suggestedKinds(risks: readonly Risk[]): MeasureKind[] {
  return each(risks.flatMap((risk) => measuresByRisk[risk].kinds));
}

/** Who delivers a kind: for these risks if one of them knows it, else for any; before a kind is chosen, for the risks. */
export function suggestedDepartments(kind: MeasureKind | undefined, risks: readonly Risk[]): Department[] {
  const delivering = (rows: readonly Suggestion[]) =>
    each(rows.filter(({ kinds }) => kind === undefined || kinds.includes(kind)).flatMap((row) => row.departments));
  const own = delivering(risks.map((risk) => measuresByRisk[risk]));
  return own.length > 0 || kind === undefined ? own : delivering(Object.values(measuresByRisk));
}
