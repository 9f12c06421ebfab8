import { View } from '@tarojs/components';
import { spoken } from './a11y';
import { useKitWords } from './kit-context';
import { useLate } from './use-late';
import './Loading.css';

/** A quick answer needs no sign of waiting; it would only flicker. */
const PATIENCE_MS = 300;

export function Loading({ rows = 2 }: { rows?: number }) {
  const words = useKitWords();
  if (!useLate(PATIENCE_MS)) return null;
  return (
    <View className="k-loading" {...spoken({ role: 'status', label: words.loading })}>
      {Array.from({ length: rows }, (_, index) => (
        <View key={index} className="k-loading__row">
          <View className="k-loading__line k-loading__line--short" />
          <View className="k-loading__line" />
        </View>
      ))}
      <View className="k-small k-loading__words">{words.loading}</View>
    </View>
  );
}
