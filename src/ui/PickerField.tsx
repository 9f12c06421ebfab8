import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from './a11y';
import { classes } from './classes';
import { FieldError } from './FieldError';
import { Icon } from './Icon';
import { useKitWords } from './kit-context';
import { DayControl, OneControl } from './PickerControl';
import type { Control, DayControlProps, OneControlProps } from './picker-control-props';
import './Field.css';

interface Common {
  id: string;
  label: string;
  hint?: string;
  placeholder?: string;
  error?: string;
  disabled?: boolean;
}

interface FrameProps extends Common {
  /** What is chosen, in words; undefined while nothing is. */
  shown: string | undefined;
  control(told: Control): ReactNode;
}

const inBrowser = process.env.TARO_ENV === 'h5';

function PickerFrame({ id, label, hint, placeholder, error, disabled, shown, control }: FrameProps) {
  const words = useKitWords();
  const none = placeholder ?? words.pick;
  const text = shown ?? none;
  const face = (
    <View
      className={classes('k-field__pick', shown === undefined && 'k-field__pick--empty')}
      // In a browser the control itself says what is chosen.
      {...spoken(inBrowser ? { hidden: true } : { role: 'button', label: `${label}，${text}`, disabled })}
    >
      <View className="k-grow">{text}</View>
      <Icon name="down" />
    </View>
  );
  const wrong = error !== undefined;
  return (
    <View className="k-field" id={id}>
      <View className="k-field__label">{label}</View>
      {hint !== undefined && <View className="k-small">{hint}</View>}
      <View className={classes('k-field__box', 'k-field__box--pick', wrong && 'k-field__box--wrong')}>
        {control({ label: wrong ? `${label}，${error}` : label, wrong, disabled, placeholder: none, children: face })}
      </View>
      <FieldError error={error} />
    </View>
  );
}

interface DateFieldProps extends Common, Pick<DayControlProps, 'value' | 'start' | 'end' | 'opensAt' | 'onPick'> {
  /** How the day is said. */
  shown: string | undefined;
}

/** A day, by the phone's or the browser's own means. */
export function DateField({ value, start, end, opensAt, onPick, ...frame }: DateFieldProps) {
  const day = { value, start, end, opensAt, onPick };
  return <PickerFrame {...frame} control={(told) => <DayControl {...told} {...day} />} />;
}

interface SelectFieldProps extends Common, Pick<OneControlProps, 'options' | 'value' | 'onPick'> {}

/** One of many, by the phone's or the browser's own means. */
export function SelectField({ options, value, onPick, ...frame }: SelectFieldProps) {
  const shown = options.find((option) => option.value === value)?.title;
  const one = { options, value, onPick };
  return <PickerFrame {...frame} shown={shown} control={(told) => <OneControl {...told} {...one} />} />;
}
