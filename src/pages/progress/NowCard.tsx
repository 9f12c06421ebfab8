/** Who has it now, by when, and what was decided or asked. */
import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { dueWords } from '../../shared/due-words';
import type { CaseProgress } from '../../shared/progress';
import { Card, Heading, StatusTag, Tag, useReader } from '../../ui';
import { findOutcome, findQuestion } from './stages';

export function NowCard({ progress }: { progress: CaseProgress }) {
  const { words } = useReader();
  const say = words.progress;
  const { status, heldBy, due, contact } = progress;
  const left = due && dueWords(due, now(), words);
  const question = findQuestion(progress);
  const outcome = findOutcome(progress);
  const holder =
    heldBy && heldBy === contact.role && contact.name !== undefined
      ? say.contact(words.role[heldBy], contact.name)
      : heldBy && words.role[heldBy];
  return (
    <Card className="k-stack">
      <View className="k-row">
        <View className="k-grow k-sub">{say.nowTitle}</View>
        <StatusTag status={status} />
      </View>
      <Heading level={2}>{say.now[status]}</Heading>
      {heldBy === 'household' && <View>{say.heldByYou}</View>}
      {heldBy !== 'household' && holder !== undefined && <View>{say.heldBy(holder)}</View>}
      {left && (
        <View className="k-row">
          <Tag tone={left.tone === 'overdue' ? 'red' : left.tone === 'today' ? 'amber' : 'green'}>{left.short}</Tag>
          {left.by !== left.short && <View className="k-sub">{left.by}</View>}
        </View>
      )}
      {due?.provisional && <View className="k-small">{words.due.provisional}</View>}
      {question !== undefined && <Said title={say.asked} words={question} />}
      {outcome?.words !== undefined && <Said title={say.outcomeTitle} words={outcome.words} />}
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
