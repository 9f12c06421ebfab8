/** Anything that answers a tap; every other tappable part is made of it. */
import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { keyboard, spoken, type Spoken } from './a11y';
import { classes } from './classes';
import './Press.css';

const inBrowser = process.env.TARO_ENV === 'h5';

export type PressProps = PropsWithChildren<{
  className?: string;
  id?: string;
  role?: Spoken['role'];
  /** Said instead of the text inside. */
  label?: string;
  checked?: boolean;
  expanded?: boolean;
  disabled?: boolean;
  onTap(): void;
}>;

export function Press({
  className,
  id,
  role = 'button',
  label,
  checked,
  expanded,
  disabled,
  onTap,
  children,
}: PressProps) {
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={classes('k-press', disabled && 'k-press--off', className)}
      {...(inBrowser ? {} : { hoverClass: disabled ? 'none' : 'k-press--down', hoverStayTime: 80 })}
      onClick={disabled ? undefined : onTap}
      {...keyboard(!disabled)}
      {...spoken({ role, label, checked, expanded, disabled })}
    >
      {children}
    </View>
  );
}
