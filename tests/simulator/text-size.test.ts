/**
 * Who has set WeChat's text large sees ours large, until they choose for themselves. The sizes are those of WeChat's
 * 《小程序适老化设计指南》: an iPhone of 375 px, where each step of the setting has its own.
 */
import { openWeapp, type Weapp } from './harness';

/** Nobody answers there; the size of the text does not wait for a server. */
const NOBODY = 'http://127.0.0.1:9';
let app: Weapp;
afterEach(() => app.close());

async function open(fontSizeSetting: number, storage = new Map<string, unknown>()): Promise<void> {
  const getAppBaseInfo = () => ({ SDKVersion: '3.8.0', language: 'zh_CN', fontSizeSetting });
  app = await openWeapp({ server: NOBODY, wx: { getAppBaseInfo }, storage });
  await app.until('我要申报');
}
const shows = () => ['k-root--elder', 'k-root--largest'].filter((name) => app.page().find(`.${name}`) !== undefined);

test.each([
  ['standard', 17, []],
  ['+2', 19.5, []],
  ['+3', 21, ['k-root--elder']],
  ['+4', 22, ['k-root--elder']],
  ['关怀模式', 23.8, ['k-root--elder', 'k-root--largest']],
])('%s', async (_step, size, expected) => {
  await open(size);
  expect(shows()).toEqual(expected);
});

test('what the person chose counts for more', async () => {
  await open(23.8, new Map([['settings', { locale: 'zh-CN', elder: false }]]));
  expect(shows()).toEqual([]);
});

test('a WeChat that does not say is taken for the standard', async () => {
  const getAppBaseInfo = () => {
    throw new Error('getAppBaseInfo is not a function');
  };
  app = await openWeapp({ server: NOBODY, wx: { getAppBaseInfo } });
  await app.until('我要申报');
  expect(shows()).toEqual([]);
});
