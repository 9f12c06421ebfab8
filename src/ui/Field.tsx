import { View } from '@tarojs/components';
import { useContext } from 'react';
import { spoken } from './a11y';
import { classes } from './classes';
import { FieldError } from './FieldError';
import { useTyping } from './form';
import { InSheet } from './Sheet';
import { TextControl } from './TextControl';
import type { Kind } from './text-control-props';
import './Field.css';

interface FieldProps {
  /** Unique on the page; `attendTo(id)` brings the reader here. */
  id: string;
  label: string;
  hint?: string;
  /** Said after what is typed: 元. */
  unit?: string;
  placeholder?: string;
  kind?: Kind;
  /** UTF-16 units that can be typed. */
  max?: number;
  value: string;
  error?: string;
  /** Puts the focus here. */
  focus?: boolean;
  /** Enter, or the keyboard's own key, after what is typed stands alone. */
  onEnter?(): void;
  /** While it is typed, for what is worked out beside it; the answer comes with `onCommit`. */
  onType?(value: string): void;
  onCommit(value: string): void;
}

/** A label, what is typed, and what is wrong with it. */
export function Field({
  id,
  label,
  hint,
  unit,
  placeholder = '',
  kind = 'text',
  max = 60,
  value,
  error,
  focus = false,
  onEnter,
  onType,
  onCommit,
}: FieldProps) {
  const typing = useTyping(value, onCommit);
  const fixed = useContext(InSheet);
  return (
    <View className="k-field" id={id}>
      <View className="k-field__label">{label}</View>
      {hint !== undefined && <View className="k-small">{hint}</View>}
      <View className={classes('k-field__box', error !== undefined && 'k-field__box--wrong')}>
        <TextControl
          className={classes('k-field__input', kind === 'long' && 'k-field__input--long')}
          label={[label, unit, error].filter(Boolean).join('，')}
          wrong={error !== undefined}
          kind={kind}
          max={max}
          placeholder={placeholder}
          value={value}
          focus={focus}
          fixed={fixed}
          onType={(typed) => {
            typing.type(typed);
            onType?.(typed);
          }}
          onLeave={typing.leave}
          onEnter={onEnter}
        />
        {unit !== undefined && (
          <View className="k-field__unit" {...spoken({ hidden: true })}>
            {unit}
          </View>
        )}
      </View>
      <FieldError error={error} />
    </View>
  );
}
