import { View } from '@tarojs/components';
import type { CaseDetail } from '../../shared/case';
import type { ChinaDay } from '../../shared/china-time';
import type { Condition } from '../../shared/elimination';
import { usePolicy } from '../../stores/policy';
import { Card, Heading, Tag, useReader } from '../../ui';
import { spoken } from '../../ui/a11y';
import { conditionsOf } from './judged';
import type { VisitDraft } from './draft';

const tones = { met: 'green', unmet: 'red', unknown: 'plain' } as const;

/** Each condition with how it stands. */
export function ConditionList({ conditions }: { conditions: readonly Condition[] }) {
  const { words } = useReader();
  const { states } = words.staff.visit.conditions;
  return (
    <View {...spoken({ role: 'list' })}>
      {conditions.map(({ code, state }) => (
        <View
          key={code}
          className="v-condition"
          {...spoken({ role: 'listitem', label: `${words.condition[code]}，${states[state]}` })}
        >
          <View className="k-grow">{words.condition[code]}</View>
          <Tag tone={tones[state]}>{states[state]}</Tag>
        </View>
      ))}
    </View>
  );
}

interface ConditionsProps {
  draft: VisitDraft;
  today: ChinaDay;
  known: CaseDetail['conditions'];
}

/** How each would be judged on what is written so far; nothing where the policy was never heard. */
export function Conditions({ draft, today, known }: ConditionsProps) {
  const { words } = useReader();
  const say = words.staff.visit.conditions;
  const policy = usePolicy((state) => state.policy);
  if (!policy) return null;
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.title}</Heading>
      <View className="k-small">{say.sub}</View>
      <ConditionList conditions={conditionsOf(draft, today, policy, known)} />
    </Card>
  );
}
