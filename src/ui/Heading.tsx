import { View } from '@tarojs/components';
import { spoken } from './a11y';

/** The question or subject of a screen (1), or of a part of it (2). */
export function Heading({ children, level = 1, id }: { children: string; level?: 1 | 2; id?: string }) {
  return (
    <View className={level === 1 ? 'k-lead' : 'k-strong'} id={id} {...spoken({ role: 'heading', level })}>
      {children}
    </View>
  );
}
