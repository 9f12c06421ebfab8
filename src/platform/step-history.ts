/**
 * A browser's own back inside one page: each step of it is an entry of the history under the page's own address. Taro
 * never hears of these entries; in a mini program there are none.
 */
import { useEffect, useRef } from 'react';
import type { RouteName } from '../pages';
import { isShowing } from './navigation';

const inBrowser = process.env.TARO_ENV === 'h5';

interface Stepping {
  page: RouteName;
  onBack(): void;
}

/** The page that has steps just now: there is one at a time. */
let stepping: Stepping | undefined;
/** How many of its entries lie below where one is. */
let depth = 0;
let unwound: (() => void) | undefined;

const stepOf = (state: unknown): number => (state as { step?: number } | null)?.step ?? 0;

function popped(event: PopStateEvent): void {
  const step = stepOf(event.state);
  // Of a page that lies above, or below the first step: the router's.
  if (!stepping || !isShowing(stepping.page) || step === depth) return;
  event.stopImmediatePropagation();
  const before = depth;
  depth = step;
  if (unwound) {
    unwound();
    unwound = undefined;
  } else if (step < before) stepping.onBack();
}

// The app loads this before the router, which would take each entry for a page.
if (inBrowser) window.addEventListener('popstate', popped, true);

const history = {
  /** A step forward was made. */
  push(): void {
    if (!inBrowser) return;
    depth += 1;
    window.history.pushState({ ...(window.history.state as object), step: depth }, '', window.location.href);
  },
  /** One step back, as the browser's own button does it; `false` where there is no entry for it. */
  back(): boolean {
    if (depth === 0) return false;
    window.history.back();
    return true;
  },
  /** The page is about to be left: its entries go. */
  unwind(): Promise<void> {
    if (depth === 0) return Promise.resolve();
    return new Promise((resolve) => {
      unwound = resolve;
      window.history.go(-depth);
    });
  },
};

/** @param onBack the browser went one step back */
export function useStepHistory(page: RouteName, onBack: () => void): typeof history {
  const own = useRef<Stepping>();
  if (!own.current && inBrowser) depth = stepOf(window.history.state);
  own.current = { page, onBack };
  stepping = own.current;
  useEffect(
    () => () => {
      // Another one may have come meanwhile.
      if (stepping === own.current) stepping = undefined;
    },
    [],
  );
  return history;
}
