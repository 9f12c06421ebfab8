import { View } from '@tarojs/components';
import { netPerHead, referencePerHead } from '../../shared/contract/income';
import { yuan } from '../../shared/words/zh/domain';
import { usePolicy } from '../../stores/policy';
import { useReader } from '../../desk/reader';
import { Tag } from '../../ui';
import { spoken } from '../../ui/a11y';
import { incomesOf, type VisitDraft } from './draft';

interface PerHeadProps {
  /** As typed so far. */
  incomes: VisitDraft['incomes'];
  members: number;
}

/** What the money comes to a head, beside the line in force. */
export function PerHead({ incomes, members }: PerHeadProps) {
  const { words } = useReader();
  const say = words.staff.visit.incomes;
  const policy = usePolicy();
  const amounts = incomesOf(incomes);
  const reference = referencePerHead(amounts, members);
  const below = policy && reference < policy.monitoringLine;
  const figures: [string, number | undefined][] = [
    [say.net, netPerHead(amounts, members)],
    [say.reference, reference],
    [say.line, policy?.monitoringLine],
  ];
  return (
    <View className="v-head" {...spoken({ role: 'status', live: 'polite' })}>
      <View className="v-head__figures">
        {figures.map(([name, amount]) => (
          <View key={name} className="v-head__one">
            <View className="v-head__name">
              {name}
              {name === say.line && policy?.demo && <Tag tone="blue">{say.demo}</Tag>}
            </View>
            <View className="v-head__amount">{amount === undefined ? say.noLine : say.perHead(yuan(amount))}</View>
          </View>
        ))}
      </View>
      {below !== undefined && (
        <View>
          <Tag tone={below ? 'amber' : 'green'}>{below ? say.below : say.above}</Tag>
        </View>
      )}
    </View>
  );
}
