/** A browser's own controls: they open as its user knows them, are worked by keyboard, and grow with its text. */
import { useEffect, useRef } from 'react';
import { useKitWords } from './kit-context';

interface Common {
  label: string;
  error?: string;
  disabled?: boolean;
}

const said = ({ label, error, disabled }: Common) =>
  ({ className: 'k-field__native', 'aria-label': label, 'aria-invalid': error !== undefined, disabled }) as const;

interface NativeSelectProps extends Common {
  options: readonly { value: string; title: string }[];
  value: string | undefined;
  onPick(value: string): void;
}

export function NativeSelect({ options, value = '', onPick, ...common }: NativeSelectProps) {
  const words = useKitWords();
  return (
    <select {...said(common)} value={value} onChange={(event) => onPick(event.target.value)}>
      <option value="" disabled hidden>
        {words.pick}
      </option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.title}
        </option>
      ))}
    </select>
  );
}

interface NativeDateProps extends Common {
  /** `YYYY-MM-DD`, as are the others. */
  value: string | undefined;
  start: string | undefined;
  end: string | undefined;
  onPick(day: string): void;
}

export function NativeDate({ value = '', start, end, onPick, ...common }: NativeDateProps) {
  const input = useRef<HTMLInputElement>(null);
  // Not a controlled one: a year that is being typed is no day yet, and would be taken away again.
  useEffect(() => {
    if (input.current && input.current.value !== value) input.current.value = value;
  }, [value]);
  return (
    <input
      {...said(common)}
      ref={input}
      type="date"
      min={start}
      max={end}
      onInput={({ currentTarget: { value: day, validity } }) => {
        if (day !== '' && validity.valid) onPick(day);
      }}
      onClick={({ currentTarget }) => {
        try {
          // A desktop's browser opens it by a small sign only, which is not seen here.
          currentTarget.showPicker();
        } catch {
          // An older one, which opens it by itself.
        }
      }}
    />
  );
}
