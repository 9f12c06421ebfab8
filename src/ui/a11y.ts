import type { AriaName } from '../../config/accessibility';

/** What a screen reader is told, spelt for both: WeChat reads `aria-role`, browsers read `role`. */
export interface Spoken {
  role?:
    | 'button'
    | 'link'
    | 'radio'
    | 'radiogroup'
    | 'checkbox'
    | 'group'
    | 'switch'
    | 'alert'
    | 'status'
    | 'dialog'
    | 'img'
    | 'heading'
    | 'list'
    | 'listitem'
    | 'progressbar'
    | 'main'
    | 'banner'
    | 'navigation'
    | 'table'
    | 'row'
    | 'rowgroup'
    | 'columnheader'
    | 'cell';
  label?: string;
  describedBy?: string;
  checked?: boolean;
  disabled?: boolean;
  /** The one of several links that is open. */
  current?: boolean;
  expanded?: boolean;
  hidden?: boolean;
  live?: 'polite' | 'assertive';
  modal?: boolean;
  level?: number;
  now?: number;
  max?: number;
  valueText?: string;
}

const inBrowser = process.env.TARO_ENV === 'h5';

/** The attributes for a component of the kit; undefined ones are left out. */
export function spoken(say: Spoken): Record<string, string> {
  const all: Record<Exclude<AriaName, 'aria-role'>, string | number | boolean | undefined> = {
    'aria-label': say.label,
    'aria-describedby': say.describedBy,
    'aria-checked': say.checked,
    'aria-disabled': say.disabled,
    'aria-current': say.current,
    'aria-expanded': say.expanded,
    'aria-hidden': say.hidden,
    'aria-live': say.live,
    'aria-modal': say.modal,
    'aria-level': say.level,
    'aria-valuenow': say.now,
    'aria-valuemax': say.max,
    'aria-valuetext': say.valueText,
  };
  const role = inBrowser ? 'role' : 'aria-role';
  return Object.fromEntries(
    Object.entries({ [role]: say.role, ...all }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
}

interface KeyPress {
  key?: string;
  preventDefault(): void;
  currentTarget: unknown;
}

/** In a browser a tappable thing is reached by Tab and worked by Enter and Space, as a button is. */
export function keyboard(enabled = true): Record<string, unknown> {
  if (!inBrowser || !enabled) return {};
  return {
    tabIndex: 0,
    onKeyDown(event: KeyPress) {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      (event.currentTarget as { click(): void }).click();
    },
  };
}
