/** For who has no safe place to sleep tonight: where to go, and whom to call, at once. */
import { View } from '@tarojs/components';
import { callPhone } from '../platform/phone';
import type { VillageHelp } from '../shared/contract/shelter';
import { Banner } from './Banner';
import { Button } from './Button';
import { Card } from './Card';
import { Heading } from './Heading';
import { useReader } from './kit-context';
import './TonightCard.css';

/** 报警、消防、急救: the same everywhere in China. */
const emergency = ['110', '119', '120'] as const;

interface TonightCardProps {
  /** Undefined while nothing is known of the village. */
  help: VillageHelp | undefined;
  hotline: string;
  /** What is said of how urgent it is. */
  urgent: string;
}

export function TonightCard({ help, hotline, urgent }: TonightCardProps) {
  const { words } = useReader();
  const say = words.tonight;
  const contact = help?.contact ?? { role: 'hotline' as const, phone: hotline };
  return (
    <Card tone="amber" className="k-stack k-stack--wide">
      <View>
        <Heading level={2}>{say.title}</Heading>
        <View>{say.danger}</View>
      </View>
      <Banner look="warn">{urgent}</Banner>
      {help?.shelters.length === 0 && <View>{say.none}</View>}
      {!help && <View>{say.unknown}</View>}
      {help?.shelters.map(({ id, name, address, phone, places, village }) => (
        <View key={id} className="tonight__place k-stack">
          <View>
            <View className="k-strong">{name}</View>
            <View>{[village.village, address].join(words.readBack.join)}</View>
            <View className="k-small">{say.places(places)}</View>
          </View>
          <Button small icon="phone" label={`${say.callPlace(phone)}，${name}`} onTap={() => callPhone(phone)}>
            {say.callPlace(phone)}
          </Button>
        </View>
      ))}
      <Button icon="phone" onTap={() => callPhone(contact.phone)}>
        {contact.name === undefined
          ? words.progress.callTo[contact.role]
          : say.callContact(words.role[contact.role], contact.name)}
      </Button>
      <View className="tonight__emergency">
        {emergency.map((number) => (
          <Button key={number} small look="quiet" label={say.emergency[number]} onTap={() => callPhone(number)}>
            {say.emergency[number]}
          </Button>
        ))}
      </View>
    </Card>
  );
}
