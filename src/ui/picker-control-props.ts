/** What a picker's control is told: a phone's (PickerControl.tsx) and a browser's (PickerControl.h5.tsx). */
import type { ReactNode } from 'react';

export interface Control {
  /** Its name, for who listens. */
  label: string;
  wrong: boolean;
  disabled?: boolean;
  /** Said while nothing is chosen. */
  placeholder: string;
  /** Our own words for what is chosen, which it stands around or lies over. */
  children: ReactNode;
}

export interface DayControlProps extends Control {
  /** `YYYY-MM-DD` */
  value: string | undefined;
  /** First and last day that can be chosen. */
  start?: string;
  end?: string;
  /** Where the phone's wheel stands while nothing is chosen; at its end unless said. A browser opens at its own today. */
  opensAt?: string;
  onPick(day: string): void;
}

export interface OneControlProps extends Control {
  options: readonly { value: string; title: string }[];
  value: string | undefined;
  onPick(value: string): void;
}
