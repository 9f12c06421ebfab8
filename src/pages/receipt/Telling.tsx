/** Offers a message by WeChat when there is news; nothing where WeChat has none to offer. */
import { View } from '@tarojs/components';
import { useTelling } from '../../stores/inbox';
import { Button, Card, Banner, useReader } from '../../ui';

export function Telling() {
  const { telling: say } = useReader().words;
  const { offered, answer, ask } = useTelling('progress');
  if (!offered) return null;
  if (answer !== undefined) return <Banner look={answer === 'accepted' ? 'done' : 'info'}>{say[answer]}</Banner>;
  return (
    <Card className="k-stack">
      <View>{say.offerWords}</View>
      <View className="k-row">
        <Button small look="quiet" onTap={ask}>
          {say.offer}
        </Button>
      </View>
    </Card>
  );
}
