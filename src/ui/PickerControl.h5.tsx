/**
 * By the browser's own controls, which any keyboard and screen reader knows how to work; Taro's wheel is neither read
 * nor worked by keys. They lie unseen over our own words.
 */
import { useState, type KeyboardEvent } from 'react';
import { keepClear } from '../platform/focus';
import { classes } from './classes';
import { useTyping } from './form';
import type { DayControlProps, OneControlProps } from './picker-control-props';
import './PickerControl.css';

/** Without a first day: whoever stops after three digits means no day of the year 202. */
const EARLIEST = '1900-01-01';
/** Without a last day a browser lets years have six digits. */
const LATEST = '9999-12-31';

/** Not the keys that open the browser's own calendar, where a tap chooses. */
const types = ({ key, altKey }: KeyboardEvent) => !altKey && /^(\d|Arrow\w+|Backspace|Delete)$/.test(key);

export function DayControl({
  label,
  wrong,
  disabled,
  value = '',
  start,
  end = LATEST,
  onPick,
  children,
}: DayControlProps) {
  /** While a day is typed: half of it can be another day, so it is handed on only when the field is left. */
  const [typed, setTyped] = useState<string>();
  const pick = (day: string) => {
    if (day.length === end.length && day >= (start ?? EARLIEST) && day <= end) onPick(day);
  };
  const typing = useTyping(value, pick);
  const leave = (day: string) => {
    typing.leave(day);
    setTyped(undefined);
  };
  return (
    <>
      {children}
      <input
        type="date"
        className={classes('k-native', typed !== undefined && 'k-native--typed')}
        aria-label={label}
        aria-invalid={wrong}
        disabled={disabled}
        min={start}
        max={end}
        value={typed ?? value}
        onFocus={keepClear}
        onClick={(event) => {
          try {
            event.currentTarget.showPicker?.();
          } catch {
            // A browser that refuses has opened its calendar by itself, or takes what is typed.
          }
        }}
        onKeyDown={(event) => {
          const { currentTarget: field, key } = event;
          if (types(event)) setTyped(field.value);
          if (key !== 'Enter' || typed === undefined) return;
          event.preventDefault();
          // The browser says what is wrong with a day that can't be chosen.
          if (field.reportValidity()) leave(field.value);
        }}
        onChange={({ target: { value: day } }) => {
          if (typed === undefined) return pick(day);
          setTyped(day);
          typing.type(day);
        }}
        onBlur={(event) => leave(event.target.value)}
      />
    </>
  );
}

export function OneControl({ label, wrong, disabled, options, value, placeholder, onPick, children }: OneControlProps) {
  const index = options.findIndex((option) => option.value === value);
  return (
    <>
      {children}
      <select
        className="k-native"
        aria-label={label}
        aria-invalid={wrong}
        disabled={disabled}
        value={index < 0 ? '' : index}
        onFocus={keepClear}
        onChange={(event) => {
          const picked = options[Number(event.target.value)];
          if (picked) onPick(picked.value);
        }}
      >
        {/* With the first option standing there already, choosing it would change nothing. */}
        {index < 0 && (
          <option value="" hidden disabled>
            {placeholder}
          </option>
        )}
        {options.map((option, at) => (
          <option key={option.value} value={at}>
            {option.title}
          </option>
        ))}
      </select>
    </>
  );
}
