/** What I asked about my data, and the answers. */
import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { chinaDay } from '../../shared/base/china-time';
import { dayWords } from '../../shared/say/days';
import type { RightsRequest } from '../../shared/contract/rights';
import type { OwnStatement } from '../../stores/own-statements';
import { Button, Card, OnItsWay, Tag, type Tone } from '../../ui';
import { useReader } from './reader';

const tones: Record<RightsRequest['state'], Tone> = {
  open: 'amber',
  granted: 'green',
  refused: 'plain',
  taken_back: 'plain',
};

interface RequestsProps {
  requests: readonly RightsRequest[];
  /** Those that are being taken back. */
  statements: readonly OwnStatement[];
  onRecall(id: string): void;
}

export function Requests({ requests, statements, onRecall }: RequestsProps) {
  const { words } = useReader();
  const say = words.myData;
  const today = chinaDay(now());
  const statementOf = (request: string) => statements.find(({ about }) => about === request);
  const recall = (request: string) => {
    const statement = statementOf(request);
    if (statement) return <OnItsWay {...statement}>{say.recall}</OnItsWay>;
    return (
      <View className="k-row">
        <Button small look="quiet" onTap={() => onRecall(request)}>
          {say.recall}
        </Button>
      </View>
    );
  };
  return (
    <>
      {requests.map(({ id, kind, state, at, receipt, identity, answer, words: said }) => (
        <Card key={id} className="k-stack">
          <View className="k-row">
            <View className="k-grow k-strong">{say.requestKind[kind]}</View>
            <Tag tone={tones[state]}>{say.requestState[state]}</Tag>
          </View>
          <View className="k-small">{say.requestOn(dayWords(chinaDay(at), today, words.date), receipt)}</View>
          {identity && <View>{say.becomes(identity.name, identity.idNumber)}</View>}
          {said !== undefined && <View className="k-sub">{said}</View>}
          {answer && <View>{say.answerIs(answer.words)}</View>}
          {(state === 'open' || statementOf(id)) && recall(id)}
        </Card>
      ))}
    </>
  );
}
