import { View } from '@tarojs/components';
import { spoken } from './a11y';
import { classes } from './classes';
import { Icon, type IconName } from './Icon';
import { Press } from './Press';
import './Button.css';

interface ButtonProps {
  children: string;
  look?: 'primary' | 'quiet' | 'danger' | 'light';
  /** What is being done just now; further taps are not taken. */
  busy?: string;
  disabled?: boolean;
  /** Lower than usual, inside cards. */
  small?: boolean;
  /** Takes this share of a row; 1 unless said. */
  grow?: number;
  icon?: IconName;
  label?: string;
  onTap(): void;
}

export function Button({
  children,
  look = 'primary',
  busy,
  disabled,
  small,
  grow = 1,
  icon,
  label,
  onTap,
}: ButtonProps) {
  const off = disabled === true || busy !== undefined;
  return (
    <View className="k-button-slot" style={{ flexGrow: grow }}>
      <Press
        className={classes('k-button', `k-button--${look}`, small && 'k-button--small', off && 'k-button--off')}
        disabled={off}
        label={busy ?? label}
        onTap={onTap}
      >
        {busy !== undefined && <View className="k-button__spin" {...spoken({ hidden: true })} />}
        {busy === undefined && icon && <Icon name={icon} />}
        <View className="k-button__text">{busy ?? children}</View>
      </Press>
    </View>
  );
}
