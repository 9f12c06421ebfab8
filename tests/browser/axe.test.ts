/** Every screen of the built H5 as old eyes, a large thumb and a screen reader meet it. */
import { routes, type RouteName } from '../../src/platform/navigation';
import { locales } from '../../src/shared/words';
import { startServer, type RunningServer } from '../running-server';
import { describeInBrowser, screenshot } from './harness';
import { faultsOf } from './look';
import { setOwnText, sizes, startAs, type Size } from './readers';
import { visitsAt } from './visits';

// The table of pages stands beside how they are opened; opening is not done here.
jest.mock('@tarojs/taro', () => ({}));

const modes = locales.flatMap((locale) => (Object.keys(sizes) as Size[]).map((size) => [size, locale] as const));

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
      const page = await browser.open(server.url);
      page.on('pageerror', (error) => {
        throw error;
      });
      const names = Object.keys(routes) as RouteName[];
      const faults: Record<string, string[]> = {};
      for (const visitor of new Set(names.map((name) => visits[name].as))) {
        await startAs(page, server.url, { visitor, size, locale });
        for (const name of names.filter((each) => visits[each].as === visitor)) {
          const { shows, with: params = {} } = visits[name];
          await page.evaluate(
            (next) => {
              location.hash = next;
            },
            `#${routes[name]}?${new URLSearchParams(params).toString()}`,
          );
          await page.waitForFunction((path) => location.hash.includes(path), routes[name]);
          await page
            .locator(`[id*="${routes[name]}"] .k-page__main ${shows}`)
            .filter({ visible: true })
            .first()
            .waitFor();
          await screenshot(page, `a-${name}-${size}-${locale}`);
          const found = await faultsOf(page, size);
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
