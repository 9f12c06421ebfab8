/** How long it takes, who decides, and what to do when it goes wrong. */
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { callPhone } from '../../platform/phone';
import { limitWords } from '../../shared/due-words';
import { milestones, type Milestone } from '../../shared/progress';
import { useHotline, usePolicy } from '../../stores/policy';
import { Button, Card, Heading, Page, Timeline, useReader } from '../../ui';

type Step = Exclude<Milestone, 'filed'> | 'file';
const order: Step[] = milestones.map((milestone) => (milestone === 'filed' ? 'file' : milestone));

export default function HelpPage() {
  const { words } = useReader();
  const say = words.help;
  const { policy, load } = usePolicy();
  const hotline = useHotline();
  useEffect(() => {
    load().catch(() => undefined);
  }, [load]);
  const inWords: Record<Step, string | undefined> = {
    file: say.steps.file.words,
    visit:
      policy && say.steps.visit.words(limitWords(policy.visit.normal, words), limitWords(policy.visit.urgent, words)),
    deliberation: policy && say.steps.deliberation.words(policy.noticeDays),
    review: say.steps.review.words,
    assistance: say.steps.assistance.words,
  };
  const questions = [
    [say.whoTitle, say.whoWords],
    [say.countsTitle, say.countsWords],
    [say.objectTitle, say.objectWords],
    [say.freeTitle, say.freeWords],
    [say.callTitle, say.callWords(hotline)],
  ] as const;
  return (
    <Page
      title={say.title}
      foot={
        <Button icon="phone" onTap={() => callPhone(hotline)}>
          {say.call(hotline)}
        </Button>
      }
    >
      <Card className="k-stack k-stack--wide">
        <Heading level={2}>{say.lead}</Heading>
        <Timeline
          plain
          stages={order.map((step) => ({
            key: step,
            state: 'done',
            title: say.steps[step].title,
            words: inWords[step],
          }))}
        />
        {policy?.demo && <View className="k-small">{say.demo(policy.source)}</View>}
      </Card>
      {questions.map(([question, answer]) => (
        <Card key={question} className="k-stack">
          <Heading level={2}>{question}</Heading>
          <View>{answer}</View>
        </Card>
      ))}
    </Page>
  );
}
