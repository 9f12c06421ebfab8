import { View } from '@tarojs/components';
import './Said.css';

/** What somebody wrote, and what it was. */
export function Quotation({ title, words }: { title: string; words: string }) {
  return (
    <View className="k-stack said">
      <View className="k-small">{title}</View>
      <View className="said__words">{words}</View>
    </View>
  );
}
