import { View } from '@tarojs/components';
import { hardshipKinds } from '../shared/hardships/index';
import { spoken } from './a11y';
import { classes } from './classes';
import './Icon.css';

export const iconNames = [
  ...hardshipKinds,
  'back',
  'forward',
  'check',
  'minus',
  'plus',
  'phone',
  'error',
  'warn',
  'info',
  'offline',
  'down',
  'search',
  'edit',
  'camera',
  'microphone',
  'play',
  'stop',
  'sound',
  'close',
] as const;
export type IconName = (typeof iconNames)[number];

/** A line drawing in the colour of the text beside it; it says nothing that the words don't. */
export function Icon({ name, size = 'text' }: { name: IconName; size?: 'text' | 'picture' }) {
  return <View className={classes('k-icon', `k-icon--${name}`, `k-icon--${size}`)} {...spoken({ hidden: true })} />;
}
