import { Picker, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from './a11y';
import { classes } from './classes';
import { FieldError } from './FieldError';
import { Icon } from './Icon';
import { useKitWords } from './kit-context';
import { NativeDate, NativeSelect } from './NativePicker';
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
  /** WeChat's wheel, which a tap on what is inside brings up. */
  wheel(inside: ReactNode): ReactNode;
  /** The browser's own control, which lies unseen over what it chooses. */
  native: ReactNode;
}

const inBrowser = process.env.TARO_ENV === 'h5';

function PickerFrame({ id, label, hint, placeholder, error, disabled, shown, wheel, native }: FrameProps) {
  const words = useKitWords();
  const text = shown ?? placeholder ?? words.pick;
  const inside = (
    <View
      className={classes('k-field__pick', shown === undefined && 'k-field__pick--empty')}
      {...spoken(inBrowser ? { hidden: true } : { role: 'button', label: `${label}，${text}`, disabled })}
    >
      <View className="k-grow">{text}</View>
      <Icon name="down" />
    </View>
  );
  return (
    <View className="k-field" id={id}>
      <View className="k-field__label">{label}</View>
      {hint !== undefined && <View className="k-small">{hint}</View>}
      <View className={classes('k-field__box', 'k-field__box--pick', error !== undefined && 'k-field__box--wrong')}>
        {inBrowser ? inside : wheel(inside)}
        {native}
      </View>
      <FieldError error={error} />
    </View>
  );
}

interface DateFieldProps extends Common {
  /** `YYYY-MM-DD` */
  value: string | undefined;
  /** How the day is said. */
  shown: string | undefined;
  start?: string;
  end?: string;
  /** Where the wheel stands while nothing is chosen; at its end unless said. */
  opensAt?: string;
  onPick(day: string): void;
}

/** A day, by the phone's or the browser's own means. */
export function DateField({ value, start, end, opensAt, onPick, ...frame }: DateFieldProps) {
  const words = useKitWords();
  return (
    <PickerFrame
      {...frame}
      native={inBrowser && <NativeDate {...frame} {...{ value, start, end, onPick }} />}
      wheel={(inside) => (
        <Picker
          className="k-grow"
          mode="date"
          value={value ?? opensAt ?? end ?? ''}
          start={start}
          end={end}
          textProps={{ okText: words.ok, cancelText: words.cancel }}
          onChange={(event) => onPick(event.detail.value)}
        >
          {inside}
        </Picker>
      )}
    />
  );
}

interface SelectFieldProps extends Common {
  options: readonly { value: string; title: string }[];
  value: string | undefined;
  onPick(value: string): void;
}

/** One of many, by the phone's or the browser's own means. */
export function SelectField({ options, value, onPick, ...frame }: SelectFieldProps) {
  const words = useKitWords();
  const index = options.findIndex((option) => option.value === value);
  return (
    <PickerFrame
      {...frame}
      shown={options[index]?.title}
      native={inBrowser && <NativeSelect {...frame} {...{ options, value, onPick }} />}
      wheel={(inside) => (
        <Picker
          className="k-grow"
          mode="selector"
          range={options.map((option) => option.title)}
          value={Math.max(index, 0)}
          disabled={frame.disabled}
          textProps={{ okText: words.ok, cancelText: words.cancel }}
          onChange={(event) => {
            const picked = options[Number(event.detail.value)];
            if (picked) onPick(picked.value);
          }}
        >
          {inside}
        </Picker>
      )}
    />
  );
}
