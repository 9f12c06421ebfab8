/** By the phone's own wheel. */
import { Picker } from '@tarojs/components';
import type { DayControlProps, OneControlProps } from './picker-control-props';

export function DayControl({ value, start, end, opensAt, onPick, children }: DayControlProps) {
  return (
    <Picker
      className="k-grow"
      mode="date"
      value={value ?? opensAt ?? end ?? ''}
      start={start}
      end={end}
      onChange={(event) => onPick(event.detail.value)}
    >
      {children}
    </Picker>
  );
}

export function OneControl({ options, value, disabled, onPick, children }: OneControlProps) {
  const index = options.findIndex((option) => option.value === value);
  return (
    <Picker
      className="k-grow"
      mode="selector"
      range={options.map((option) => option.title)}
      value={Math.max(index, 0)}
      disabled={disabled}
      onChange={(event) => {
        const picked = options[Number(event.detail.value)];
        if (picked) onPick(picked.value);
      }}
    >
      {children}
    </Picker>
  );
}
