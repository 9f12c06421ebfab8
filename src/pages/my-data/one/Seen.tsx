/** What was found about my household, and who has looked. */
import { View } from '@tarojs/components';
import { now } from '../../../platform/clock';
import { chinaDay } from '../../../shared/base/china-time';
import { ageWords, dayWords } from '../../../shared/say/days';
import type { DeclarationData } from '../../../shared/contract/rights';
import { Card, Heading } from '../../../ui';
import { useReader } from '../reader';

export function Visit({ visit }: Pick<DeclarationData, 'visit'>) {
  const { words } = useReader();
  const say = words.myData;
  if (!visit) return null;
  const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(say.join);
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.visit}</Heading>
      <View className="k-small">
        {say.visitBy(dayWords(visit.visitedOn, chinaDay(now()), words.date), names(visit.visitors))}
      </View>
      <View>{visit.findings}</View>
      <View className="k-sub">{say.members(names(visit.members))}</View>
    </Card>
  );
}

export function Readers({ readers }: Pick<DeclarationData, 'readers'>) {
  const { words } = useReader();
  const say = words.myData;
  if (!readers) return null;
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.readers}</Heading>
      {readers.length === 0 && <View className="k-sub">{say.noReaders}</View>}
      {readers.map(({ name, role, at, unmasked }) => {
        const who = [role && words.role[role], name].filter(Boolean).join(' ');
        return (
          <View key={`${who} ${at}`}>
            {say.reader(who === '' ? say.someone : who, ageWords(at, now(), words.date), unmasked !== undefined)}
          </View>
        );
      })}
    </Card>
  );
}
