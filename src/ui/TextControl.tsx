/** By the phone's own keyboard. */
import { Input, Textarea } from '@tarojs/components';
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
    onInput: (event: { detail: { value: string } }) => onType(event.detail.value),
    onBlur: (event: { detail: { value: string } }) => onLeave(event.detail.value),
    ...spoken({ label }),
  };
  if (kind === 'long')
    return <Textarea {...common} autoHeight={false} fixed={fixed} showConfirmBar={false} disableDefaultPadding />;
  return (
    <Input
      {...common}
      {...(onEnter && { onConfirm: onEnter, confirmType: 'search' as const })}
      type={keyboards[kind]}
    />
  );
}
