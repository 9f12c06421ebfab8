import { View } from '@tarojs/components';
import type { CaseDetail } from '../../shared/contract/case';
import { milestoneOf } from '../../shared/contract/progress';
import { useReader } from '../reader';
import { Card, Heading } from '../../ui';
import { spoken } from '../../ui/a11y';
import './case.css';

/** What the visitor is asked to look at while a visit is to come; none of it refuses anybody. */
export function WatchFor({ detail: { assessment, status } }: { detail: CaseDetail }) {
  const { words } = useReader();
  if (!assessment || assessment.prompts.length === 0 || milestoneOf[status] !== 'visit') return null;
  return (
    <Card className="k-stack">
      <Heading level={2}>{words.staff.case.watchTitle}</Heading>
      <View className="d-points d-text" {...spoken({ role: 'list' })}>
        {assessment.prompts.map((prompt) => (
          <View key={prompt} className="d-points__one" {...spoken({ role: 'listitem' })}>
            {words.prompt[prompt]}
          </View>
        ))}
      </View>
    </Card>
  );
}
