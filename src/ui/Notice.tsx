import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { spoken } from './a11y';
import { classes } from './classes';
import { Icon } from './Icon';
import './Notice.css';

type NoticeProps = PropsWithChildren<{
  look?: 'info' | 'warn' | 'error' | 'offline' | 'done';
  title?: string;
}>;

const icons = { info: 'info', warn: 'warn', error: 'error', offline: 'offline', done: 'check' } as const;

/** Something that one should know here and now. Buttons may stand inside. */
export function Notice({ look = 'info', title, children }: NoticeProps) {
  return (
    <View
      className={classes('k-notice', `k-notice--${look}`)}
      {...spoken({ role: look === 'error' || look === 'offline' ? 'alert' : 'status' })}
    >
      <Icon name={icons[look]} />
      <View className="k-notice__words">
        {title !== undefined && <View className="k-notice__title">{title}</View>}
        {children}
      </View>
    </View>
  );
}
