/** Whom to phone instead: the hotline, and the village, signed in or not. */
import { View } from '@tarojs/components';
import { callPhone } from '../../platform/phone';
import { useDraft } from '../../stores/draft';
import { useMine } from '../../stores/mine';
import { useHotline } from '../../stores/policy';
import { useVillageHelp } from '../../stores/village-help';
import { Button, Card, Heading, useReader } from '../../ui';

export function Calls() {
  const { words } = useReader();
  const say = words.home;
  const hotline = useHotline();
  const scanned = useDraft((state) => state.village);
  const { declarations } = useMine();
  const village = scanned ?? declarations.find(({ forSomeoneElse }) => !forSomeoneElse)?.village;
  const contact = useVillageHelp(village?.code)?.contact;
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.callsTitle}</Heading>
      <View className="k-sub">{say.callsWords(hotline)}</View>
      <View className="k-row">
        {village && contact && contact.role !== 'hotline' && (
          <Button small look="quiet" icon="phone" onTap={() => callPhone(contact.phone)}>
            {say.callVillage(village.village, words.role[contact.role], contact.name ?? '')}
          </Button>
        )}
        <Button small look="quiet" icon="phone" onTap={() => callPhone(hotline)}>
          {say.call12317(hotline)}
        </Button>
      </View>
    </Card>
  );
}
