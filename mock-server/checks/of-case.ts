/**
 * A case as the register's checks look at it: its last visit in the register's words. Of what a visit doesn't ask nothing
 * is known, so a check that needs it says nothing.
 */
import { chinaDay } from '../../src/shared/base/china-time';
import type { Category, Risk } from '../../src/shared/contract/assessment';
import type { CaseDetail } from '../../src/shared/contract/case';
import { netPerHead, referencePerHead, type Incomes } from '../../src/shared/contract/income';
import { adultsIn, type Member, type Visit } from '../../src/shared/contract/visit';
import { isPossible, type Status } from '../../src/shared/contract/workflow';
import type { Moment } from '../cases/moment';
import { enclosing } from '../../src/shared/contract/area';
import type { CheckedField, Unread, Values, WordOf } from '../registers/checks/fields';
import type { Household, Person } from '../registers/checks/form';
import { judge, sayCheck } from '../registers/checks/judge';
import type { CaseRow } from '../store/cases';

type Facts = Pick<CaseRow, 'status' | 'villageCode' | 'category' | 'risks'>;

const categories: Record<Category, WordOf<'monitored_category'>> = {
  unstable: '脱贫不稳定户',
  marginal: '边缘易致贫户',
  sudden_difficulty: '突发严重困难户',
};
/** An accident and a failed business have no word among the checks. */
const risks: Partial<Record<Risk, WordOf<'risk_1'>>> = {
  illness: '因病',
  disaster: '因自然灾害',
  job_loss: '因务工就业不稳',
  disability: '因残',
  schooling: '因学',
  lack_of_labour: '缺劳动力',
  other: '其他',
};
const riskFields = ['risk_1', 'risk_2', 'risk_3', 'risk_4', 'risk_5'] as const;
const health: Record<Member['health'], WordOf<'health_status'>> = {
  healthy: '健康',
  chronic: '长期慢性病',
  serious: '大病',
  disabled: '残疾',
};
const labour: Record<Member['work'], WordOf<'labour_skill'>> = {
  able: '普通劳动力',
  weak: '弱劳动力或半劳动力',
  none: '无劳动力',
};
/** What a visit asks less finely than the register stands there as what can't be read. */
const school: Partial<Record<Member['school'], WordOf<'school_status'>>> = { none: '非在校生', preschool: '学前教育' };
const relation: Partial<Record<Member['relation'], string>> = { head: '户主', spouse: '配偶' };

/** A word where there is one; else something that is no blank, and of which nothing is claimed. */
function word(field: CheckedField, known: string | undefined, written: string): { values: Values; unread: Unread } {
  return known === undefined
    ? { values: {}, unread: { [field]: written } }
    : { values: { [field]: known }, unread: {} };
}

function personOf(member: Member, grown: boolean): Person {
  const { name, birthDate, idNumber } = member;
  const said = [
    word('relation_to_head', relation[member.relation], member.relation),
    word('school_status', school[member.school], member.school),
    // A child is not asked for work.
    word('labour_skill', grown ? labour[member.work] : undefined, member.work),
  ];
  return {
    values: Object.assign(
      {
        member_name: name,
        birth_date: birthDate,
        health_status: health[member.health],
        ...(idNumber === undefined ? {} : { id_no: idNumber }),
      },
      ...said.map(({ values }) => values),
    ) as Values,
    unread: Object.assign({}, ...said.map(({ unread }) => unread)) as Unread,
  };
}

const ofMembers: readonly CheckedField[] = [
  'member_name',
  'birth_date',
  'health_status',
  'relation_to_head',
  'school_status',
  'labour_skill',
];

const toEliminate: readonly Status[] = ['elimination_review', 'elimination_approval'];

const incomesOf = (incomes: Incomes, people: number): Values => ({
  wage_income: incomes.wage,
  business_income: incomes.business,
  property_income: incomes.property,
  transfer_income: incomes.transfer,
  business_expense: incomes.businessCost,
  claim_income: incomes.insurancePaid,
  own_pay_expense: incomes.selfPaid,
  per_capita_net_income: netPerHead(incomes, people),
  monitor_ref_income_per_capita: referencePerHead(incomes, people),
});
/** The register keeps what a household lived on when its risk was gone beside what it lived on before. */
const incomesAfter = (incomes: Incomes, people: number): Values => ({
  after_wage_income: incomes.wage,
  after_business_income: incomes.business,
  after_property_income: incomes.property,
  after_transfer_income: incomes.transfer,
  after_business_expense: incomes.businessCost,
  after_claim_income: incomes.insurancePaid,
  after_own_pay_expense: incomes.selfPaid,
  after_per_capita_net_income: netPerHead(incomes, people),
});

export function householdOfCase(
  { reference, at }: Moment,
  { status, villageCode, category, risks: of }: Facts,
  visit: Visit,
): Household {
  const { incomes, members, assurances, visitedOn } = visit;
  const grown = adultsIn(members, visitedOn);
  const known = of.map((risk) => risks[risk]);
  // A visit says why somebody has no number, and the register knows only that there is none.
  const numbered: CheckedField[] = members.every(({ idNumber }) => idNumber !== undefined) ? ['id_no'] : [];
  const values: Values = {
    family_size: members.length,
    ...(toEliminate.includes(status) ? incomesAfter(incomes, members.length) : incomesOf(incomes, members.length)),
    has_housing_problem: !assurances.housing.safe,
    has_water_problem: !assurances.water.safe,
    has_dropout_child: !assurances.schooling.safe,
    has_uninsured_member: !assurances.medical.safe,
    risk_eliminated: toEliminate.includes(status),
    ...(category ? { monitored_category: categories[category] } : {}),
    ...Object.fromEntries(known.flatMap((risk, index) => (risk ? [[riskFields[index] ?? 'risk_5', risk]] : []))),
  };
  const unread: Unread = Object.fromEntries(
    known.flatMap((risk, index) => (risk ? [] : [[riskFields[index] ?? 'risk_5', of[index] ?? '']])),
  );
  return {
    values,
    unread,
    members: members.map((member, index) => personOf(member, grown.includes(index))),
    asked: new Set([...(Object.keys(values) as CheckedField[]), ...riskFields, ...ofMembers, ...numbered]),
    day: chinaDay(at.toISOString()),
    county: reference.nameOf(enclosing(villageCode, 'county')),
    lineOf(year) {
      const policy = reference.findPolicyAt(villageCode, `${year}-12-31`);
      return policy && { value: policy.monitoringLine, source: policy.source, demo: policy.demo };
    },
  };
}

/** Where somebody decides on what the visit wrote down. */
const decides = (status: Status): boolean =>
  (['deliberate', 'pass_review', 'approve', 'approve_elimination'] as const).some((action) =>
    isPossible(status, action),
  );

/** What the checks find in it, for who decides; prompts, never refusals. */
export function promptsOf(moment: Moment, row: Facts, visit: Visit | undefined): Pick<CaseDetail, 'prompts'> {
  if (!visit || !decides(row.status)) return {};
  const { findings } = judge(householdOfCase(moment, row, visit));
  const day = chinaDay(moment.at.toISOString());
  return {
    prompts: findings.map(({ check, member, looked, figures }) => {
      const name = member === undefined ? undefined : visit.members[member]?.name;
      return {
        check: check.id,
        severity: check.severity,
        says: sayCheck(check, day),
        ...(name === undefined ? {} : { member: name }),
        looked,
        demo: figures.some(({ demo }) => demo),
      };
    }),
  };
}
