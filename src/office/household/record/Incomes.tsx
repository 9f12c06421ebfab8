import { View } from '@tarojs/components';
import { Facts } from '../../../desk/case/Facts';
import { useReader } from '../../../desk/reader';
import type { IncomeOfYear } from '../../../shared/contract/household';
import { yuan } from '../../../shared/words/zh/domain';
import { Card, Heading, Tag } from '../../../ui';

const figures = [
  ['net', 'netPerHead'],
  ['reference', 'referencePerHead'],
  ['insurance', 'insurancePaid'],
  ['selfPaid', 'selfPaid'],
] as const;

/** What it lived on, year by year, by what visits wrote down and what the register has. */
export function Incomes({ incomes }: { incomes: readonly IncomeOfYear[] }) {
  const say = useReader().words.staff.household;
  return (
    <View className="d-record__part">
      <View>
        <Heading level={2}>{say.incomes}</Heading>
        <View className="k-small">{say.incomesWords}</View>
      </View>
      {incomes.map((income) => (
        <Card key={`${income.year ?? ''} ${income.from}`} className="k-stack">
          <View className="k-row k-row--tight">
            <View className="k-strong">{say.year(income.year)}</View>
            <Tag>{say.incomeFrom[income.from]}</Tag>
            {income.line !== undefined && (
              <View className="k-small">{say.line(yuan(income.line), income.demo === true)}</View>
            )}
          </View>
          <Facts
            facts={figures.flatMap(([name, field]) => {
              const amount = income[field];
              return amount === undefined ? [] : [{ name: say[name], value: yuan(Math.round(amount)) }];
            })}
          />
        </Card>
      ))}
    </View>
  );
}
