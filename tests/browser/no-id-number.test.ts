/** Who has no identity number, as everybody sees it. */
import { playNoIdNumber } from '../five-people/no-id-number';
import type { SignIn } from '../five-people/whose-household';
import { startServer, type RunningServer } from '../running-server';
import { handOf } from './hand';
import { describeInBrowser } from './harness';
import { onlooker } from './onlooker';
import { personAt, signInAs } from './person';
import { sizes, type Size } from './readers';

const beside = /case|merge/;

describeInBrowser('who has no identity number', (browser) => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer();
  }, 90_000);
  afterEach(() => server.close());

  test.each<Size>(['normal', 'elder'])(
    'is filed without one, compared by the secretary, and merged under the number that the visit is shown (%s)',
    async (size) => {
      const { viewport, elder } = sizes[size];
      const { look, faults } = onlooker(size, 'zh-CN');
      const signIn: SignIn = async (name) => {
        const page = await browser.open(server.url, { viewport });
        await page.evaluate(
          (large) => localStorage.setItem('settings', JSON.stringify({ data: { locale: 'zh-CN', elder: large } })),
          elder,
        );
        await page.reload();
        const person = personAt(page, size);
        await signInAs(person, name);
        return handOf(person, 'zh-CN', async (screen) => {
          // The households that may be the same, wherever on the page they stand.
          if (beside.test(screen))
            await page.locator('.d-part__acts').filter({ visible: true }).first().scrollIntoViewIfNeeded();
          await look(page, screen);
        });
      };
      await playNoIdNumber(server, signIn);
      expect(faults).toEqual({});
    },
    180_000,
  );
});
