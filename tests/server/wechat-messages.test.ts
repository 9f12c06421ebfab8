import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeLocalMessages } from '../../mock-server/gateways/local-messages';
import { makeWechatMessages, type OutgoingMessage } from '../../mock-server/gateways/wechat-messages';
import { readTemplate } from '../../mock-server/gateways/wechat-template';
import { SettingsError, readSettings } from '../../mock-server/settings';

const PROGRESS = 'progress-template what=thing1 inShort=phrase2 at=time3';

const message: OutgoingMessage = {
  openid: 'an-openid',
  template: 'progress',
  page: 'pages/progress/index?id=a-declaration',
  what: '核实结果出来了：不成立。可以看理由，有异议可以提',
  inShort: '不成立',
  at: '2026-11-23T02:00:00.000Z',
};

interface Asked {
  path: string;
  token: string | null;
  body: Record<string, unknown>;
}

describe("WeChat's subscribe messages, against a stand-in of its server interfaces", () => {
  let standIn: Server;
  let asked: Asked[] = [];
  let faults: string[] = [];
  let clock: Date;
  /** Tokens that the stand-in gives, one after the other; the last one again and again. */
  let tokens: string[] = [];
  let expiresIn = 7_200;
  /** What the send interface answers, by openid. */
  const answers: Record<string, (response: ServerResponse) => void> = {
    'an-openid': (response) => response.end(JSON.stringify({ errcode: 0, errmsg: 'ok', msgid: 1 })),
    broken: (response) => response.end('<html>'),
    down: (response) => response.writeHead(502).end(),
    cut: (response) => response.destroy(),
  };
  const coded = (errcode: number, errmsg: string) => {
    answers[String(errcode)] = (response) => response.end(JSON.stringify({ errcode, errmsg }));
  };
  /** Tokens that the stand-in refuses, with the code it does so. */
  let badTokens: Record<string, number> = {};
  let tokenError: number | undefined;

  function answer({ path, token, body }: Asked, response: ServerResponse): void {
    response.setHeader('content-type', 'text/plain');
    if (path === '/cgi-bin/stable_token') {
      const given = body.force_refresh && tokens.length > 1 ? tokens.splice(0, 2)[1] : tokens[0];
      if (body.force_refresh && given) tokens.unshift(given);
      const reply = tokenError ? { errcode: tokenError } : { access_token: given, expires_in: expiresIn };
      response.end(JSON.stringify(reply));
      return;
    }
    const refused = badTokens[token ?? ''];
    if (refused) response.end(JSON.stringify({ errcode: refused, errmsg: 'invalid credential' }));
    else answers[String(body.touser)]?.(response);
  }

  beforeAll(async () => {
    standIn = createServer((request: IncomingMessage, response) => {
      const url = new URL(request.url ?? '', 'http://stand-in');
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      request.on('end', () => {
        const one: Asked = {
          path: url.pathname,
          token: url.searchParams.get('access_token'),
          body: JSON.parse(text) as Asked['body'],
        };
        asked.push(one);
        answer(one, response);
      });
    });
    await new Promise<void>((resolve) => standIn.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => standIn.close(resolve)));
  beforeEach(() => {
    [asked, faults, tokens, badTokens, tokenError, expiresIn] = [[], [], ['token-1'], {}, undefined, 7_200];
    clock = new Date('2026-11-23T02:00:00.000Z');
  });

  const gateway = () =>
    makeWechatMessages(
      { appid: 'wx-app', secret: 'a-secret' },
      `http://127.0.0.1:${(standIn.address() as AddressInfo).port}`,
      { progress: readTemplate(PROGRESS)! },
      { onFault: (fault) => faults.push(fault), now: () => clock },
    );
  const paths = () => asked.map(({ path }) => path.replace(/^\/cgi-bin\//, ''));

  it('sends as WeChat documents it, with one token for many', async () => {
    const wechat = gateway();
    expect(await wechat.send(message)).toEqual({ result: 'sent' });
    expect(await wechat.send(message)).toEqual({ result: 'sent' });
    expect(paths()).toEqual(['stable_token', 'message/subscribe/send', 'message/subscribe/send']);
    expect(asked[0]?.body).toEqual({ grant_type: 'client_credential', appid: 'wx-app', secret: 'a-secret' });
    expect(asked[1]).toEqual({
      path: '/cgi-bin/message/subscribe/send',
      token: 'token-1',
      body: {
        touser: 'an-openid',
        template_id: 'progress-template',
        page: 'pages/progress/index?id=a-declaration',
        lang: 'zh_CN',
        data: {
          thing1: { value: '核实结果出来了：不成立。可以看理由' },
          phrase2: { value: '不成立' },
          time3: { value: '2026年11月23日 10:00' },
        },
      },
    });
    expect(wechat.templates).toEqual({ progress: 'progress-template' });
    expect(faults).toEqual([]);
  });

  it('asks for one token though several are sent at once, and for a new one when it has expired', async () => {
    const wechat = gateway();
    await Promise.all([1, 2, 3].map(() => wechat.send(message)));
    expect(paths().filter((path) => path === 'stable_token')).toHaveLength(1);
    clock = new Date(clock.getTime() + 7_139_000);
    await wechat.send(message);
    expect(paths().filter((path) => path === 'stable_token')).toHaveLength(1);
    clock = new Date(clock.getTime() + 2_000);
    await wechat.send(message);
    expect(paths().filter((path) => path === 'stable_token')).toHaveLength(2);
  });

  it.each([40001, 40014, 42001])('takes a new token when WeChat refuses the old one with %d', async (code) => {
    const wechat = gateway();
    await wechat.send(message);
    badTokens = { 'token-1': code };
    tokens = ['token-2'];
    expect(await wechat.send(message)).toEqual({ result: 'sent' });
    expect(asked.at(-1)?.token).toBe('token-2');
    expect(asked.some(({ body }) => body.force_refresh)).toBe(false);
  });

  it('forces a new one only when WeChat still gives the refused one, and not again at once', async () => {
    const wechat = gateway();
    badTokens = { 'token-1': 40001, 'token-2': 40001 };
    tokens = ['token-1', 'token-2'];
    expect(await wechat.send(message)).toEqual({ result: 'later', code: '40001', everyone: true });
    expect(await wechat.send(message)).toMatchObject({ result: 'later' });
    expect(asked.filter(({ body }) => body.force_refresh)).toHaveLength(1);
    badTokens = {};
    expect(await wechat.send(message)).toEqual({ result: 'sent' });
  });

  it.each<[number, object, string[]]>([
    [43101, { result: 'refused', unsubscribed: true }, []],
    [40003, { result: 'refused' }, []],
    [47003, { result: 'refused' }, ['errcode 47003 (thing1)']],
    [41030, { result: 'refused' }, ['errcode 41030']],
    [40037, { result: 'refused' }, ['errcode 40037']],
    [45009, { result: 'later', everyone: true }, ['errcode 45009']],
    [45047, { result: 'later' }, []],
    [-1, { result: 'later' }, []],
    [48001, { result: 'later', everyone: true }, ['errcode 48001']],
  ])('hears %d as it is meant', async (code, outcome, told) => {
    coded(code, code === 47003 ? 'argument invalid! data.thing1.value invalid rid: 1' : `no, ${message.openid} rid: 1`);
    expect(await gateway().send({ ...message, openid: String(code) })).toEqual({ ...outcome, code: String(code) });
    expect(faults).toEqual(told);
  });

  it('waits five seconds for an answer and no longer', async () => {
    const signal = AbortSignal.abort(new DOMException('too late', 'TimeoutError'));
    const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(signal);
    const outcome = await gateway().send(message);
    expect(timeout).toHaveBeenCalledWith(5_000);
    timeout.mockRestore();
    expect(outcome).toEqual({ result: 'later', code: 'TimeoutError', everyone: true });
  });

  it.each([
    ['broken', 'SyntaxError'],
    ['down', 'http 502'],
    ['cut', 'TypeError'],
  ])('tries later when WeChat is %s, and tells the kind of fault alone', async (openid, fault) => {
    expect(await gateway().send({ ...message, openid })).toEqual({ result: 'later', code: fault, everyone: true });
    expect(faults).toEqual([fault]);
  });

  it('tries later when it gets no token, and tells why', async () => {
    tokenError = 40164;
    expect(await gateway().send(message)).toEqual({ result: 'later', code: 'token 40164', everyone: true });
    expect(faults).toEqual(['token 40164']);
  });

  it('sends nothing by a template that is not set up', async () => {
    expect(await gateway().send({ ...message, template: 'to_do' })).toEqual({ result: 'refused', code: 'no template' });
    expect(asked).toEqual([]);
  });
});

describe('the local stand-in', () => {
  it('keeps what would have been sent, without to whom, and not for ever', async () => {
    const told: object[] = [];
    const local = makeLocalMessages((kept) => told.push(kept));
    for (let sent = 0; sent < 250; sent += 1) await local.send(message);
    expect(local.sent).toHaveLength(200);
    expect(local.sent.at(-1)).toMatchObject({ template: 'progress', what: message.what });
    expect(JSON.stringify([local.sent, told])).not.toContain('an-openid');
    expect(JSON.stringify(told)).not.toContain('a-declaration');
  });
});

describe('the settings of templates', () => {
  it('are optional, and read with their fields', () => {
    expect(readSettings({ DATA_KEY: Buffer.alloc(32).toString('base64') }).wechatTemplates).toEqual({});
    const settings = readSettings({
      DATA_KEY: Buffer.alloc(32).toString('base64'),
      WECHAT_TEMPLATE_PROGRESS: PROGRESS,
    });
    expect(settings.wechatTemplates).toEqual({
      progress: {
        id: 'progress-template',
        fields: { thing1: 'what', phrase2: 'inShort', time3: 'at' },
        longTerm: false,
      },
    });
  });

  it('are refused by name when they cannot be read', () => {
    const environment = { DATA_KEY: Buffer.alloc(32).toString('base64'), WECHAT_TEMPLATE_TO_DO: 'an-id alone' };
    expect(() => readSettings(environment)).toThrow(SettingsError);
    expect(() => readSettings(environment)).toThrow('WECHAT_TEMPLATE_TO_DO');
  });
});
