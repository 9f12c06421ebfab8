import { View } from '@tarojs/components';
import { Tag } from '../../ui';
import type { TagWords } from './row-words';

export function CaseTags({ tags }: { tags: readonly TagWords[] }) {
  return (
    <View className="k-row k-row--tight">
      {tags.map(({ words, tone }) => (
        <Tag key={words} tone={tone}>
          {words}
        </Tag>
      ))}
    </View>
  );
}
