/** Who has it now, by when, what comes next, and what was decided or asked. */
import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { dueWords } from '../../shared/say/deadlines';
import type { CaseProgress } from '../../shared/contract/progress';
import {
  answerBy,
  findQuestion,
  holderSentence,
  isAnothers,
  lateness,
  nextSentence,
  nowSentence,
  outcomesOf,
} from '../../shared/say/progress';
import { Card, Heading, Banner, StatusTag, Tag, useReader } from '../../ui';
import { Quotation } from './Quotation';

const tones = { overdue: 'amber', today: 'amber', ahead: 'green' } as const;

export function NowCard({ progress }: { progress: CaseProgress }) {
  const { words } = useReader();
  const say = words.progress;
  const { status, heldBy, due, answerUntil } = progress;
  const left = due && dueWords(due, now(), words);
  const late = lateness(progress);
  const question = findQuestion(progress);
  const outcomes = outcomesOf(progress).filter((outcome) => outcome.words !== undefined);
  const anothers = isAnothers(progress);
  const holder = holderSentence(progress, words);
  return (
    <Card className="k-stack">
      <View className="k-row">
        <View className="k-grow k-sub">{say.nowTitle}</View>
        {anothers && status === 'awaiting_more' ? (
          <Tag tone="amber">{say.anothersStatus}</Tag>
        ) : (
          <StatusTag status={status} />
        )}
      </View>
      <Heading level={2}>{nowSentence(progress, words)}</Heading>
      {holder !== undefined && <View>{holder}</View>}
      {left && (
        <View className="k-row">
          <Tag tone={tones[left.tone]}>{left.short}</Tag>
          {late === undefined && left.by !== left.short && <View className="k-sub">{left.by}</View>}
        </View>
      )}
      {late && <View>{say.lateWords[late]}</View>}
      {due?.provisional && <View className="k-small">{words.due.provisional}</View>}
      {question !== undefined && <Quotation title={say.asked} words={question} />}
      {!anothers && answerUntil !== undefined && <View>{say.answerUntil(answerBy(answerUntil, now(), words))}</View>}
      {anothers && heldBy !== undefined && <Banner>{say.anothers}</Banner>}
      {outcomes.length > 0 && <View className="k-strong">{say.outcomeTitle}</View>}
      {outcomes.map(({ seq, action, words: reason = '' }) => (
        <Quotation key={seq} title={words.event[action]} words={reason} />
      ))}
      {progress.unproven && <View className="k-small">{say.unproven}</View>}
      <View>
        <View className="k-small">{say.nextTitle}</View>
        <View>{nextSentence(progress, words)}</View>
      </View>
    </Card>
  );
}
