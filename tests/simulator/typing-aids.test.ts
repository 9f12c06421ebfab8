/** What saves typing, in the built mini program: the number and the card by WeChat's interfaces, 我在哪 by a map. */
import type { Draft } from '../../src/shared/contract/draft';
import { wholeDraft } from '../drafts';
import { startOutside, type Outside } from '../outside';
import { nextIdNumber } from '../people';
import { cameraPhoto } from '../pictures';
import { startServer, type RunningServer } from '../running-server';
import { makeSenses, wxOf, type Senses } from './camera';
import { openWeapp, type Weapp } from './harness';
import type { Wx } from './wx';

const PHONE = '/wxa/business/getuserphonenumber';
const CARD = '/cv/ocr/idcard';
const MAP = '/ws/geocoder/v1/';

let outside: Outside;
let server: RunningServer;
let app: Weapp;

beforeAll(async () => {
  outside = await startOutside();
  outside.answers['/sns/jscode2session'] = { openid: 'somebody', session_key: 'a-key' };
  server = await startServer({
    WECHAT_APPID: 'wx-app',
    WECHAT_SECRET: 'a-secret',
    WECHAT_API: outside.url,
    WECHAT_PHONE: 'on',
    WECHAT_OCR: 'on',
    TENCENT_MAP_KEY: 'a-key',
    TENCENT_MAP_API: outside.url,
  });
}, 120_000);
afterAll(async () => {
  await server.close();
  await outside.close();
});
afterEach(() => app.close());

async function open(
  draft: Partial<Draft>,
  title: string,
  wx: Wx = {},
  url = server.url,
  files?: Senses['files'],
): Promise<void> {
  app = await openWeapp({
    server: url,
    storage: new Map<string, unknown>([['draft', wholeDraft({ reviewing: false, ...draft })]]),
    wx,
    ...(files && { files }),
  });
  await app.until('接着填');
  await app.page().tap('接着填');
  await app.until(title);
}
const nobody = { name: '', phone: '', idNumber: '' };
/** Its label says the same before it. */
const value = (label: string) => app.page().attribute(label, 'value', { nth: 1 });

describe('the phone number', () => {
  const tap = (detail: object) => app.page().fire('用微信的手机号', 'getphonenumber', detail);
  const give = () => tap({ code: 'a-code', errMsg: 'getPhoneNumber:ok' });
  const isNumber = (purePhoneNumber: string) =>
    (outside.answers[PHONE] = { errcode: 0, phone_info: { purePhoneNumber, countryCode: '86' } });

  test('is filled in by one tap, and what was typed is not written over unasked', async () => {
    await open({ step: 'person', applicant: nobody }, '您是谁？');
    await app.until('用微信的手机号');
    isNumber('13900000123');
    await give();
    await app.until('填好了，不对就改');
    expect(value('电话')).toBe('13900000123');
    expect(JSON.parse(outside.asked.at(-1)!.body.toString())).toEqual({ code: 'a-code' });

    await app.page().type('电话', '13900000999');
    await give();
    await app.until('跟您写的不一样');
    expect(app.page().text()).toContain('13900000123');
    await app.page().tap('用我写的');
    expect(value('电话')).toBe('13900000999');
    await give();
    await app.until('跟您写的不一样');
    await app.page().tap('换成这个');
    await app.page().until(() => value('电话') === '13900000123');
  }, 60_000);

  test('is typed by who declines it, where it costs more than was paid, and without a signal', async () => {
    await open({ step: 'person', applicant: nobody }, '您是谁？');
    await app.until('用微信的手机号');
    await tap({ errMsg: 'getPhoneNumber:fail user deny' });
    await app.until('没有取号码，自己填就行');
    await tap({ errMsg: 'getPhoneNumber:fail jsapi has no permission', errno: 1400001 });
    await app.until('没有取号码，自己填就行');
    outside.answers[PHONE] = { errcode: 40029 };
    await give();
    await app.until('没取到号码，再点一次');
    outside.answers[PHONE] = { errcode: 1400001 };
    await give();
    await app.until('这会儿用不了，自己填就行');
    await app.signal('offline');
    await give();
    await app.until('现在连不上网');
  }, 60_000);

  test("is a helper's own, and not whom they help", async () => {
    await open(
      { step: 'helper', forOther: true, relation: 'neighbour', helper: { name: '', phone: '' } },
      '您自己的名字和电话',
    );
    await app.until('用微信的手机号');
    isNumber('13900000124');
    await give();
    await app.page().until(() => value('您的电话') === '13900000124');
    await app.page().type('您的姓名', '吴妹');
    await app.page().tap('下一步');
    await app.until('遇到难处的人是谁？');
    await app.until('拍身份证，自动填');
    expect(app.page().find('用微信的手机号')).toBeUndefined();
  }, 60_000);
});

describe('the card', () => {
  let senses: Senses;
  const take = async (photo?: Buffer) => {
    senses.next = photo ? [photo] : [];
    await app.page().tap('拍身份证，自动填');
  };
  beforeEach(() => {
    senses = makeSenses();
  });

  test('fills in name and number, and no photo stays behind', async () => {
    await open({ step: 'person', applicant: nobody }, '您是谁？', wxOf(senses), server.url, senses.files);
    await app.until('拍身份证，自动填');
    expect(app.page().text()).toContain('照片交给微信读一下，只取姓名和号码，读完就丢，不存');
    const idNumber = nextIdNumber();
    outside.answers[CARD] = { errcode: 0, type: 'Front', name: '吴妹', id: idNumber, addr: '某村' };
    await take(await cameraPhoto());
    await app.until('填好了，不对就改');
    expect([value('姓名'), value('身份证号')]).toEqual(['吴妹', idNumber]);
    expect(app.requests.map(({ path }) => path).join()).not.toContain(idNumber);
    expect([...app.files.keys()].filter((path) => path.includes('attachments'))).toEqual([]);

    await app.page().type('姓名', '吴小妹');
    await app.page().tap('再拍一张');
    // Nobody chose one this time.
    await app.until('再拍一张');
    expect(value('姓名')).toBe('吴小妹');
  }, 60_000);

  test('that cannot be read is typed', async () => {
    await open({ step: 'person', applicant: nobody }, '您是谁？', wxOf(senses), server.url, senses.files);
    await app.until('拍身份证，自动填');
    outside.answers[CARD] = { errcode: 101001 };
    await take(await cameraPhoto());
    await app.until('没看清身份证');
    outside.answers[CARD] = { errcode: 101003 };
    await take(await cameraPhoto());
    await app.until('这会儿用不了，自己填就行');
    expect([value('姓名'), value('身份证号')]).toEqual(['', '']);
  }, 60_000);
});

describe('我在哪', () => {
  /** What the phone answers: an error, or where it is and how well it knows. */
  let phone: string | [latitude: number, longitude: number, accuracy: number];
  const wx: Wx = {
    getLocation: ({ success, fail }: { success(found: object): void; fail(why: object): void }) =>
      typeof phone === 'string'
        ? fail({ errMsg: `getLocation:fail ${phone}` })
        : success({ latitude: phone[0], longitude: phone[1], accuracy: phone[2] }),
  };
  const found = (adcode: string, town?: object) => ({
    status: 0,
    result: { ad_info: { adcode }, address_reference: town ? { town } : {} },
  });
  const ask = () => app.page().tap('我在哪');
  const start = (url?: string) =>
    open({ step: 'village', village: undefined, villageKnown: false }, '您家在哪个村？', wx, url);

  test('finds the township, and the person says which village', async () => {
    await start();
    await app.until('我在哪');
    phone = [26.85912, 104.28243, 1_500];
    outside.answers[MAP] = found('520526', { id: '520526107', title: '观风海镇' });
    await ask();
    await app.until('手机现在在威宁彝族回族苗族自治县观风海镇');
    // No more than which township it is needs to be known.
    expect(outside.asked.at(-1)!.query.location).toBe('26.859,104.282');
    expect(app.requests.map(({ path }) => path).join()).not.toContain('26.85');
    expect(app.page().text()).not.toContain('选好了');
    await app.page().tap('下一步');
    await app.until('还要选村（社区）');
    await app.page().pick('村（社区）', '海丰村');
    await app.until('选好了：威宁彝族回族苗族自治县 观风海镇 海丰村');
  }, 60_000);

  test('finds the county alone where the map knows no township of ours: what is missing stands where it is missing', async () => {
    await start();
    await app.until('我在哪');
    phone = [26.85912, 104.28243, 20];
    outside.answers[MAP] = found('520526', { id: '520526999', title: '新设镇' });
    await ask();
    await app.until('手机现在在威宁彝族回族苗族自治县，哪个乡镇没找出来');
    await app.page().tap('下一步');
    await app.until('还要选乡镇（街道）');
  }, 60_000);

  test('says why not, and the lists stay', async () => {
    await start();
    await app.until('我在哪');
    phone = 'auth deny';
    await ask();
    await app.until('没有允许用位置');
    await app.page().tap('去允许');
    expect(app.calls('openSetting')).toHaveLength(1);
    phone = [26.85, 104.28, 9_000];
    await ask();
    await app.until('现在只找得到大概');
    phone = 'system error';
    await ask();
    await app.until('没有找到位置');
    phone = [39.9, 116.4, 20];
    outside.answers[MAP] = found('110108');
    await ask();
    await app.until('手机现在不在贵州');
    outside.answers[MAP] = { status: 121 };
    await ask();
    await app.until('这会儿用不了');
    await app.signal('offline');
    await ask();
    await app.until('现在连不上网');
    expect(app.page().find('市（州）')).toBeDefined();
  }, 60_000);
});

test('none of them is there where none is set up', async () => {
  const bare = await startServer({ WECHAT_APPID: 'wx-app', WECHAT_SECRET: 'a-secret', WECHAT_API: outside.url });
  try {
    await open({ step: 'person', applicant: nobody }, '您是谁？', {}, bare.url);
    await app.page().until(() => app.requests.some(({ path }) => path === '/api/typing-aids'));
    await app.until('姓名');
    expect(app.page().text()).not.toMatch(/用微信的手机号|拍身份证/);
  } finally {
    await bare.close();
  }
}, 90_000);
