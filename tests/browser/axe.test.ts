/** Every screen of the built H5 as old eyes, a large thumb and a screen reader meet it. */
import type { Page } from 'playwright-core';
import { pages, routeOf, type RouteName } from '../../src/pages';
import { locales } from '../../src/shared/words';
import { startServer, type RunningServer } from '../running-server';
import { describeInBrowser, screenshot, settled } from './harness';
import { faultsOf } from './look';
import { setOwnText, sizes, startAs, type Size } from './readers';
import { onTheJourney, visitsAt } from './visits';

const modes = locales.flatMap((locale) => (Object.keys(sizes) as Size[]).map((size) => [size, locale] as const));

/** Long enough for whatever waits before it comes up. */
const MINUTES = 5;
const OVER_THE_PAGE = '.k-confirm, .k-viewer, [role=dialog], [role=alertdialog], dialog[open]';

/** Elder mode: nothing comes up that was not asked for by a tap, nor does the screen go elsewhere. */
async function startles(page: Page): Promise<string[]> {
  const before = page.url();
  await page.clock.fastForward(MINUTES * 60_000);
  await settled(page);
  const over = page.locator(OVER_THE_PAGE).filter({ visible: true });
  const gone = page.url() === before ? [] : [`went to ${page.url()} by itself`];
  return [...(await over.allInnerTexts()).map((text) => `came up by itself: ${text.slice(0, 60)}`), ...gone];
}

describeInBrowser('every screen', (browser) => {
  let server: RunningServer;
  let visits: Awaited<ReturnType<typeof visitsAt>>;
  beforeAll(async () => {
    server = await startServer();
    visits = await visitsAt(server.url);
  }, 90_000);
  afterAll(() => server.close());

  test.each(modes)(
    'is heard, seen and reached by everyone: %s, %s',
    async (size, locale) => {
      const page = await browser.open('about:blank');
      page.on('pageerror', (error) => {
        throw error;
      });
      const elsewhere = size === 'largest' ? [] : onTheJourney;
      const names = (Object.keys(pages) as RouteName[]).filter((name) => !elsewhere.includes(name));
      const faults: Record<string, string[]> = {};
      const mayBeStartled = size === 'elder';
      if (mayBeStartled) await page.clock.install();
      for (const visitor of new Set(names.map((name) => visits[name].as))) {
        await startAs(page, server.url, { visitor, size, locale });
        for (const name of names.filter((each) => visits[each].as === visitor)) {
          const { shows, with: params = {} } = visits[name];
          await page.evaluate(
            (next) => {
              location.hash = next;
            },
            `#${routeOf(name)}?${new URLSearchParams(params).toString()}`,
          );
          await page.waitForFunction((path) => location.hash.includes(path), routeOf(name));
          await page
            .locator(`[id*="${routeOf(name)}"] .k-page__main ${shows}`)
            .filter({ visible: true })
            .first()
            .waitFor();
          await settled(page);
          await screenshot(page, `a-${name}-${size}-${locale}`);
          const found = [...(await faultsOf(page, size)), ...(mayBeStartled ? await startles(page) : [])];
          if (found.length > 0) faults[name] = found;
        }
      }
      expect(faults).toEqual({});
    },
    120_000,
  );

  test('who has set large text in the browser finds it here, and turns it off on the first screen', async () => {
    const page = await browser.open('about:blank', { viewport: sizes.elder.viewport });
    const textSize = () =>
      page
        .locator('.k-page')
        .filter({ visible: true })
        .evaluate((shown) => getComputedStyle(shown).fontSize);
    for (const [own, ours] of [
      [16, '18px'],
      [20, '24px'],
      [24, '30px'],
    ] as const) {
      await setOwnText(page, own);
      await page.goto(`${server.url}/?${own}`);
      await page.getByText('家里遇到难处了？').waitFor();
      expect([own, await textSize()]).toEqual([own, ours]);
    }
    await page.getByRole('switch', { name: '大字' }).click();
    expect(await textSize()).toBe('18px');
    await page.reload();
    await page.getByText('家里遇到难处了？').waitFor();
    expect(await textSize()).toBe('18px');
  }, 60_000);
});
