/** The privacy terms in the built mini program: asked by a tap, before anything is typed or opened, and refused without harm. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyDraft } from '../../src/shared/contract/draft';
import { cameraPhoto } from '../pictures';
import { startServer, type RunningServer } from '../running-server';
import { makeSenses, wxOf, type Senses } from './camera';
import { openWeapp, type Weapp } from './harness';
import { VILLAGER, signInAs } from './people';

const SHEET = '先跟您说清楚，再请您点头';
let server: RunningServer;
let app: Weapp;
let senses: Senses;

beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

/** A phone that was never asked, with a draft that stands at a question. */
async function open(step: string): Promise<void> {
  senses = makeSenses();
  const draft = {
    ...emptyDraft,
    id: randomUUID(),
    startedAt: '2026-11-24T02:00:00.000Z',
    step,
    villageKnown: true,
    village: { code: '520526107001', village: '七里半社区', town: '观风海镇', county: '威宁彝族回族苗族自治县' },
    kind: 'disaster',
    disaster: { type: 'flood', happenedOn: '2026-11-20', losses: ['house'], houseHabitable: true },
  };
  app = await openWeapp({
    server: server.url,
    storage: new Map<string, unknown>([['draft', draft]]),
    files: senses.files,
    wx: wxOf(senses),
    privacy: 'unasked',
  });
  await signInAs(app, VILLAGER);
  await app.page().tap('接着填');
}
const asked = () => app.page().text().includes(SHEET);
const fields = () => app.page().findAll('.k-stepper').length + app.page().findAll('.k-field').length;

test('nothing is typed before the terms are agreed to; a refusal keeps what is filled in and can be taken back', async () => {
  await open('media');
  await app.until('有照片或者想说几句吗？');
  expect(asked()).toBe(false);
  await app.page().tap('下一步');
  await app.until(SHEET);
  expect(app.page().text()).toContain('村干部、驻村第一书记、乡镇审核员、县级工作人员');
  expect(fields()).toBe(0);

  // The whole text can be read in between, and the question is still there.
  await app.page().tap('看完整的隐私说明');
  await app.until('您的情况只用来帮您');
  expect(asked()).toBe(false);
  await app.back();
  await app.until(SHEET);
  await app.page().tap('看微信里的隐私保护指引');
  expect(app.calls('openPrivacyContract')).toHaveLength(1);

  await app.page().tap('不同意');
  await app.page().until(() => !asked());
  expect(app.page().text()).toContain('您还没有同意，这一页先不填');
  expect(fields()).toBe(0);
  await app.page().tap('打 12317');
  expect(app.calls('makePhoneCall')).toHaveLength(1);

  // Leaving with the question open: it is not asked on the page below.
  await app.page().tap('看说明再决定');
  await app.until(SHEET);
  await app.back();
  await app.until('有一件没填完');
  expect(asked()).toBe(false);

  await app.page().tap('设置');
  await app.until('还没同意');
  await app.page().tap('您的信息怎么用');
  await app.until('您还没有同意。');
  await app.page().tap('我同意');
  await app.until('您已经同意了。');
  await app.relaunch();
  await app.page().tap('接着填');
  await app.until('家里几口人？');
  expect(asked()).toBe(false);
  expect(fields()).toBeGreaterThan(0);
}, 60_000);

test('camera and microphone are asked for when they are first reached for, and again after a refusal', async () => {
  await open('media');
  await app.until('有照片或者想说几句吗？');
  senses.next = [await cameraPhoto(64, 48)];
  await app.page().tap('拍照或选照片');
  await app.until('只拿您自己选的照片');
  await app.page().tap('不同意');
  await app.until('没有同意用照片');
  expect(app.page().findAll('.k-photos__tile')).toHaveLength(0);

  await app.page().fire('.k-hold', 'touchstart');
  await app.until('只在您按着说话的时候录');
  await app.page().fire('.k-hold', 'touchend');
  await app.page().tap('不同意');
  await app.until('没有同意用话筒');
  await app.page().fire('.k-hold', 'touchstart');
  await app.until(SHEET);
  await app.page().fire('.k-hold', 'touchend');
  await app.page().tap('同意');
  // The finger is no longer on it: it waits for the next touch.
  await app.page().until(() => !asked());
  expect(app.page().text()).not.toContain('正在录');
  await app.page().fire('.k-hold', 'touchstart');
  await app.until('正在录 0:00');
  await app.page().fire('.k-hold', 'touchend');
  await app.page().fire('.k-hold', 'touchstart');
  await app.until('说的话 0:03');

  await app.page().tap('拍照或选照片');
  await app.page().until(() => app.page().findAll('.k-photos__tile').length === 1, 20_000);
  expect(asked()).toBe(false);
}, 60_000);

test('where a call of ours had not asked, WeChat does, by the same sheet', async () => {
  await open('media');
  await app.until('有照片或者想说几句吗？');
  const results: object[] = [];
  const copy = () =>
    (app.wx() as { setClipboardData(options: object): void }).setClipboardData({
      data: '演示',
      success: (result: object) => results.push(result),
      fail: (result: object) => results.push(result),
    });
  copy();
  await app.until('剪贴板');
  await app.page().tap('不同意');
  await app.page().until(() => results.length === 1 && !asked());
  expect(results[0]).toEqual({ errMsg: 'setClipboardData:fail privacy permission is not authorized', errno: 104 });
  copy();
  await app.until('剪贴板');
  await app.page().tap('同意');
  await app.page().until(() => results.length === 2);
  expect(results[1]).toMatchObject({ errMsg: 'setClipboardData:ok' });
}, 60_000);

test("the template carries WeChat's own button", () => {
  const wxml = readFileSync(join(__dirname, '../../dist/weapp-test/base.wxml'), 'utf8');
  const buttons = wxml.match(/<button [^>]*>/g) ?? [];
  expect(buttons.length).toBeGreaterThan(0);
  for (const button of buttons) {
    expect(button).toMatch(/open-type="\{\{/);
    expect(button).toContain('bindagreeprivacyauthorization="eh"');
  }
});
