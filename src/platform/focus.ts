/** Moves the reader's attention. */
import Taro from '@tarojs/taro';

/** Room for the bar that stays at the top, px. */
const BELOW_BAR = 110;

/** Scrolls to an element and, in a browser, puts the focus on it; a mini program focuses by the field's own attribute. */
export function attendTo(id: string): void {
  if (process.env.TARO_ENV === 'h5') {
    const element = document.getElementById(id);
    const inner = element?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea, [tabindex]') ?? element;
    if (element) {
      element.style.scrollMarginTop = `${BELOW_BAR}px`;
      element.scrollIntoView({ block: element.offsetHeight > window.innerHeight / 2 ? 'start' : 'center' });
    }
    inner?.focus({ preventScroll: true });
    return;
  }
  Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -BELOW_BAR, duration: 200 }).catch(() => undefined);
}

/** A phone's keyboard takes about so long to come up. */
const KEYBOARD_MS = 350;

/**
 * Keeps what is typed in clear of the keyboard and of what stays at the top and the bottom; a browser does not know
 * that these cover it. In a mini program the field itself says how far it stays from the keyboard.
 */
export function keepClear(): void {
  if (process.env.TARO_ENV !== 'h5') return;
  const field = document.activeElement;
  const look = () => {
    // Left meanwhile: the next question starts at its top, and nothing is to be kept clear.
    if (!field || field !== document.activeElement) return;
    const { left, top, bottom } = field.getBoundingClientRect();
    const shows = (y: number) => field.contains(document.elementFromPoint(left + 1, y));
    const lowest = window.visualViewport?.height ?? window.innerHeight;
    if (bottom > lowest || !shows(top + 1) || !shows(bottom - 1)) field.scrollIntoView({ block: 'center' });
  };
  look();
  setTimeout(look, KEYBOARD_MS);
}

/** A new question starts at its top. */
export function toTop(): void {
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);
}
