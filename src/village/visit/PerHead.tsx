import { View } from '@tarojs/components';
import { yuan } from '../../shared/words/zh/domain';
import { usePolicy } from '../../stores/policy';
import { useReader } from '../../desk/reader';
import { Tag } from '../../ui';
import { spoken } from '../../ui/a11y';
import { incomesLacking, type VisitDraft } from './draft';
import { findPerHead } from './per-head';

/** What the money comes to a head, beside the line in force: no figure and no verdict before all of it is known. */
export function PerHead({ incomes, members }: Pick<VisitDraft, 'incomes' | 'members'>) {
  const { words } = useReader();
  const say = words.staff.visit.incomes;
  const policy = usePolicy();
  const known = findPerHead({ incomes, members });
  const below = policy && known && known.reference < policy.monitoringLine;
  const figures: [string, number | undefined][] = [
    [say.net, known?.net],
    [say.reference, known?.reference],
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
            <View className="v-head__amount">{amount === undefined ? say.none : say.perHead(yuan(amount))}</View>
          </View>
        ))}
      </View>
      {below !== undefined && (
        <View>
          <Tag tone={below ? 'amber' : 'green'}>{below ? say.below : say.above}</Tag>
        </View>
      )}
      {!known && <View className="k-small">{say.lacking(incomesLacking(incomes).length)}</View>}
    </View>
  );
}
