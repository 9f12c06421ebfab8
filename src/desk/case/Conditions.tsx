import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { chinaDay } from '../../shared/base/china-time';
import type { CaseDetail } from '../../shared/contract/case';
import type { Condition } from '../../shared/contract/condition';
import { dayWords } from '../../shared/say/days';
import { useReader } from '../reader';
import { Banner, Card, Heading, Tag, type Tone } from '../../ui';
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

/** What the household said to being taken off: that it disagrees stands out, for people decide by it. */
function HouseholdSays({ agrees, reason, how, at }: NonNullable<CaseDetail['householdSays']>) {
  const { words } = useReader();
  const { householdSays: say } = words.staff.case;
  const day = dayWords(chinaDay(at), chinaDay(now()), words.date);
  if (agrees) return <View className="k-small">{say.agrees(day)}</View>;
  return (
    <Banner look="warn" title={say.disagrees}>
      <View>{reason}</View>
      <View className="k-small">{say.how[how](day)}</View>
    </Banner>
  );
}

/** What must hold before the risk counts as eliminated, one by one, and what the household says to it. */
export function Conditions({ detail: { conditions, householdSays } }: { detail: CaseDetail }) {
  const say = useReader().words.staff.case;
  if (!conditions) return null;
  const met = conditions.filter(({ state }) => state === 'met').length;
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.conditionsTitle}</Heading>
      {householdSays && <HouseholdSays {...householdSays} />}
      <View className="k-small">{say.conditionsMet(met, conditions.length)}</View>
      <ConditionList conditions={conditions} />
      {conditions.some(({ state }) => state === 'unknown') && <View className="k-small">{say.conditionsUnknown}</View>}
    </Card>
  );
}
