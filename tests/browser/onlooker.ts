import type { Page } from 'playwright-core';
import type { Locale } from '../../src/shared/words';
import { screenshot, settled } from './harness';
import { faultsOf } from './look';
import type { Size } from './readers';

/** Somebody who looks at each screen once, takes its picture, and keeps what is wrong with it. */
export function onlooker(size: Size, locale: Locale) {
  const seen = new Set<string>();
  const faults: Record<string, string[]> = {};
  /** Addresses of the pages that were looked at. */
  const pages = new Set<string>();
  return {
    faults,
    pages,
    async look(page: Page, screen: string): Promise<void> {
      if (seen.has(screen)) return;
      seen.add(screen);
      await settled(page);
      await screenshot(page, `${screen}-${size}-${locale}`);
      pages.add(new URL(page.url()).hash.replace(/^#|\?.*/g, ''));
      const found = await faultsOf(page, size);
      if (found.length > 0) faults[screen] = found;
    },
  };
}
export type Onlooker = ReturnType<typeof onlooker>;
