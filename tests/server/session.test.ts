import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeLocalWechat } from '../../mock-server/gateways/local-wechat';
import { makeWechatGateway } from '../../mock-server/gateways/wechat';
import { SettingsError, readSettings } from '../../mock-server/settings';
import { describeServer } from './harness';

describeServer('a session', (server) => {
  it('offers the demo people of the local gateway, at least one for each role and four villagers', async () => {
    const { gateway, demoPeople } = await server().call('signInWays', {});
    expect(gateway).toBe('local');
    const roles = demoPeople.map(({ role }) => role).sort();
    expect(roles).toEqual([
      'administrator',
      'administrator',
      'city_supervisor',
      'county_officer',
      'county_officer',
      'department_officer',
      'first_secretary',
      'first_secretary',
      'province_reader',
      'township_reviewer',
      'township_reviewer',
      'village_cadre',
      'villager',
      'villager',
      'villager',
      'villager',
    ]);
  });

  it('knows the account and its areas until it is ended', async () => {
    const token = await server().signIn('demo-secretary-weining');
    expect(await server().call('whoAmI', {}, token)).toMatchObject({
      name: '杨光明',
      roles: [
        { role: 'first_secretary', area: { code: '520526107001' } },
        { role: 'first_secretary', area: { code: '520526107202' } },
      ],
    });
    await server().call('signOut', {}, token);
    expect((await server().refused('whoAmI', {}, token)).code).toBe('session.required');
  });

  it('is the same account at every sign-in, and a villager has no roles', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => server().call('signIn', { body: { code: 'demo-villager-nayong' } })),
    );
    expect(first?.account.id).toBe(second?.account.id);
    expect(first?.account.roles).toEqual([]);
  });

  it('ends by itself', async () => {
    const token = await server().signIn('demo-villager-nayong');
    server().passHours(25);
    expect((await server().refused('whoAmI', {}, token)).code).toBe('session.required');
  });

  it('is refused for a code that nobody gave', async () => {
    expect(await server().refused('signIn', { body: { code: 'somebody' } })).toMatchObject({
      status: 401,
      code: 'session.code_invalid',
    });
  });
});

describe("WeChat's gateway, against a stand-in of jscode2session", () => {
  let standIn: Server;
  let asked: URL[] = [];
  let faults: string[] = [];
  /** What WeChat answers, by the code that it is asked about. */
  const answers: Record<string, (response: ServerResponse) => void> = {
    good: (response) =>
      response.end(JSON.stringify({ openid: 'an-openid', session_key: 'a-session-key', unionid: 'a-unionid' })),
    invalid: (response) => response.end(JSON.stringify({ errcode: 40029, errmsg: 'invalid code' })),
    used: (response) => response.end(JSON.stringify({ errcode: 40163, errmsg: 'code been used' })),
    risky: (response) => response.end(JSON.stringify({ errcode: 40226, errmsg: 'code blocked' })),
    hasty: (response) => response.end(JSON.stringify({ errcode: 45011, errmsg: 'api minute-quota reach limit' })),
    busy: (response) => response.end(JSON.stringify({ errcode: -1, errmsg: 'system error' })),
    misconfigured: (response) => response.end(JSON.stringify({ errcode: 40125, errmsg: 'invalid appsecret' })),
    broken: (response) => response.end('<html>'),
    down: (response) => response.writeHead(502).end(),
    cut: (response) => response.destroy(),
  };

  beforeAll(async () => {
    standIn = createServer((request: IncomingMessage, response) => {
      const url = new URL(request.url ?? '', 'http://stand-in');
      asked.push(url);
      response.setHeader('content-type', 'text/plain');
      answers[url.searchParams.get('js_code') ?? '']?.(response);
    });
    await new Promise<void>((resolve) => standIn.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => standIn.close(resolve)));
  beforeEach(() => {
    asked = [];
    faults = [];
  });

  const gateway = () =>
    makeWechatGateway(
      { appid: 'wx-app', secret: 'a-secret' },
      `http://127.0.0.1:${(standIn.address() as AddressInfo).port}`,
      (fault) => faults.push(fault),
    );

  it('asks as WeChat documents it and hands on the openid alone', async () => {
    expect(await gateway().openidOf('good')).toBe('an-openid');
    expect(asked[0]?.pathname).toBe('/sns/jscode2session');
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({
      appid: 'wx-app',
      secret: 'a-secret',
      js_code: 'good',
      grant_type: 'authorization_code',
    });
    expect(gateway().demoPeople).toEqual([]);
  });

  it.each([
    ['invalid', 'session.code_invalid', []],
    ['used', 'session.code_used', []],
    ['risky', 'session.high_risk_user', []],
    ['hasty', 'session.too_many_tries', []],
    ['busy', 'wechat.unavailable', ['errcode -1']],
    ['misconfigured', 'wechat.unavailable', ['errcode 40125']],
    ['broken', 'wechat.unavailable', ['SyntaxError']],
    ['down', 'wechat.unavailable', ['Error']],
    ['cut', 'wechat.unavailable', ['TypeError']],
  ])('says of a code that is %s: %s', async (code, problem, told) => {
    await expect(gateway().openidOf(code)).rejects.toMatchObject({ code: problem });
    expect(faults).toEqual(told);
    expect(JSON.stringify(faults)).not.toContain('a-secret');
  });
});

describe('production', () => {
  const wechat = { WECHAT_APPID: 'wx-app', WECHAT_SECRET: 'a-secret' };
  const key = { DATA_KEY: Buffer.alloc(32, 7).toString('base64') };

  it('refuses the local gateway', () => {
    expect(() => makeLocalWechat([], true)).toThrow('refuses to start in production');
    expect(() => readSettings({ NODE_ENV: 'production', ...key })).toThrow(SettingsError);
  });

  it('asks for its own data key, and never seeds demo people', () => {
    expect(() => readSettings({ NODE_ENV: 'production', ...wechat })).toThrow('DATA_KEY');
    expect(readSettings({ NODE_ENV: 'production', ...wechat, ...key })).toMatchObject({
      production: true,
      seedDemo: false,
    });
  });

  it('refuses a data key that is too short for its cipher, before anything is opened', () => {
    expect(() => readSettings({ DATA_KEY: 'c2hvcnQ=' })).toThrow('DATA_KEY must be 32 bytes');
  });

  it('names the setting that is wrong', () => expect(() => readSettings({ PORT: 'http', ...key })).toThrow('PORT'));
});
