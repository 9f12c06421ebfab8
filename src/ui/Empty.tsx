import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './Empty.css';

/** Nothing here yet, and what one may do. */
export function Empty({ title, words, children }: PropsWithChildren<{ title: string; words?: string }>) {
  return (
    <View className="k-empty">
      <View className="k-strong">{title}</View>
      {words !== undefined && <View className="k-sub">{words}</View>}
      {children}
    </View>
  );
}
