import { View } from '@tarojs/components';
import { now } from '../platform/clock';
import { chinaDay } from '../shared/base/china-time';
import type { Vote } from '../shared/contract/vote';
import { plainDay } from '../shared/say/days';
import { Card } from './Card';
import { Heading } from './Heading';
import { useReader } from './kit-context';

/** The village's votes with their day, the last one first: the same for who decides and for whom it is about. */
export function VotesCard({ votes }: { votes: readonly Vote[] | undefined }) {
  const { words } = useReader();
  const say = words.vote;
  if (votes === undefined || votes.length === 0) return null;
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.title}</Heading>
      {[...votes].reverse().map(({ heldOn, entitled, present, votesFor, votesAgainst, abstained, result }, index) => (
        <View key={index}>
          <View className="k-strong">{say.result[result]}</View>
          <View>{say.figures(present, votesFor, votesAgainst, abstained)}</View>
          {entitled !== undefined && <View className="k-small">{say.entitled(entitled)}</View>}
          <View className="k-small">{say.heldOn(plainDay(heldOn, chinaDay(now()), words.date))}</View>
        </View>
      ))}
    </Card>
  );
}
