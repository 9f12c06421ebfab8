import { View } from '@tarojs/components';
import type { CaseDetail } from '../../shared/case';
import { Card, Heading, useReader } from '../../ui';
import { spoken } from '../../ui/a11y';
import './case.css';

/** What the visitor is asked to look at; none of it refuses anybody. */
export function WatchFor({ assessment }: Pick<CaseDetail, 'assessment'>) {
  const { words } = useReader();
  if (assessment.prompts.length === 0) return null;
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
