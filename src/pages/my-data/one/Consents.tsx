import { View } from '@tarojs/components';
import { now } from '../../../platform/clock';
import { chinaDay } from '../../../shared/china-time';
import type { ConsentKind, ConsentState } from '../../../shared/consent';
import { dayWords } from '../../../shared/day-words';
import { Button, Card, Heading, Tag, useReader } from '../../../ui';

interface ConsentsProps {
  consents: readonly ConsentState[];
  busy: boolean;
  onChange(kind: ConsentKind, given: boolean): void;
}

/** Each consent as it stands, as easily taken back as it was given. */
export function Consents({ consents, busy, onChange }: ConsentsProps) {
  const { words } = useReader();
  const say = words.myData;
  const today = chinaDay(now());
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.consents}</Heading>
      {consents.length === 0 ? (
        <View className="k-sub">{say.noConsents}</View>
      ) : (
        <View className="k-sub">{say.consentsWords}</View>
      )}
      {consents.map(({ kind, given, at }) => {
        const day = dayWords(chinaDay(at), today, words.date);
        const name = words.consentKind[kind];
        return (
          <View key={kind} className="k-stack my-consent">
            <View className="k-strong">{name}</View>
            <View className="k-row">
              <Tag tone={given ? 'green' : 'amber'}>{given ? say.given(day) : say.taken(day)}</Tag>
            </View>
            <View className="k-row">
              <Button
                small
                look={given ? 'danger' : 'primary'}
                disabled={busy}
                label={`${given ? say.withdraw : say.giveAgain}，${name}`}
                onTap={() => onChange(kind, !given)}
              >
                {given ? say.withdraw : say.giveAgain}
              </Button>
            </View>
          </View>
        );
      })}
    </Card>
  );
}
