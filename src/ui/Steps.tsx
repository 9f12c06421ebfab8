import { View } from '@tarojs/components';
import { spoken } from './a11y';
import { useKitWords } from './kit-context';
import './Steps.css';

interface StepsProps {
  /** From 1. */
  now: number;
  of: number;
  /** How many there are depends on the answers: it is said in words. */
  about?: boolean;
}

/** How far one has come. */
export function Steps({ now, of, about }: StepsProps) {
  const words = useKitWords();
  const said = about ? words.stepAbout(now, of) : words.step(now, of);
  const bar = (
    <View className="k-steps" {...spoken({ role: 'progressbar', label: said, now, max: of, valueText: said })}>
      <View className="k-steps__done" style={{ width: `${Math.round((now / of) * 100)}%` }} />
    </View>
  );
  if (!about) return bar;
  return (
    <View>
      <View className="k-steps__words k-small" {...spoken({ hidden: true })}>
        {said}
      </View>
      {bar}
    </View>
  );
}
