import { View } from '@tarojs/components';
import type { Condition } from '../../shared/contract/condition';
import { useReader } from '../reader';
import { Card, Heading, Tag, type Tone } from '../../ui';
import { spoken } from '../../ui/a11y';
import './case.css';

const tones: Record<Condition['state'], Tone> = { met: 'green', unmet: 'red', unknown: 'plain' };

/** Each condition by itself, with whether it is met. */
export function ConditionList({ conditions }: { conditions: readonly Condition[] }) {
  const { words } = useReader();
  return (
    <View {...spoken({ role: 'list' })}>
      {conditions.map(({ code, state }) => {
        const said = [words.condition[code], words.staff.case.condition[state]] as const;
        return (
          <View
            key={code}
            className="d-factor"
            {...spoken({ role: 'listitem', label: said.join(words.duty.reasonJoin) })}
          >
            <View className="k-grow k-grow--words">{said[0]}</View>
            <Tag tone={tones[state]}>{said[1]}</Tag>
          </View>
        );
      })}
    </View>
  );
}

/** What must hold before the risk counts as eliminated, one by one. */
export function Conditions({ conditions }: { conditions: readonly Condition[] | undefined }) {
  const say = useReader().words.staff.case;
  if (!conditions) return null;
  const met = conditions.filter(({ state }) => state === 'met').length;
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.conditionsTitle}</Heading>
      <View className="k-small">{say.conditionsMet(met, conditions.length)}</View>
      <ConditionList conditions={conditions} />
      {conditions.some(({ state }) => state === 'unknown') && <View className="k-small">{say.conditionsUnknown}</View>}
    </Card>
  );
}
