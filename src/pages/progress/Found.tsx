/** What somebody who came to the door found: the money a head beside the line, and what was not safe. */
import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { chinaDay } from '../../shared/base/china-time';
import type { VisitFound } from '../../shared/contract/progress';
import { plainDay } from '../../shared/say/days';
import { yuan } from '../../shared/words/zh/domain';
import { addFollowWords } from '../../shared/words/follow';
import { Card, Heading, Tag, useReader } from '../../ui';
import './Found.css';

const figures = ['netPerHead', 'referencePerHead', 'monitoringLine'] as const;

/** Nothing before a visit, or for who is not proven to be its household. */
export function Found({ found }: { found: VisitFound | undefined }) {
  const words = addFollowWords(useReader());
  const say = words.follow.found;
  if (!found) return null;
  return (
    <Card className="k-stack k-stack--wide">
      <View>
        <Heading level={2}>{say.title}</Heading>
        <View className="k-small">{say.on(plainDay(found.visitedOn, chinaDay(now()), words.date))}</View>
      </View>
      <View className="found">
        {figures.map((figure) => (
          <View key={figure} className="found__one">
            <View className="k-small">{say.figures[figure]}</View>
            <View className="found__amount">
              {say.yuan(yuan(found[figure]))}
              {figure === 'monitoringLine' && found.demo && <Tag tone="blue">{say.demo}</Tag>}
            </View>
          </View>
        ))}
      </View>
      <View className="k-small">{[say.referenceIs, say.notADecision].join(' ')}</View>
      {found.unsafe.length === 0 ? (
        <View>{say.allSafe}</View>
      ) : (
        <View>
          <View className="k-strong">{say.unsafe}</View>
          {found.unsafe.map(({ kind, problem }) => (
            <View key={kind}>{[say.kind[kind], problem].join('：')}</View>
          ))}
        </View>
      )}
    </Card>
  );
}
