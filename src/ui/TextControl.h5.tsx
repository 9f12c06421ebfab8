/** By the browser's own field; Taro's is a web component around one. */
import { useEffect, useRef, type SyntheticEvent } from 'react';
import { keepClear } from '../platform/focus';
import type { TextControlProps } from './text-control-props';

const inputModes = { text: 'text', number: 'numeric', idcard: 'text', phone: 'tel', long: 'text' } as const;

type Element = HTMLInputElement | HTMLTextAreaElement;
type Typed = SyntheticEvent<Element>;
/** Letters on their way to a Chinese character are no answer yet. */
const isComposing = ({ nativeEvent }: SyntheticEvent) => (nativeEvent as InputEvent).isComposing;

export function TextControl({
  className,
  label,
  wrong,
  kind,
  autofill,
  placeholder,
  value,
  onType,
  onLeave,
  onEnter,
}: TextControlProps) {
  const field = useRef<Element | null>(null);
  useEffect(() => {
    // Its answer has changed from elsewhere.
    if (field.current && field.current.value !== value) field.current.value = value;
  }, [value]);
  const common = {
    ref(element: Element | null) {
      field.current = element;
    },
    className,
    placeholder,
    defaultValue: value,
    inputMode: inputModes[kind],
    autoComplete: autofill ?? 'off',
    'aria-label': label,
    'aria-invalid': wrong,
    onFocus: keepClear,
    onInput(event: Typed) {
      if (!isComposing(event)) onType(event.currentTarget.value);
    },
    onCompositionEnd: (event: Typed) => onType(event.currentTarget.value),
    onBlur: (event: Typed) => onLeave(event.currentTarget.value),
  };
  if (kind === 'long') return <textarea {...common} />;
  return (
    <input
      {...common}
      type="text"
      enterKeyHint={onEnter && 'search'}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposing(event)) onEnter?.();
      }}
    />
  );
}
