import { View } from '@tarojs/components';
import { limitWords } from '../../shared/say/deadlines';
import { useDraft } from '../../stores/draft';
import { usePolicy } from '../../stores/policy';
import { Button, Heading, useReader } from '../../ui';
import './Hero.css';

export function Hero({ onDeclare }: { onDeclare(): void }) {
  const { words } = useReader();
  const say = words.home;
  const policy = usePolicy();
  const village = useDraft((state) => state.village);
  return (
    <View className="hero">
      <Heading>{say.heroTitle}</Heading>
      <View className="hero__promise">
        {policy ? say.promise(limitWords(policy.visit.normal, words)) : say.promiseUnknown}
      </View>
      <View className="k-row">
        <Button look="light" onTap={onDeclare}>
          {say.declare}
        </Button>
      </View>
      <View className="hero__foot">
        {policy?.demo && <View className="hero__demo">{say.demo}</View>}
        {village && <View>{say.scanned(village.village)}</View>}
      </View>
    </View>
  );
}
