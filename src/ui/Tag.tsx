import { View } from '@tarojs/components';
import { classes } from './classes';
import './Tag.css';

export type Tone = 'green' | 'amber' | 'red' | 'blue' | 'plain';

/** A short word of state; the words say it, the colour only helps. */
export function Tag({ children, tone = 'plain' }: { children: string; tone?: Tone }) {
  return <View className={classes('k-tag', `k-tag--${tone}`)}>{children}</View>;
}
