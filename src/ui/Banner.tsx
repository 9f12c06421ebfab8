import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { spoken } from './a11y';
import { classes } from './classes';
import { Icon } from './Icon';
import './Banner.css';

type BannerProps = PropsWithChildren<{
  look?: 'info' | 'warn' | 'error' | 'offline' | 'done';
  title?: string;
}>;

const icons = { info: 'info', warn: 'warn', error: 'error', offline: 'offline', done: 'check' } as const;

/** Something that one should know here and now. Buttons may stand inside. */
export function Banner({ look = 'info', title, children }: BannerProps) {
  return (
    <View
      className={classes('k-banner', `k-banner--${look}`)}
      {...spoken({ role: look === 'error' || look === 'offline' ? 'alert' : 'status' })}
    >
      <Icon name={icons[look]} />
      <View className="k-banner__words">
        {title !== undefined && <View className="k-banner__title">{title}</View>}
        {children}
      </View>
    </View>
  );
}
