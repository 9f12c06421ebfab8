/** H5 in a real Chromium, phone-sized unless a test asks for another window. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

import { storageKeys } from '../../src/platform/storage-keys';
import { PRIVACY_VERSION } from '../../src/shared/contract/privacy';

/** What `npm start` serves and these tests open. */
export const h5Folder = join(__dirname, '../../dist/h5');
const screenshots = join(__dirname, '../screenshots');

/** The shell first: it draws the same, without the windows around it that nobody sees. */
const candidates = [
  process.env.CHROMIUM,
  ...['chromium-headless-shell', 'chromium', 'google-chrome', 'chromium-browser'].map((name) => `/usr/bin/${name}`),
];

export function findChromium(): string | undefined {
  return candidates.find((path): path is string => path !== undefined && path !== '' && existsSync(path));
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A microphone that hums, and nobody who has to allow it.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

type Opening = BrowserContextOptions & { privacy?: 'unasked' };

export interface InBrowser {
  /** A page in a context of its own: no storage shared with another page. Closed after the test. */
  open(url: string, options?: Opening): Promise<Page>;
}

/** Without a browser: an error in CI, where it would hide a failure; a loud skip on a desk. */
export function describeInBrowser(name: string, body: (browser: InBrowser) => void): void {
  const executablePath = findChromium();
  if (!executablePath) {
    const missing = 'No Chromium found. Install it (apt-get install chromium) or set CHROMIUM to its path';
    if (process.env.CI) throw new Error(missing);
    process.stderr.write(`\n*** SKIPPED in the browser: ${name}. ${missing} ***\n`);
    describe.skip(name, () => body({ open: () => Promise.reject(new Error(missing)) }));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: flags });
    });
    afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
    afterAll(() => browser.close());

    body({
      async open(url, { privacy, ...options } = {}) {
        const context = await browser.newContext({
          viewport: { width: 375, height: 812 },
          locale: 'zh-CN',
          // Drawing each frame of a page that slides in takes a core from whoever else is at work.
          reducedMotion: 'reduce',
          // Each first visit would copy the whole front end; offline.test.ts is about that.
          serviceWorkers: 'block',
          ...options,
        });
        // Two cores may be at other work too; what is there is found at once.
        context.setDefaultTimeout(30_000);
        // Most have agreed to the privacy terms long ago; a phone of its own is asked where that is what a test is about.
        if (privacy !== 'unasked')
          await context.addInitScript(([key, data]) => localStorage.setItem(key, JSON.stringify({ data })), [
            storageKeys.privacy,
            PRIVACY_VERSION,
          ] as const);
        const page = await context.newPage();
        await page.goto(url);
        return page;
      },
    });
  });
}

/** Waits until nothing moves any more, but for what moves without end. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A page that was just opened slides in only from the second frame on.
    const frames = (left: number) =>
      new Promise<void>((done) => requestAnimationFrame(() => (left > 1 ? void frames(left - 1).then(done) : done())));
    const ends = ({ effect }: Animation) => Number.isFinite(effect?.getComputedTiming().endTime);
    await frames(3);
    await Promise.all(
      document
        .getAnimations()
        .filter(ends)
        .map(({ finished }) => finished.catch(() => undefined)),
    );
    await frames(3);
  });
}

/**
 * With `PICTURES` set, saves tests/screenshots/NAME.png (not kept in git) as it shows once it has settled; nobody looks
 * at them otherwise, and drawing one takes a tenth of a second.
 */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES) return;
  mkdirSync(screenshots, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
}
