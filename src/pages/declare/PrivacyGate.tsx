/** In place of what would be typed, for who has not agreed to the privacy terms: nobody has to. */
import { View } from '@tarojs/components';
import { callPhone } from '../../platform/phone';
import { mayUse } from '../../platform/privacy';
import { useHotline } from '../../stores/policy';
import { Button, Card, useReader } from '../../ui';

export function PrivacyGate() {
  const { words } = useReader();
  const say = words.privacy.gate;
  const hotline = useHotline();
  return (
    <Card className="k-stack" tone="amber">
      <View className="k-strong">{say.title}</View>
      <View>{say.words(hotline)}</View>
      <View className="k-row">
        <Button small look="quiet" icon="phone" onTap={() => callPhone(hotline)}>
          {say.call(hotline)}
        </Button>
        <Button small onTap={() => void mayUse('answers')}>
          {say.look}
        </Button>
      </View>
    </Card>
  );
}
