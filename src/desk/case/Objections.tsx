import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { instantWords } from '../../shared/say/days';
import { useReader } from '../reader';
import { Button, Card, Heading } from '../../ui';
import { deskActionsOf, type InHand } from '../acting/offered';
import type { ActOn } from './use-case';
import './parts.css';

/** What people said against the notice and nobody has answered. */
export function Objections({ inHand, onAct }: { inHand: InHand; onAct: ActOn }) {
  const { words } = useReader();
  const say = words.staff.case;
  const { objections } = inHand.detail;
  if (objections.length === 0) return null;
  const answers = deskActionsOf(inHand).includes('answer_objection');
  return (
    <Card className="k-stack" tone="amber">
      <Heading level={2}>{say.objectionsTitle}</Heading>
      {objections.map(({ id, at, words: said }) => (
        <View key={id} className="d-part">
          <View className="d-part__words">{said ?? say.noWords}</View>
          <View className="k-small">{say.objectionAt(instantWords(at, now(), words.date))}</View>
          {answers && (
            <View className="d-part__acts">
              <Button small onTap={() => onAct('answer_objection', { objection: id })}>
                {say.answerIt}
              </Button>
            </View>
          )}
        </View>
      ))}
    </Card>
  );
}
