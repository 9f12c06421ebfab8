import { Input, Textarea, View } from '@tarojs/components';
import { useContext } from 'react';
import { keepClear } from '../platform/focus';
import { spoken } from './a11y';
import { classes } from './classes';
import { FieldError } from './FieldError';
import { useTyping } from './form';
import { InSheet } from './Sheet';
import './Field.css';

type Kind = 'text' | 'number' | 'idcard' | 'phone' | 'long';

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

const keyboards = { text: 'text', number: 'number', idcard: 'idcard', phone: 'number', long: 'text' } as const;
const inputModes = { text: 'text', number: 'numeric', idcard: 'text', phone: 'tel', long: 'text' } as const;
const inBrowser = process.env.TARO_ENV === 'h5';

/** A label, what is typed, and what is wrong with it. */
export function Field({
  id,
  label,
  hint,
  unit,
  placeholder,
  kind = 'text',
  max,
  value,
  error,
  focus,
  onEnter,
  onType,
  onCommit,
}: FieldProps) {
  const { onInput, onBlur } = useTyping(value, onCommit);
  const fixed = useContext(InSheet);
  const said = [label, unit, error].filter(Boolean).join('，');
  const common = {
    className: classes('k-field__input', kind === 'long' && 'k-field__input--long'),
    placeholder: placeholder ?? '',
    placeholderClass: 'k-field__placeholder',
    maxlength: max ?? 60,
    defaultValue: value,
    onInput: (event: Parameters<typeof onInput>[0]) => {
      onInput(event);
      onType?.(event.detail.value);
    },
    onBlur,
    // In a browser the element that takes the focus is inside Taro's, and the page moves the focus itself.
    ...(inBrowser
      ? {
          onFocus: keepClear,
          nativeProps: {
            'aria-label': said,
            'aria-invalid': error !== undefined,
            inputMode: inputModes[kind],
            autoComplete: 'off',
          },
        }
      : { focus: focus === true, cursorSpacing: 140, ...spoken({ label: said }) }),
  };
  return (
    <View className="k-field" id={id}>
      <View className="k-field__label">{label}</View>
      {hint !== undefined && <View className="k-small">{hint}</View>}
      <View className={classes('k-field__box', error !== undefined && 'k-field__box--wrong')}>
        {kind === 'long' ? (
          <Textarea {...common} autoHeight={false} fixed={fixed} showConfirmBar={false} disableDefaultPadding />
        ) : (
          <Input
            {...common}
            {...(onEnter && { onConfirm: onEnter, confirmType: 'search' as const })}
            type={inBrowser ? 'text' : keyboards[kind]}
          />
        )}
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
