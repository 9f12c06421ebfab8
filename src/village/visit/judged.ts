/** The conditions of elimination as they would be judged on what is written so far. */
import type { CaseDetail } from '../../shared/contract/case';
import type { ChinaDay } from '../../shared/base/china-time';
import { yuanOf } from '../../shared/base/text';
import { eliminationConditions } from '../../shared/contract/elimination';
import { conditionsOfCase, type Condition } from '../../shared/contract/condition';
import { Incomes } from '../../shared/contract/income';
import type { PolicyInForce } from '../../shared/contract/policy';
import { incomeKinds, type VisitDraft } from './draft';

/**
 * @param today where it is known
 * @param known what the case itself says, where the phone knows it
 */
export function conditionsOf(
  { incomes, members, assurances, stableSince, spendingSolved }: VisitDraft,
  today: ChinaDay | undefined,
  { monitoringLine, eliminationMonths }: PolicyInForce,
  known: CaseDetail['conditions'] = [],
): Condition[] {
  const amounts = Incomes.safeParse(Object.fromEntries(incomeKinds.map((kind) => [kind, yuanOf(incomes[kind])])));
  return eliminationConditions({
    today,
    monitoringLine,
    months: eliminationMonths,
    visit: { incomes: amounts.data, members, assurances, stableSince, spendingSolved },
  }).map((condition) => {
    const { code } = condition;
    // An earlier proposal's answers to the others say nothing about this visit.
    return conditionsOfCase.includes(code) ? (known.find((each) => each.code === code) ?? condition) : condition;
  });
}
