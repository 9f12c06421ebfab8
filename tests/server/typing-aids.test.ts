/** What saves typing: each service against a stand-in that speaks its protocol, and our own doors before them. */
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { DEMO_PHONE, localTypingAids } from '../../mock-server/gateways/local-typing-aids';
import { makeTypingAids, type TypingAidGateways } from '../../mock-server/gateways/typing-aids';
import { readSettings } from '../../mock-server/settings';
import type { Problem } from '../../src/shared/contract/problem';
import { startOutside, type Outside } from '../outside';
import { inventedIdNumber } from '../people';
import { cameraPhoto } from '../pictures';
import { describeServer, type TestServer } from './harness';

const PHONE = '/wxa/business/getuserphonenumber';
const CARD = '/cv/ocr/idcard';
const MAP = '/ws/geocoder/v1/';
const idNumber = inventedIdNumber(498);
const home = { latitude: 26.859, longitude: 104.282 };

let outside: Outside;
let faults: string[] = [];
beforeAll(async () => {
  outside = await startOutside();
});
afterAll(() => outside.close());

function real(environment: Record<string, string> = {}): TypingAidGateways {
  const settings = readSettings({
    DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    WECHAT_APPID: 'wx-app',
    WECHAT_SECRET: 'a-secret',
    WECHAT_API: outside.url,
    WECHAT_PHONE: 'on',
    WECHAT_OCR: 'on',
    TENCENT_MAP_KEY: 'a-key',
    TENCENT_MAP_SECRET: 'its-secret',
    TENCENT_MAP_API: outside.url,
    ...environment,
  });
  return makeTypingAids(settings, (gateway, fault) => faults.push(`${gateway}: ${fault}`));
}

async function sendCard(server: TestServer, token: string, bytes: Uint8Array) {
  const response = await fetch(`${server.url}/api/typing-aids/card`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'image/jpeg' },
    body: Uint8Array.from(bytes),
  });
  return { status: response.status, body: (await response.json()) as Partial<Problem> & { name?: string } };
}

describeServer('what saves typing', (server) => {
  let token: string;
  const askPhone = () => server().call('getOwnPhone', { body: { code: 'a-code' } }, token);
  const refusedPhone = async () => (await server().refused('getOwnPhone', { body: { code: 'a-code' } }, token)).code;
  const refusedPlace = async () => (await server().refused('findNearby', { body: home }, token)).code;

  beforeEach(async () => {
    token = await server().signIn('demo-villager-weining');
    server().passHours(2);
    server().services.typingAids = real();
    [outside.asked.length, faults] = [0, []];
    for (const path of [PHONE, CARD, MAP]) delete outside.answers[path];
  });

  it('is said to be there as far as it is set up', async () => {
    const offered = () => server().call('listTypingAids', {});
    expect(await offered()).toEqual({ phone: true, card: true, place: true, demo: [] });
    server().services.typingAids = real({ WECHAT_PHONE: 'off', WECHAT_OCR: 'off', TENCENT_MAP_KEY: '' });
    expect(await offered()).toEqual({ phone: false, card: false, place: false, demo: [] });
    expect([await refusedPhone(), await refusedPlace()]).toEqual(['typing_aid.off', 'typing_aid.off']);
    expect((await sendCard(server(), token, await cameraPhoto())).body.code).toBe('typing_aid.off');
    expect(outside.asked).toEqual([]);
  });

  it('is invented without WeChat, and says so; a map of its own is not', async () => {
    server().services.typingAids = real({ WECHAT_APPID: '', TENCENT_MAP_KEY: '' });
    expect(await server().call('listTypingAids', {})).toMatchObject({ place: true, demo: ['phone', 'card', 'place'] });
    expect(await askPhone()).toEqual({ phone: DEMO_PHONE });
    expect(await server().call('findNearby', { body: home }, token)).toMatchObject({ town: { name: '观风海镇' } });
    expect((await server().refused('findNearby', { body: { latitude: 39.9, longitude: 116.4 } }, token)).code).toBe(
      'typing_aid.outside',
    );
    server().services.typingAids = real({ WECHAT_APPID: '' });
    expect(await server().call('listTypingAids', {})).toMatchObject({ place: true, demo: ['phone', 'card'] });
  });

  it('is asked for twenty times an hour by one person, whoever else asks', async () => {
    server().services.typingAids = localTypingAids;
    for (let tries = 0; tries < 20; tries += 1) await askPhone();
    expect(await refusedPhone()).toBe('typing_aid.too_many_tries');
    const other = await server().signIn('demo-villager-rongjiang');
    expect(await server().call('getOwnPhone', { body: { code: 'a-code' } }, other)).toEqual({ phone: DEMO_PHONE });
    server().passHours(1);
    expect(await askPhone()).toEqual({ phone: DEMO_PHONE });
  });

  describe('the phone number', () => {
    it('is asked for as WeChat documents it, and comes as it is written here', async () => {
      outside.answers[PHONE] = {
        errcode: 0,
        phone_info: { phoneNumber: '+8613900000123', purePhoneNumber: '13900000123', countryCode: '86' },
      };
      expect(await askPhone()).toEqual({ phone: '13900000123' });
      const { method, query, type, body } = outside.asked.at(-1)!;
      expect([method, query, type]).toEqual(['POST', { access_token: 'a-token' }, 'application/json']);
      expect(JSON.parse(body.toString())).toEqual({ code: 'a-code' });
      expect(server().logged.join()).not.toContain('13900000123');
    });

    it.each<[string, unknown, string, string[]]>([
      ['used up', { errcode: 40029 }, 'typing_aid.code_used_up', []],
      ['asked for too fast', { errcode: 45011 }, 'typing_aid.too_many_tries', []],
      ['not paid for', { errcode: 1400001 }, 'typing_aid.unavailable', ['wechat phone: errcode 1400001']],
      ['nonsense', '<html>', 'typing_aid.unavailable', ['wechat phone: SyntaxError']],
      ['cut off', 'cut', 'typing_aid.unavailable', ['wechat phone: TypeError']],
      [
        'of another country',
        { errcode: 0, phone_info: { purePhoneNumber: '5550100', countryCode: 1 } },
        'typing_aid.foreign_number',
        [],
      ],
    ])('is refused when it is %s', async (_name, answer, code, told) => {
      outside.answers[PHONE] = answer;
      expect(await refusedPhone()).toBe(code);
      expect(faults).toEqual(told);
    });
  });

  describe('the card', () => {
    const front = { errcode: '0', errmsg: 'ok', type: 'Front', name: '吴妹', id: idNumber, addr: '某村', nation: '苗' };

    it('is read from the photo made anew, and only name and number come back', async () => {
      outside.answers[CARD] = front;
      const photo = await cameraPhoto();
      const { status, body } = await sendCard(server(), token, photo);
      expect([status, body]).toEqual([200, { name: '吴妹', idNumber }]);
      const { query, type, body: form } = outside.asked.at(-1)!;
      expect(query).toEqual({ access_token: 'a-token' });
      const sent = await new Response(new Uint8Array(form), { headers: { 'content-type': type } }).formData();
      const img = Buffer.from(await (sent.get('img') as File).arrayBuffer());
      const { format, exif } = await sharp(img).metadata();
      expect([format, exif]).toEqual(['jpeg', undefined]);
      expect((await sharp(Buffer.from(photo)).metadata()).exif).toBeDefined();
      const logged = server().logged.join();
      expect([logged.includes('吴妹'), logged.includes(idNumber)]).toEqual([false, false]);
    });

    it('gives the one of the two that holds', async () => {
      const wrong = idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1');
      outside.answers[CARD] = { ...front, id: wrong };
      expect((await sendCard(server(), token, await cameraPhoto())).body).toEqual({ name: '吴妹' });
      outside.answers[CARD] = { ...front, name: '3#' };
      expect((await sendCard(server(), token, await cameraPhoto())).body).toEqual({ idNumber });
    });

    it.each<[string, unknown, string, string[]]>([
      ['no card', { errcode: 101001 }, 'typing_aid.no_card', []],
      ['its back', { errcode: 0, type: 'Back', valid_date: '20200101-20400101' }, 'typing_aid.no_card', []],
      ['nothing legible', { errcode: 0, type: 'Front', name: '', id: '' }, 'typing_aid.no_card', []],
      ['no quota left', { errcode: 101003 }, 'typing_aid.unavailable', ['wechat card: errcode 101003']],
      ['no answer', 'cut', 'typing_aid.unavailable', ['wechat card: TypeError']],
    ])('is refused for %s', async (_name, answer, code, told) => {
      outside.answers[CARD] = answer;
      expect((await sendCard(server(), token, await cameraPhoto())).body.code).toBe(code);
      expect(faults).toEqual(told);
    });

    it('must be a photo', async () => {
      expect((await sendCard(server(), token, Buffer.from('no photo at all'))).body.code).toBe('attachment.type');
      expect(outside.asked).toEqual([]);
    });
  });

  describe('the place', () => {
    const weining = { adcode: '520526' };
    const found = (ad_info: object, town?: object) => ({
      status: 0,
      result: { ad_info, address_reference: town ? { town } : {} },
    });

    it('is asked for as Tencent documents it, signed, and is a township and no village', async () => {
      outside.answers[MAP] = found(weining, { id: '520526107', title: '观风海镇' });
      expect(await server().call('findNearby', { body: home }, token)).toEqual({
        county: { code: '520526000000', name: '威宁彝族回族苗族自治县' },
        town: { code: '520526107000', name: '观风海镇' },
      });
      const { sig, ...query } = outside.asked.at(-1)!.query;
      expect(query).toEqual({ key: 'a-key', location: '26.859,104.282' });
      const signed = '/ws/geocoder/v1/?key=a-key&location=26.859,104.282its-secret';
      expect(sig).toBe(createHash('md5').update(signed).digest('hex'));
      const logged = server().logged.join();
      expect([logged.includes('26.859'), logged.includes('104.282')]).toEqual([false, false]);
    });

    it('is not signed where the key has no secret', async () => {
      server().services.typingAids = real({ TENCENT_MAP_SECRET: '' });
      outside.answers[MAP] = found(weining);
      await server().call('findNearby', { body: home }, token);
      expect(outside.asked.at(-1)!.query).toEqual({ key: 'a-key', location: '26.859,104.282' });
    });

    it('is found by its name where the map has another code, or is the county alone', async () => {
      outside.answers[MAP] = found(weining, { id: '520526999', title: '观风海镇' });
      expect(await server().call('findNearby', { body: home }, token)).toMatchObject({
        town: { code: '520526107000' },
      });
      outside.answers[MAP] = found(weining, { id: '520526999', title: '新设镇' });
      expect(await server().call('findNearby', { body: home }, token)).not.toHaveProperty('town');
    });

    it.each<[string, unknown, string, string[]]>([
      ['in another province', found({ adcode: '110108' }), 'typing_aid.outside', []],
      ['at sea', found({}), 'typing_aid.outside', []],
      ['beyond the quota', { status: 121 }, 'typing_aid.unavailable', ['map: status 121']],
      ['answered with nonsense', '<html>', 'typing_aid.unavailable', ['map: SyntaxError']],
      ['not answered', 'cut', 'typing_aid.unavailable', ['map: TypeError']],
    ])('is refused when it is %s', async (_name, answer, code, told) => {
      outside.answers[MAP] = answer;
      expect(await refusedPlace()).toBe(code);
      expect(faults).toEqual(told);
    });
  });
});
