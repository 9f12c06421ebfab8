/** What was found, beside the fields: taken over, or waiting for the person to choose. */
import { View } from '@tarojs/components';
import { addAidWords } from '../shared/words/typing-aids';
import { Banner, Button, useReader } from '../ui';
import type { Filling } from './use-filling';

export function Filled({ filling: { unlike, filled, take, leave }, demo }: { filling: Filling; demo: boolean }) {
  const say = addAidWords(useReader()).typingAids;
  if (unlike)
    return (
      <Banner look="warn" title={say.unlike}>
        {Object.entries(unlike).map(([name, text]) => (
          <View key={name} className="k-strong">
            {text}
          </View>
        ))}
        {demo && <View>{say.demo}</View>}
        <View className="k-row">
          <Button small look="quiet" onTap={leave}>
            {say.leave}
          </Button>
          <Button small look="quiet" onTap={take}>
            {say.take}
          </Button>
        </View>
      </Banner>
    );
  return filled ? <Banner look="done">{demo ? say.demo : say.filled}</Banner> : null;
}
