/** By the phone's own keyboard. */
import { Input, Textarea } from '@tarojs/components';
import { useRef } from 'react';
import { spoken } from './a11y';
import type { TextControlProps } from './text-control-props';

const keyboards = { text: 'text', number: 'number', idcard: 'idcard', phone: 'number' } as const;

export function TextControl({
  className,
  label,
  kind,
  placeholder,
  value,
  focus,
  fixed,
  onType,
  onLeave,
  onEnter,
}: TextControlProps) {
  const shown = useRef({ value, stands: value, drawn: 0 }).current;
  if (shown.value !== value) {
    // Its answer has changed from elsewhere: WeChat takes another text in a new field only.
    if (shown.stands !== value) shown.drawn += 1;
    shown.value = shown.stands = value;
  }
  const hear = (then: (text: string) => void) => (event: { detail: { value: string } }) =>
    then((shown.stands = event.detail.value));
  const common = {
    className,
    placeholder,
    placeholderClass: 'k-field__placeholder',
    // Else WeChat cuts at 140, unsaid; what is too long is refused in words.
    maxlength: -1,
    defaultValue: value,
    focus: focus === true,
    // How far what is typed in stays from the keyboard.
    cursorSpacing: 140,
    onInput: hear(onType),
    onBlur: hear(onLeave),
    ...spoken({ label }),
  };
  if (kind === 'long')
    return (
      <Textarea
        key={shown.drawn}
        {...common}
        autoHeight={false}
        fixed={fixed}
        showConfirmBar={false}
        disableDefaultPadding
      />
    );
  return (
    <Input
      key={shown.drawn}
      {...common}
      {...(onEnter && { onConfirm: onEnter, confirmType: 'search' as const })}
      type={keyboards[kind]}
    />
  );
}
