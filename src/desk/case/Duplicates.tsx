import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { chinaDay } from '../../shared/base/china-time';
import { isPossible } from '../../shared/contract/workflow';
import { dayWords } from '../../shared/say/days';
import { useReader } from '../reader';
import { Button, Card, classes, Heading } from '../../ui';
import { deskActionsOf, type InHand } from '../acting/offered';
import { duplicateWhy, duplicateWords } from '../acting/action-words';
import { casePage, type Home } from './home';
import type { ActOn } from './use-case';
import './parts.css';

/** Other cases that are likely the same household's: why, and to look at or, while open, to merge with. */
export function Duplicates({ inHand, home, onAct }: { inHand: InHand; home: Home; onAct: ActOn }) {
  const { words } = useReader();
  const { case: say, queue } = words.staff;
  const { duplicates, numberless } = inHand.detail;
  if (duplicates.length === 0 && !numberless) return null;
  const merges = deskActionsOf(inHand).includes('merge');
  const today = chinaDay(now());
  return (
    <Card className="k-stack">
      <Heading level={2}>{numberless ? say.numberlessTitle : say.duplicatesTitle}</Heading>
      <View className={classes(!numberless && 'k-small')}>
        {numberless ? say.numberlessWords : say.duplicatesWords}
      </View>
      {numberless && isPossible(inHand.detail.status, 'merge') && (
        <View className="k-small">{duplicates.length > 0 ? say.numberlessAlike : say.numberlessNone}</View>
      )}
      {duplicates.map((duplicate) => {
        const { caseId, status, openedAt, likeness } = duplicate;
        const name = duplicateWords(duplicate, words);
        const when = say.duplicateOpened(dayWords(chinaDay(openedAt), today, words.date));
        return (
          <View key={caseId} className="d-part">
            <View className="d-part__name">{name}</View>
            <View className="k-small">
              {[
                duplicateWhy(duplicate, words),
                ...(likeness ? [queue.likeness(likeness.age, likeness.numberEnds)] : []),
                when,
                queue.status[status],
              ].join(queue.dot)}
            </View>
            <View className="d-part__acts">
              <Button small look="quiet" label={say.openOf(name)} onTap={() => void go(casePage[home], { id: caseId })}>
                {say.openIt}
              </Button>
              {merges && isPossible(status, 'absorb') && (
                <Button small look="quiet" label={say.mergeInto(name)} onTap={() => onAct('merge', { into: caseId })}>
                  {say.mergeIt}
                </Button>
              )}
            </View>
          </View>
        );
      })}
    </Card>
  );
}
