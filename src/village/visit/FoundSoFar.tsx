import { View } from '@tarojs/components';
import { useReader } from '../../desk/reader';
import { Card, Heading } from '../../ui';
import { PerHead } from './PerHead';
import { linesOf, type Section } from './read-back';
import type { StepProps } from './step';

/** What speaks for or against a verdict, in the order in which it was found. */
const spoken: readonly Section[] = ['assurances', 'assets', 'findings'];

/** What was found, together, where one judges it. */
export function FoundSoFar({ draft, action, today }: StepProps) {
  const { words } = useReader();
  const { readBack, verdict } = words.staff.visit;
  return (
    <Card className="k-stack v-verdict">
      <Heading level={2}>{verdict.found}</Heading>
      <PerHead {...draft} />
      {spoken.map((section) => (
        <View key={section}>
          <View className="k-small">{readBack.sections[section]}</View>
          <View className="v-read__line">{linesOf(section, { draft, action, today, words }).join(readBack.join)}</View>
        </View>
      ))}
    </Card>
  );
}
