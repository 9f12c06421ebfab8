import { View } from '@tarojs/components';
import { callPhone } from '../../platform/phone';
import type { VillageCode } from '../../shared/contract/area';
import { personWords } from '../../shared/say/progress';
import { useVillageHelp } from '../../stores/village-help';
import { Button, Card, useReader } from '../../ui';

/** Who gets what is filed in a village, or who does instead; nothing where it was never told. */
export function WhoGetsIt({ village }: { village: VillageCode }) {
  const { words } = useReader();
  const say = words.declare.village;
  const data = useVillageHelp(village);
  if (!data) return null;
  const { goesTo, contact } = data;
  const hotline = contact.role === 'hotline';
  const title = goesTo === undefined ? contact.phone : words.role[goesTo];
  const who = hotline ? title : personWords(contact, words);
  const secretary = words.role.first_secretary;
  return (
    <Card className="k-stack">
      <View>
        {goesTo === undefined
          ? say.goesNowhere
          : goesTo === 'first_secretary'
            ? say.goesTo(who)
            : say.goesAbove(secretary, who)}
      </View>
      <View className="k-row">
        <Button small look="quiet" icon="phone" onTap={() => callPhone(contact.phone)}>
          {say.call(hotline ? contact.phone : (contact.name ?? who))}
        </Button>
      </View>
    </Card>
  );
}
