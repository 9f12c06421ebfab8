/** What this is, how long it takes, who decides, what never happens, and what to do when it goes wrong. */
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { go } from '../../platform/navigation';
import { callPhone } from '../../platform/phone';
import { limitWords } from '../../shared/say/deadlines';
import { milestones, type Milestone } from '../../shared/contract/progress';
import { addHelpWords } from '../../shared/words/help';
import type { help } from '../../shared/words/zh/help';
import { refreshPolicy, useHotline, usePolicy } from '../../stores/policy';
import { Button, Card, Heading, Icon, LinkCard, Page, Timeline, useReader } from '../../ui';
import './index.css';

type Step = Exclude<Milestone, 'filed'> | 'file';
const steps: readonly Step[] = milestones.map((milestone) => (milestone === 'filed' ? 'file' : milestone));

type Question = keyof (typeof help)['questions'];
/** Before the way, and after it. */
const before: readonly Question[] = ['what', 'who'];
const after: readonly Question[] = ['counts', 'helper', 'late', 'object', 'again'];

function Answer({ title, words }: { title: string; words: string }) {
  return (
    <Card className="k-stack">
      <Heading level={2}>{title}</Heading>
      <View>{words}</View>
    </Card>
  );
}

export default function HelpPage() {
  const words = addHelpWords(useReader());
  const say = words.help;
  const policy = usePolicy();
  const hotline = useHotline();
  useEffect(refreshPolicy, []);
  const inWords: Record<Step, string | undefined> = {
    file: say.steps.file.words,
    visit:
      policy && say.steps.visit.words(limitWords(policy.visit.normal, words), limitWords(policy.visit.urgent, words)),
    deliberation: policy && say.steps.deliberation.words(policy.noticeDays),
    review: say.steps.review.words,
    assistance: say.steps.assistance.words,
    eliminated: say.steps.eliminated.words,
  };
  return (
    <Page
      title={say.title}
      foot={
        <Button icon="phone" onTap={() => callPhone(hotline)}>
          {say.call(hotline)}
        </Button>
      }
    >
      {before.map((question) => (
        <Answer key={question} {...say.questions[question]} />
      ))}
      <Card className="k-stack k-stack--wide">
        <Heading level={2}>{say.lead}</Heading>
        <Timeline
          plain
          stages={steps.map((step) => ({
            key: step,
            state: 'done',
            title: say.steps[step].title,
            words: inWords[step],
          }))}
        />
        {policy?.demo && <View className="k-small">{say.demo(policy.source)}</View>}
      </Card>
      <Card className="k-stack" tone="green">
        <Heading level={2}>{say.neverTitle}</Heading>
        {Object.values(say.never).map((sentence) => (
          <View key={sentence} className="never">
            <Icon name="check" />
            <View className="k-grow">{sentence}</View>
          </View>
        ))}
      </Card>
      {after.map((question) => (
        <Answer key={question} {...say.questions[question]} />
      ))}
      <LinkCard title={words.home.recovery} words={words.home.recoveryWords} onTap={() => void go('recovery')} />
      <LinkCard title={words.privacy.link} words={words.privacy.linkWords} onTap={() => void go('privacy')} />
      <Answer title={say.callTitle} words={say.callWords(hotline)} />
      <LinkCard title={words.complaints.link} words={words.complaints.linkWords} onTap={() => void go('complaints')} />
    </Page>
  );
}
