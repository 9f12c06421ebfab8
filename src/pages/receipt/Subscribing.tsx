/** Offers a message by WeChat when there is news; nothing where WeChat has none to offer. */
import { View } from '@tarojs/components';
import { useSubscribing } from '../../stores/inbox';
import { Button, Card, Banner, useReader } from '../../ui';

export function Subscribing() {
  const { subscribing: say } = useReader().words;
  const { offered, answer, ask } = useSubscribing('progress');
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
