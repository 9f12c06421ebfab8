/** What may cross from the script to the screen, and how large a page may be: a cheap phone has to draw it. */
import { openWeapp, type Weapp } from './harness';
import { CASES_HOME, SECRETARY, signInAs, VILLAGER } from './people';
import { articleHousehold } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';

const KB = 1024;
const PAGE_OF_CASES = 20;

let server: RunningServer;
let app: Weapp;

beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

/** Bytes of every `setData` that this brings about. */
async function bytesOf(act: () => Promise<unknown>): Promise<number> {
  const before = app.drawn.length;
  await act();
  return app.drawn.slice(before).reduce((sum, bytes) => sum + bytes, 0);
}

/** WeChat's audit warns from 1,000 nodes and from 30 deep. */
function expectSmallPage(): void {
  const { nodes, depth } = app.page().size();
  expect(nodes).toBeLessThan(1000);
  expect(depth).toBeLessThan(30);
}

test("a villager's screens are small, and the first crosses in 20 KB", async () => {
  app = await openWeapp({ server: server.url });
  await signInAs(app, VILLAGER);
  const first = await bytesOf(async () => {
    await app.relaunch();
    await app.until('看进度');
  });
  expect(first).toBeGreaterThan(KB);
  expect(first).toBeLessThanOrEqual(20 * KB);
  expectSmallPage();
  for (const name of ['declare', 'help', 'messages', 'privacy', 'settings']) {
    await app.open(`/pages/${name}/index`);
    expectSmallPage();
  }
});

test("a page of a secretary's cases crosses in 30 KB, and a keystroke in its search in next to nothing", async () => {
  const villager = await somebodyAt(server.url, 'demo-villager-weining');
  for (let count = 0; count < PAGE_OF_CASES; count += 1) {
    await villager.call('fileDeclaration', { body: articleHousehold() });
  }
  app = await openWeapp({ server: server.url });
  await signInAs(app, SECRETARY);
  const list = await bytesOf(async () => {
    await app.open(CASES_HOME);
    await app.until('再看一些');
  });
  expect(app.page().findAll('.d-card')).toHaveLength(PAGE_OF_CASES);
  expect(list).toBeLessThanOrEqual(30 * KB);
  expectSmallPage();

  await app.page().tap('找一户');
  await app.until('取消');
  const key = await bytesOf(() => app.page().fire('找一户', 'input', { value: 'W', cursor: 1 }));
  expect(key).toBeLessThanOrEqual(KB);
});
