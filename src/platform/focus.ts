/** Moves the reader's attention. */
import Taro from '@tarojs/taro';

/** Room for the bar that stays at the top, px. */
const BELOW_BAR = 110;

/** Scrolls to an element and, in a browser, puts the focus on it; a mini program focuses by the field's own attribute. */
export function attendTo(id: string): void {
  if (process.env.TARO_ENV === 'h5') {
    const element = document.getElementById(id);
    const inner = element?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, [tabindex]') ?? element;
    if (element) {
      element.style.scrollMarginTop = `${BELOW_BAR}px`;
      element.scrollIntoView({ block: element.offsetHeight > window.innerHeight / 2 ? 'start' : 'center' });
    }
    inner?.focus({ preventScroll: true });
    return;
  }
  Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -BELOW_BAR, duration: 200 }).catch(() => undefined);
}

/** A new question starts at its top. */
export function toTop(): void {
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);
}
