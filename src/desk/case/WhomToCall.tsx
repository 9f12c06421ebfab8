import { View } from '@tarojs/components';
import { callPhone } from '../../platform/phone';
import type { CaseDetail } from '../../shared/contract/case';
import { useReader } from '../reader';
import { Button, Card, Heading } from '../../ui';
import { callables } from './people';
import './case.css';

/** Everyone who can be phoned, each by one tap. */
export function WhomToCall({ detail }: { detail: CaseDetail }) {
  const { words } = useReader();
  const say = words.staff.case;
  const people = callables(detail, words);
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.phoneTitle}</Heading>
      {people.length === 0 && <View className="k-sub">{say.noPhone}</View>}
      {people.map(({ name, as, phone }) => (
        <View key={phone} className="d-call">
          <View className="d-call__who">
            <View>{name}</View>
            <View className="k-small k-number">{`${as} ${phone}`}</View>
          </View>
          <View className="d-call__button">
            <Button small look="quiet" icon="phone" label={say.callName(name)} onTap={() => callPhone(phone)}>
              {say.call}
            </Button>
          </View>
        </View>
      ))}
    </Card>
  );
}
