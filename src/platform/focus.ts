/** Moves the reader's attention. */
import Taro from '@tarojs/taro';

/** Room for the bar that stays at the top, px. */
const BELOW_BAR = 110;

/** What is attended to may be about to be drawn; a browser gives the focus to nothing that is not there. */
const DRAWN_MS = 50;

/** Goes on at an element that is there. */
export function jumpTo(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  element.style.scrollMarginTop = `${BELOW_BAR}px`;
  element.scrollIntoView({ block: element.offsetHeight > window.innerHeight / 2 ? 'start' : 'center' });
  const field = element.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea, [tabindex]');
  (field ?? element).focus({ preventScroll: true });
}

/** In a browser, puts the focus on what can be worked in an element, and brings it just into sight. */
export function stepTo(id: string): void {
  const worked = document.getElementById(id)?.querySelector<HTMLElement>('[tabindex]');
  worked?.focus({ preventScroll: true });
  worked?.scrollIntoView({ block: 'nearest' });
}

/**
 * Scrolls to an element as soon as it is drawn and, in a browser, puts the focus on it; a mini program focuses by the
 * field's own attribute.
 */
export function attendTo(id: string): void {
  const attend =
    process.env.TARO_ENV === 'h5'
      ? jumpTo
      : () => Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -BELOW_BAR, duration: 200 }).catch(() => undefined);
  setTimeout(() => void attend(id), DRAWN_MS);
}

/** Something that is read and not worked. */
function readFrom(element: HTMLElement | null): void {
  element?.setAttribute('tabindex', '-1');
  element?.focus({ preventScroll: true });
}

/** In a browser, where who reads by ear or works by keyboard goes on, unless they have gone on themselves: `id` has been drawn anew. */
export function goOnFrom(id: string): void {
  if (process.env.TARO_ENV !== 'h5') return;
  const left = document.activeElement;
  setTimeout(() => {
    const { activeElement, body } = document;
    if (activeElement === left || activeElement === body) readFrom(document.getElementById(id));
  }, DRAWN_MS);
}

export const findFocused = (): Element | null => (process.env.TARO_ENV === 'h5' ? document.activeElement : null);

/** Whether the app has opened with a page: that one leaves the focus to the browser. */
let opened = false;

/** In a browser, the page of `title` has come to the front: one is where one left it, or else at its title. */
export function arriveAt(title: HTMLElement, left: Element | null): void {
  if (!opened) {
    opened = true;
    return;
  }
  setTimeout(() => {
    const page = title.closest('.taro_page');
    if (page?.contains(document.activeElement)) return;
    if (left instanceof HTMLElement && page?.contains(left)) left.focus({ preventScroll: true });
    // Where something stands beside the page, Tab meets first what leads over it.
    else readFrom(title.closest<HTMLElement>('.k-page--sided') ?? title);
  }, DRAWN_MS);
}

/** All that stands beside an element and beside what it stands in, up to its page. */
function restOfPage(element: HTMLElement): HTMLElement[] {
  const rest: HTMLElement[] = [];
  for (let at = element; at.parentElement && !at.classList.contains('k-root'); at = at.parentElement)
    rest.push(
      ...[...at.parentElement.children].filter(
        (each): each is HTMLElement => each !== at && each instanceof HTMLElement,
      ),
    );
  return rest;
}

/**
 * In a browser, while something lies over the page: it has the focus, nothing under it can be reached, and Escape
 * closes it. `id` is of the whole, its shade included.
 * @returns what ends it, and puts the focus back
 */
export function holdFocus(id: string, onEscape: () => void): () => void {
  const over = process.env.TARO_ENV === 'h5' ? document.getElementById(id) : null;
  if (!over) return () => undefined;
  const before = document.activeElement;
  const under = restOfPage(over).filter((each) => !each.inert);
  for (const each of under) each.inert = true;
  const escape = (event: KeyboardEvent) => {
    const onTop = !over.inert && over.getClientRects().length > 0;
    if (event.key === 'Escape' && onTop) onEscape();
  };
  document.addEventListener('keydown', escape);
  const timer = setTimeout(() => readFrom(over.querySelector('[role=dialog]') ?? over), DRAWN_MS);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('keydown', escape);
    for (const each of under) each.inert = false;
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
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
