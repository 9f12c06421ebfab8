import { View } from '@tarojs/components';
import { lastPossibleToday } from '../../platform/clock';
import { ConditionList } from '../../desk/case/Conditions';
import type { CaseDetail } from '../../shared/contract/case';
import { usePolicy } from '../../stores/policy';
import { useReader } from '../../desk/reader';
import { Card, Heading } from '../../ui';
import { conditionsOf } from './judged';
import type { VisitDraft } from './draft';

interface ConditionsProps {
  draft: VisitDraft;
  known: CaseDetail['conditions'];
}

/** How each would be judged on what is written so far; nothing where the policy was never heard. */
export function Conditions({ draft, known }: ConditionsProps) {
  const { words } = useReader();
  const say = words.staff.visit.conditions;
  const policy = usePolicy();
  if (!policy) return null;
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.title}</Heading>
      <View className="k-small">{say.sub}</View>
      <ConditionList conditions={conditionsOf(draft, lastPossibleToday(), policy, known)} />
    </Card>
  );
}
