import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { ageWords } from '../../shared/say/days';
import type { Complaint } from '../../shared/contract/complaint';
import { addComplainWords } from '../../shared/words/complain';
import { Card, Tag, useReader } from '../../ui';
import './complaints.css';

/** One that the server has, with its answer. */
export function ComplaintCard({ complaint }: { complaint: Complaint }) {
  const words = addComplainWords(useReader());
  const say = words.complain;
  const { kind, at, words: written, declaration, village, answer } = complaint;
  const when = (then: string) => ageWords(then, now(), words.date);
  return (
    <Card className="k-stack">
      <View className="k-row">
        <View className="k-grow k-strong">{words.complaintKind[kind]}</View>
        <Tag tone={answer ? 'green' : 'amber'}>{answer ? say.answered : say.waits}</Tag>
      </View>
      <View className="complaint__words">{written}</View>
      <View className="k-small">
        {[declaration ? say.about(declaration.receipt) : say.aboutVillage(village.village), say.when(when(at))].join(
          words.progress.dot,
        )}
      </View>
      {answer && (
        <View className="complaint__answer k-stack">
          <View className="k-strong">{say.answer}</View>
          <View className="complaint__words">{answer.words}</View>
          <View className="k-small">{say.answerBy(answer.by, when(answer.at))}</View>
        </View>
      )}
    </Card>
  );
}
