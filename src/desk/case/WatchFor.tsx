import { View } from '@tarojs/components';
import type { CaseDetail } from '../../shared/contract/case';
import { milestoneOf } from '../../shared/contract/progress';
import { useReader } from '../reader';
import { Card, Heading } from '../../ui';
import { spoken } from '../../ui/a11y';
import './case.css';

/** What the visitor is asked to look at while a visit is to come; none of it refuses anybody. */
export function WatchFor({ detail: { assessment, filed, status } }: { detail: CaseDetail }) {
  const { words } = useReader();
  const say = words.staff.case;
  const named = [...new Set(filed.map(({ content }) => content.applicant.name))];
  const sized = [...new Set(filed.map(({ content }) => content.householdSize))];
  const points = [
    ...(named.length > 1 ? [say.otherNames(named)] : []),
    ...(sized.length > 1 ? [say.otherSizes(sized)] : []),
    ...(assessment?.prompts.map((prompt) => words.prompt[prompt]) ?? []),
  ];
  if (points.length === 0 || milestoneOf[status] !== 'visit') return null;
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.watchTitle}</Heading>
      <View className="d-points d-text" {...spoken({ role: 'list' })}>
        {points.map((point) => (
          <View key={point} className="d-points__one" {...spoken({ role: 'listitem' })}>
            {point}
          </View>
        ))}
      </View>
    </Card>
  );
}
