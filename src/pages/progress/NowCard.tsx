/** Who has it now, by when, and what was decided or asked. */
import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { dueWords } from '../../shared/due-words';
import type { CaseProgress } from '../../shared/progress';
import { Card, Heading, Notice, StatusTag, Tag, useReader } from '../../ui';
import { findQuestion, isAnothers, nowSentence, outcomesOf } from './stages';

export function NowCard({ progress }: { progress: CaseProgress }) {
  const { words } = useReader();
  const say = words.progress;
  const { status, heldBy, due, contact } = progress;
  const left = due && dueWords(due, now(), words);
  const question = findQuestion(progress);
  const outcomes = outcomesOf(progress);
  const anothers = isAnothers(progress);
  const holder =
    heldBy && heldBy === contact.role && contact.name !== undefined
      ? say.contact(words.role[heldBy], contact.name)
      : heldBy && words.role[heldBy];
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
      {heldBy === 'household' && <View>{anothers ? say.heldByAnother : say.heldByYou}</View>}
      {heldBy !== 'household' && holder !== undefined && <View>{say.heldBy(holder)}</View>}
      {left && (
        <View className="k-row">
          <Tag tone={left.tone === 'overdue' ? 'red' : left.tone === 'today' ? 'amber' : 'green'}>{left.short}</Tag>
          {left.by !== left.short && <View className="k-sub">{left.by}</View>}
        </View>
      )}
      {due?.provisional && <View className="k-small">{words.due.provisional}</View>}
      {question !== undefined && <Said title={say.asked} words={question} />}
      {anothers && heldBy !== undefined && <Notice>{say.anothers}</Notice>}
      {outcomes.some((outcome) => outcome.words !== undefined) && <View className="k-strong">{say.outcomeTitle}</View>}
      {outcomes.map(
        ({ seq, action, words: reason }) =>
          reason !== undefined && <Said key={seq} title={words.event[action]} words={reason} />,
      )}
    </Card>
  );
}

function Said({ title, words }: { title: string; words: string }) {
  return (
    <View className="k-stack said">
      <View className="k-small">{title}</View>
      <View className="said__words">{words}</View>
    </View>
  );
}
