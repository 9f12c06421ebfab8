/** What an eye, a finger and a screen reader would stumble over on the screen that shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { sizes, type Size } from './readers';

/** What is asked of a screen: see DOMAIN's elder mode; px of a browser are points of a phone. */
const demands = {
  normal: { target: 44, seenOnly: false, text: 12, leading: 1.15 },
  elder: { target: 60, seenOnly: true, text: 18, leading: 1.3 },
  /** A mouse hits less than a thumb: WCAG 2.2 AA. */
  desk: { target: 24, seenOnly: false, text: 12, leading: 1.15 },
} as const;
const DESK_FROM = 900;

type Demand = (typeof demands)[keyof typeof demands];

/** Runs in the page, so it can use nothing from here. */
function measure({ target, seenOnly, text, leading, whole }: Demand & { whole: boolean }): string[] {
  const faults: string[] = [];
  const width = document.documentElement.clientWidth;
  const page = [...document.querySelectorAll<HTMLElement>('.k-page')].find((each) => each.checkVisibility());
  if (!page) return ['no page shows'];
  // What lies over the page hides it.
  const root = page.querySelector<HTMLElement>(':scope > .k-confirm, :scope > .k-viewer, .v-pad') ?? page;
  const shows = (each: Element) =>
    each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && each.getClientRects().length > 0;
  // A browser's own control may lie unseen over a frame that is seen, and opens a list that is set in its text.
  const all = [...root.querySelectorAll<HTMLElement>('*')].filter((each) => shows(each) || each.matches('.k-native'));
  const name = (each: Element) => {
    const said = (each.getAttribute('aria-label') ?? each.textContent).trim().replace(/\s+/g, ' ');
    return `${each.className || each.tagName} “${said.slice(0, 40)}”`;
  };
  const px = (value: number) => String(Math.round(value * 10) / 10);
  const scrolls = (each: Element) => /auto|scroll/.test(getComputedStyle(each).overflowX);
  const inScroller = (each: Element) => {
    for (let at = each.parentElement; at && at !== root; at = at.parentElement) if (scrolls(at)) return true;
    return false;
  };

  if (document.documentElement.scrollWidth > width)
    faults.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${width}`);

  interface Line {
    in: Element;
    box: DOMRect;
  }
  const lines: Line[] = [];
  for (const each of all) {
    const style = getComputedStyle(each);
    const hides = /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
    if (
      hides &&
      each.textContent.trim() &&
      (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
    )
      faults.push(`cut off: ${name(each)}`);
    const typed = each.matches('input, select, textarea');
    const place = each.getBoundingClientRect();
    const own = [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (own.length === 0 && !typed) continue;
    const size = parseFloat(style.fontSize);
    if (size < text) faults.push(`small text, ${px(size)}: ${name(each)}`);
    if (typed) continue;
    if (!(parseFloat(style.lineHeight) / size >= leading - 0.005))
      faults.push(`tight lines, ${style.lineHeight} for ${px(size)}: ${name(each)}`);
    for (const node of own) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const drawn = [...range.getClientRects()];
      for (const { index, 0: word } of (whole ? (node.textContent ?? '') : '').matchAll(/[A-Za-z]{3,}/g)) {
        const letters = document.createRange();
        letters.setStart(node, index);
        letters.setEnd(node, index + word.length);
        if (new Set([...letters.getClientRects()].map(({ top }) => top)).size > 1)
          faults.push(`broken word, ${word}: ${name(each)}`);
      }
      if (drawn.length > 2 && drawn.every((box) => box.width < size * 2)) faults.push(`squeezed: ${name(each)}`);
      for (const box of drawn) {
        if (box.width === 0) continue;
        // A font's box is taller than its letters.
        lines.push({ in: each, box: new DOMRect(box.x, box.y + (box.height - size) / 2, box.width, size) });
        const spills = style.display !== 'inline' && (box.left < place.left - 1 || box.right > place.right + 1);
        if (spills && !hides) faults.push(`wider than its place: ${name(each)}`);
        if (!inScroller(each) && (box.left < -0.5 || box.right > width + 0.5))
          faults.push(`beyond the edge: ${name(each)}`);
      }
    }
  }

  const overlap = (a: DOMRect, b: DOMRect) => ({
    x: Math.min(a.right, b.right) - Math.max(a.left, b.left),
    y: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  });
  // The bar and the foot stay while the page goes on below them.
  const apart = (a: Element, b: Element) => {
    const layer = (each: Element) => each.closest('.k-bar, .k-foot, .k-confirm, .k-viewer, .v-pad');
    return layer(a) !== layer(b);
  };
  lines.forEach((one, at) => {
    for (const other of lines.slice(at + 1)) {
      const { x, y } = overlap(one.box, other.box);
      if (x > 2 && y > 3 && one.in !== other.in && !apart(one.in, other.in))
        faults.push(`one over the other: ${name(one.in)} and ${name(other.in)}`);
    }
  });

  const controls = all.filter(
    (each) =>
      each.matches(
        'button, input, select, textarea, a[href], [tabindex="0"], [role=button], [role=link], [role=radio], [role=checkbox], [role=switch]',
      ) && each.getAttribute('aria-disabled') !== 'true',
  );
  /** What a finger meets: an empty box may reach over more than is seen, but old eyes aim at what they see, or at a whole row. */
  const met = (each: HTMLElement): DOMRect => {
    const box = each.getBoundingClientRect();
    const over = getComputedStyle(each, '::after');
    if (over.content !== '""' || over.position !== 'absolute') return box;
    const inRow = getComputedStyle(each).position === 'static';
    if (seenOnly && !inRow) return box;
    const around = inRow ? each.offsetParent?.getBoundingClientRect() : box;
    if (!around) return box;
    const [left, right, top, bottom] = [over.left, over.right, over.top, over.bottom].map(parseFloat);
    return new DOMRect(
      around.x + (left ?? 0),
      around.y + (top ?? 0),
      around.width - (left ?? 0) - (right ?? 0),
      around.height - (top ?? 0) - (bottom ?? 0),
    );
  };
  const seen = (each: HTMLElement) => (each.closest('.k-field__box') ?? each).getBoundingClientRect();
  controls.forEach((one, at) => {
    const { width: wide, height: high } = met(one);
    if (Math.min(wide, high) < target - 0.5) faults.push(`small target, ${px(wide)} × ${px(high)}: ${name(one)}`);
    for (const other of controls.slice(at + 1)) {
      const { x, y } = overlap(seen(one), seen(other));
      if (x <= 1 || y <= 1 || one.contains(other) || other.contains(one) || apart(one, other)) continue;
      // A mark in a photo's corner is part of it.
      if (!one.closest('.k-photos')) faults.push(`one target over the other: ${name(one)} and ${name(other)}`);
    }
  });
  return [...new Set(faults)];
}

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** Half of `axe.source`, and a page of every person in every test has to read it. */
const source = readFileSync(join(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

async function heardIn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(source);
  return page.evaluate(async () => {
    const found = await window.axe?.run(document, { resultTypes: ['violations'] });
    if (!found?.passes.length) return ['axe looked at nothing'];
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ')}`,
      ),
    );
  });
}

/**
 * Of a screen that has `settled`: every rule of axe, and what axe does not look at: what is cut off, too small or over something else.
 * @returns one sentence a fault; none when all is well
 */
export async function faultsOf(page: Page, size: Size): Promise<string[]> {
  const onPhone = sizes[size].elder ? 'elder' : 'normal';
  const demand = demands[(page.viewportSize()?.width ?? 0) < DESK_FROM ? onPhone : 'desk'];
  return [
    ...(await heardIn(page)),
    ...(await page.evaluate(measure, { ...demand, whole: !('ownText' in sizes[size]) })),
  ];
}
