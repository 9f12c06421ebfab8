/** Who reads a screen: at which size, in which language, signed in as whom. */
import type { Page } from 'playwright-core';
import type { Locale } from '../../src/shared/words';
import { sessionAt } from '../somebody';

const NARROW = { width: 320, height: 640 };
export const sizes = {
  normal: { viewport: { width: 390, height: 844 }, elder: false },
  elder: { viewport: NARROW, elder: true },
  /** The switch, and the largest text of the browser itself. */
  largest: { viewport: NARROW, elder: true, ownText: 24 },
} as const;
export type Size = keyof typeof sizes;

/** A demo account; nobody's for who has not signed in. */
export type Visitor = 'nobody' | `demo-${string}`;

/** Sets the text as one does in the browser's own settings, px. */
export async function setOwnText(page: Page, standard: number): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
}

interface Reader {
  size: Size;
  locale: Locale;
  visitor: Visitor;
  /** As in a scanned code. */
  scene?: string;
  /** Another window than one of that size has. */
  viewport?: { width: number; height: number };
}

/** Puts what their browser keeps in place of what there is, and starts anew. */
export async function startAs(page: Page, server: string, reader: Reader): Promise<void> {
  const { size, locale, visitor, scene } = reader;
  const { elder, viewport, ...own } = sizes[size];
  await page.setViewportSize(reader.viewport ?? viewport);
  if ('ownText' in own) await setOwnText(page, own.ownText);
  const kept = {
    settings: { locale, elder },
    ...(visitor !== 'nobody' && { session: await sessionAt(server, visitor) }),
  };
  // What a browser keeps belongs to the place that it is at; the app itself is not started for that.
  if (!page.url().startsWith(server)) await page.goto(`${server}/api/policy`);
  await page.evaluate((all) => {
    localStorage.clear();
    for (const [key, data] of Object.entries(all)) localStorage.setItem(key, JSON.stringify({ data }));
  }, kept);
  await page.goto(`${server}/?${new URLSearchParams({ visitor, ...(scene && { scene }) }).toString()}`);
}
