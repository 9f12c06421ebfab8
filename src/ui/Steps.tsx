import { View } from '@tarojs/components';
import { spoken } from './a11y';
import { useKitWords } from './kit-context';
import './Steps.css';

/** How far one has come; `now` counts from 1. */
export function Steps({ now, of }: { now: number; of: number }) {
  const words = useKitWords();
  return (
    <View
      className="k-steps"
      {...spoken({ role: 'progressbar', label: words.step(now, of), now, max: of, valueText: words.step(now, of) })}
    >
      <View className="k-steps__done" style={{ width: `${Math.round((now / of) * 100)}%` }} />
    </View>
  );
}
