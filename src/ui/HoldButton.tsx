import { View } from '@tarojs/components';
import { useRef, type PointerEvent } from 'react';
import { spoken } from './a11y';
import { classes } from './classes';
import { Icon, type IconName } from './Icon';
import './HoldButton.css';

interface HoldButtonProps {
  id?: string;
  icon: IconName;
  label: string;
  /** It is doing what it does. */
  on: boolean;
  disabled?: boolean;
  onBegin(): void;
  onEnd(): void;
}

const inBrowser = process.env.TARO_ENV === 'h5';
/** A shorter touch is a tap: it begins, and the next one ends. */
const HOLD_MS = 500;

/** Held while something lasts; whose hand trembles, or who works by keys, taps to begin and taps again to end. */
export function HoldButton({ id, icon, label, on, disabled, onBegin, onEnd }: HoldButtonProps) {
  const since = useRef<number>();
  const down = () => {
    if (disabled) return;
    if (on) return onEnd();
    since.current = Date.now();
    onBegin();
  };
  const up = () => {
    const began = since.current;
    since.current = undefined;
    if (began !== undefined && Date.now() - began >= HOLD_MS) onEnd();
  };
  const touch = inBrowser
    ? {
        tabIndex: disabled ? -1 : 0,
        onPointerDown(event: PointerEvent) {
          // The finger may slip off the button while its owner talks.
          event.currentTarget.setPointerCapture(event.pointerId);
          down();
        },
        onPointerUp: up,
        onPointerCancel: up,
        onContextMenu: (event: { preventDefault(): void }) => event.preventDefault(),
        onKeyDown(event: { key: string; repeat: boolean; preventDefault(): void }) {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          if (event.repeat || disabled) return;
          (on ? onEnd : onBegin)();
        },
      }
    : { onTouchStart: down, onTouchEnd: up, onTouchCancel: up };
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={classes('k-press', 'k-hold', on && 'k-hold--on', disabled && 'k-press--off')}
      {...touch}
      {...spoken({ role: 'button', label, disabled })}
    >
      <View className="k-hold__mark">
        <Icon name={icon} />
      </View>
      <View className="k-hold__words">{label}</View>
    </View>
  );
}
