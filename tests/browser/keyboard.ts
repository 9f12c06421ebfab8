/** A hand on the keyboard alone. */
import type { Page } from 'playwright-core';

/** More than there is to pass on the way. */
const MOST_TABS = 40;

/** Runs in the page: what has the focus, by its spoken name or its text. */
const focusedName = (): string => {
  const { activeElement: at } = document;
  return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim();
};

/** Runs in the page: Enter is let through at what is called so, and nowhere else. */
function watchEnter(name: string): void {
  const watched = window as unknown as { landed?: boolean };
  delete watched.landed;
  const watch = (event: KeyboardEvent) => {
    const { activeElement: at } = document;
    watched.landed = (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim().startsWith(name);
    if (watched.landed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('keydown', watch, { capture: true, once: true });
}

export interface KeyboardHand {
  /** Tabs until what begins with `name` has the focus. @throws when it is not on the way */
  reach(name: string): Promise<void>;
  /** Reaches it and presses Enter there: again where a screen that was still being drawn took the focus meanwhile. */
  go(name: string): Promise<void>;
}

export function keyboardOf(page: Page): KeyboardHand {
  async function reach(name: string): Promise<void> {
    for (let tabs = 0; tabs <= MOST_TABS; tabs += 1) {
      if ((await page.evaluate(focusedName)).startsWith(name)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${MOST_TABS} tabs did not reach ${name}; they ended at ${await page.evaluate(focusedName)}`);
  }

  async function go(name: string): Promise<void> {
    for (let landed = false; !landed;) {
      await reach(name);
      await page.evaluate(watchEnter, name);
      await page.keyboard.press('Enter');
      landed = await page.evaluate(() => (window as unknown as { landed?: boolean }).landed === true);
    }
  }

  return { reach, go };
}
