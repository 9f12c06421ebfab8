import { View } from '@tarojs/components';
import { now } from '../../../platform/clock';
import { chinaDay } from '../../../shared/base/china-time';
import { ConsentChange, type ConsentKind, type ConsentState } from '../../../shared/contract/consent';
import { dayWords } from '../../../shared/say/days';
import type { OwnStatement } from '../../../stores/own-statements';
import { Button, Card, Heading, OnItsWay, Tag } from '../../../ui';
import { useReader } from '../reader';

interface ConsentsProps {
  consents: readonly ConsentState[];
  /** Changes that the server does not have yet. */
  statements: readonly OwnStatement[];
  onChange(kind: ConsentKind, given: boolean): void;
}

/** Each consent as it stands, as easily taken back as it was given. */
export function Consents({ consents, statements, onChange }: ConsentsProps) {
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
        const act = given ? say.withdraw : say.giveAgain;
        const statement = statements.find(({ body }) => ConsentChange.safeParse(body).data?.kind === kind);
        // As it was written: the server may have it already, and only its answer was lost.
        const written = ConsentChange.safeParse(statement?.body).data?.given ? say.giveAgain : say.withdraw;
        return (
          <View key={kind} className="k-stack my-consent">
            <View className="k-strong">{name}</View>
            <View className="k-row">
              <Tag tone={given ? 'green' : 'amber'}>{given ? say.given(day) : say.taken(day)}</Tag>
            </View>
            {statement ? (
              <OnItsWay {...statement}>{written}</OnItsWay>
            ) : (
              <View className="k-row">
                <Button
                  small
                  look={given ? 'danger' : 'primary'}
                  label={`${act}，${name}`}
                  onTap={() => onChange(kind, !given)}
                >
                  {act}
                </Button>
              </View>
            )}
          </View>
        );
      })}
    </Card>
  );
}
