/** What a field's control is told: a phone's (TextControl.tsx) and a browser's (TextControl.h5.tsx). */
export type Kind = 'text' | 'number' | 'idcard' | 'phone' | 'long';

/** What a browser may fill in by itself: only what is one's own, or a code that just came. */
export type Autofill = 'name' | 'tel' | 'one-time-code';

export interface TextControlProps {
  className: string;
  /** Its name, for who listens. */
  label: string;
  wrong: boolean;
  kind: Kind;
  autofill: Autofill | undefined;
  placeholder: string;
  /** What stands in it when nobody types. */
  value: string;
  /** A phone is told to put the focus here; a browser's page moves it. */
  focus: boolean;
  /** It stands in what does not scroll with the page. */
  fixed: boolean;
  onType(value: string): void;
  onLeave(value: string): void;
  /** Enter, or the keyboard's own key. */
  onEnter?: (() => void) | undefined;
}
