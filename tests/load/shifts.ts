/** What moves on a screen though nobody moved it. */
import type { Page } from 'playwright-core';

export interface Shift {
  /** As in Cumulative Layout Shift. */
  value: number;
  /** Within half a second of a tap or a key, where a screen may change; not counted by CLS. */
  afterInput: boolean;
  /** The page's address, and what moved. */
  where: string;
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node?: Node | null }[];
}

/** Runs in the page, so it can use nothing from here. */
function observe(): void {
  const { tellShift } = window as unknown as { tellShift(shift: Shift): void };
  const nameOf = ({ node }: { node?: Node | null }) =>
    node instanceof Element ? node.className : (node?.textContent ?? 'something gone');
  const tell = ({ value, hadRecentInput, sources }: LayoutShift) =>
    tellShift({ value, afterInput: hadRecentInput, where: `${location.hash} ${sources.map(nameOf).join(', ')}` });
  new PerformanceObserver((list) => (list.getEntries() as LayoutShift[]).forEach(tell)).observe({
    type: 'layout-shift',
  });
}

/** Watches this document of the page and every next one; what it returns grows. */
export async function watchShifts(page: Page): Promise<Shift[]> {
  const shifts: Shift[] = [];
  await page.exposeBinding('tellShift', (_, shift: Shift) => void shifts.push(shift));
  await page.addInitScript(observe);
  await page.evaluate(observe);
  return shifts;
}
