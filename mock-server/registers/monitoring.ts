/** How a household stands in the monitoring, by what the register says of it. */
import { chinaDay, startOfChinaDay, type ChinaDay } from '../../src/shared/base/china-time';
import type { Category, Risk } from '../../src/shared/contract/assessment';
import type { Department } from '../../src/shared/contract/department';
import type { ImportCode } from '../../src/shared/contract/imports';
import type { MeasureKind } from '../../src/shared/contract/measure';
import type { RegisterField } from './fields';
import type { RegisterContent } from './content';

const categoriesByName: Readonly<Record<string, Category>> = {
  脱贫不稳定户: 'unstable',
  边缘易致贫户: 'marginal',
  突发严重困难户: 'sudden_difficulty',
};

/** Those of housing and water are no risk of ours: they are problems that a visit finds. */
const risksByName: Readonly<Record<string, Risk>> = {
  因病: 'illness',
  因学: 'schooling',
  因残: 'disability',
  因自然灾害: 'disaster',
  因务工就业不稳: 'job_loss',
  因意外事故: 'accident',
  因产业失败: 'failed_business',
  因缺劳动力: 'lack_of_labour',
  缺劳动力: 'lack_of_labour',
  因安全住房: 'other',
  因安全饮水: 'other',
  其他: 'other',
};
const riskFields = ['risk_1', 'risk_2', 'risk_3', 'risk_4', 'risk_5'] as const;

interface Help {
  kind: MeasureKind;
  department: Department;
  /** Of what a household earns by: whether it has begun is asked of these alone. */
  development?: true;
}
// A table, read line by line.
// prettier-ignore
const helps: Partial<Record<RegisterField, Help>> = {
  industry_help:          { kind: 'industry', department: 'agriculture', development: true },
  employment_help:        { kind: 'employment', department: 'human_resources', development: true },
  finance_help:           { kind: 'microcredit', department: 'agriculture', development: true },
  public_post_help:       { kind: 'public_welfare_job', department: 'human_resources', development: true },
  housing_help:           { kind: 'safe_housing', department: 'housing' },
  relocation_help:        { kind: 'safe_housing', department: 'housing' },
  water_help:             { kind: 'safe_water', department: 'water' },
  health_help:            { kind: 'health', department: 'medical_insurance' },
  compulsory_edu_help:    { kind: 'compulsory_education', department: 'education' },
  other_education_help:   { kind: 'other_education', department: 'education' },
  comprehensive_security: { kind: 'security', department: 'civil_affairs' },
  social_help:            { kind: 'temporary_relief', department: 'civil_affairs' },
};

export interface RegisteredHelp extends Help {
  /** As the register words it. */
  what: string;
  begun: boolean;
}

export interface Monitoring {
  /** Nothing where the register has a word that this product doesn't know. */
  category: Category | null;
  risks: Risk[];
  recognizedOn: ChinaDay | undefined;
  eliminated: boolean;
  eliminatedOn: ChinaDay | undefined;
  eliminationMode: 'assistance' | 'natural' | null;
  helps: RegisteredHelp[];
}

const firstOf = (month: unknown): ChinaDay | undefined => (typeof month === 'string' ? `${month}-01` : undefined);

function helpsIn({ values }: RegisterContent): RegisteredHelp[] {
  const pending = values.dev_measure_state === '尚未实施';
  return (Object.entries(helps) as [RegisterField, Help][]).flatMap(([field, help]) => {
    const said = values[field];
    const what = Array.isArray(said) ? said.filter((each) => !['无', '否'].includes(each)).join('、') : '';
    return what === '' ? [] : [{ ...help, what, begun: !(pending && help.development) }];
  });
}

/** Nothing of a household that is not monitored. */
export function monitoringOf(content: RegisterContent): Monitoring | undefined {
  const { values } = content;
  const category = values.monitored_category;
  if (typeof category !== 'string') return undefined;
  const eliminated = values.risk_eliminated === true;
  const day = typeof values.eliminated_on === 'string' ? values.eliminated_on : firstOf(values.eliminated_month);
  return {
    category: categoriesByName[category] ?? null,
    risks: [...new Set(riskFields.flatMap((field) => risksByName[String(values[field] ?? '')] ?? []))],
    recognizedOn: firstOf(values.recognised_month),
    eliminated,
    eliminatedOn: eliminated ? day : undefined,
    eliminationMode: !eliminated
      ? null
      : values.elimination_way === '帮扶消除'
        ? 'assistance'
        : values.elimination_way === '自然消除'
          ? 'natural'
          : null,
    helps: helpsIn(content),
  };
}

/** What does not fit together in that, each with the column that it is about. */
export function doubtsAbout(content: RegisterContent, at: Date): { code: ImportCode; field: RegisterField }[] {
  const { unread } = content;
  const monitoring = monitoringOf(content);
  if (!monitoring) return [];
  const today = chinaDay(at.toISOString());
  const { category, risks, recognizedOn, eliminated, eliminatedOn } = monitoring;
  const ahead = (day: ChinaDay | undefined) => day !== undefined && day > today;
  const doubts: { code: ImportCode; field: RegisterField; is: boolean }[] = [
    { code: 'cell.word', field: 'monitored_category', is: category === null },
    { code: 'case.no_risk', field: 'risk_1', is: risks.length === 0 },
    { code: 'case.no_month', field: 'recognised_month', is: recognizedOn === undefined && !unread.recognised_month },
    { code: 'case.month_ahead', field: 'recognised_month', is: ahead(recognizedOn) },
    { code: 'case.eliminated_unknown', field: 'risk_eliminated', is: unread.risk_eliminated !== undefined },
    { code: 'case.no_month', field: 'eliminated_month', is: eliminated && !eliminatedOn && !unread.eliminated_month },
    { code: 'case.month_ahead', field: 'eliminated_month', is: ahead(eliminatedOn) },
    {
      code: 'case.elimination_first',
      field: 'eliminated_month',
      is: recognizedOn !== undefined && eliminatedOn !== undefined && eliminatedOn < recognizedOn,
    },
  ];
  return doubts.flatMap(({ is, ...doubt }) => (is ? [doubt] : []));
}

/** Whether it was on the register of the poor; null where the register does not say. */
export function formerlyPoorIn({ values }: RegisterContent): boolean | null {
  if (values.is_out_of_poverty === true || values.household_type === '脱贫户') return true;
  // By what the categories mean: the one fell back, the other was never registered.
  if (values.monitored_category === '脱贫不稳定户') return true;
  if (values.is_out_of_poverty === false || values.monitored_category === '边缘易致贫户') return false;
  return null;
}

/** When something was, that is known by its month; a day that has not come, or is not known, is the one of the import. */
export function momentOfMonth(day: ChinaDay | undefined, at: Date): Date {
  const start = day === undefined ? at : new Date(startOfChinaDay(day));
  return start > at ? at : start;
}
