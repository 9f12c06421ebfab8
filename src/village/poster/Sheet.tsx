import { View } from '@tarojs/components';
import { frontEnd } from '../../platform/navigation';
import { addressOfScene, sayVillage, villageScene, type Area } from '../../shared/contract/area';
import { useHotline } from '../../stores/policy';
import { useReader } from '../../desk/reader';
import { Icon } from '../../ui';
import { QrCode } from '../../ui/QrCode';
import './poster.css';

export function Sheet({ village: { code, name } }: { village: Area }) {
  const { words } = useReader();
  const say = words.staff.poster;
  const hotline = useHotline();
  const place = sayVillage(name);
  return (
    <View className="poster">
      <View className="poster__head">
        <View className="poster__village">{`${place} · ${words.appName}`}</View>
        <View className="poster__title">{say.head}</View>
        <View className="poster__lead">{say.lead}</View>
      </View>
      <View className="poster__code">
        <QrCode text={addressOfScene(frontEnd(), villageScene(code))} label={say.qr(place)} />
        <View className="poster__scan">{say.scan}</View>
      </View>
      <View className="poster__steps">
        {say.steps.map((step, index) => (
          <View key={step} className="poster__step">
            <View className="poster__number">{String(index + 1)}</View>
            <View className="poster__words">{step}</View>
          </View>
        ))}
      </View>
      <View className="poster__promises">
        {[say.person, say.free].map((promise) => (
          <View key={promise} className="poster__promise">
            <Icon name="check" />
            <View>{promise}</View>
          </View>
        ))}
      </View>
      <View className="poster__foot">
        <View>{say.hotline}</View>
        <View className="poster__hotline">{hotline}</View>
      </View>
    </View>
  );
}
