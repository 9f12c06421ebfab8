import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeBackground } from '../../mock-server/background';
import { makeLocalSms } from '../../mock-server/gateways/local-sms';
import type { SmsGateway } from '../../mock-server/gateways/sms';
import { makeHttpSms, smsSignature } from '../../mock-server/gateways/sms-http';
import { SettingsError, readSettings } from '../../mock-server/settings';
import type { NewDeclaration } from '../../src/shared/contract/declaration';
import { articleHousehold } from '../people';
import { describeServer } from './harness';
import type { Person } from './office';
import { Post } from './post';

const PHONE = '13800000123';
const SECRET = 'a secret of tests';
const APP = 'fangpin';

interface Body {
  id: string;
  phone: string;
  sign: string;
  text: string;
}

/** A provider: checks the signature, knows what it has sent by its id, and answers as the test says. */
class StandIn {
  /** What reached a phone. */
  readonly sent: Body[] = [];
  requests = 0;
  answer: (body: Body, response: ServerResponse) => boolean = () => false;
  private readonly server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => this.take(request.headers, Buffer.concat(parts).toString('utf8'), response));
  });

  private take(headers: IncomingHttpHeaders, text: string, response: ServerResponse): void {
    this.requests += 1;
    const [app, at, nonce] = ['x-app-id', 'x-timestamp', 'x-nonce'].map((name) => String(headers[name])) as [
      string,
      string,
      string,
    ];
    if (headers['x-signature'] !== smsSignature(SECRET, [app, at, nonce, text]))
      return this.say(response, 'bad_signature');
    const body = JSON.parse(text) as Body;
    if (headers['idempotency-key'] !== body.id) return this.say(response, 'bad_request');
    if (this.answer(body, response)) return;
    if (this.sent.some(({ id }) => id === body.id)) return this.say(response, 'duplicate');
    this.sent.push(body);
    this.say(response, 'ok');
  }

  say(response: ServerResponse, code: string): void {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ code }));
  }

  listen(): Promise<void> {
    return new Promise((done) => this.server.listen(0, '127.0.0.1', done));
  }

  close(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(done));
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/sms`;
  }
}

describe('the provider of texts, against a stand-in', () => {
  const standIn = new StandIn();
  let faults: string[] = [];
  // Nothing but the one that hears nothing waits for it: a busy machine answers late.
  const gateway = (secret = SECRET, timeoutMs = 10_000) =>
    makeHttpSms(
      { endpoint: standIn.endpoint, appId: APP, secret, sign: '【贵州防贫】' },
      { onFault: (fault) => faults.push(fault), timeoutMs },
    );
  const sms = () => ({ id: randomUUID(), phone: PHONE, kind: 'filed' as const, text: '一句话。' });

  beforeAll(() => standIn.listen());
  afterAll(() => standIn.close());
  beforeEach(() => {
    standIn.answer = () => false;
    faults = [];
  });

  it('takes a signed text, with the sender’s signature', async () => {
    const one = sms();
    expect(await gateway().send(one)).toEqual({ result: 'sent' });
    expect(standIn.sent.at(-1)).toEqual({ id: one.id, phone: PHONE, sign: '【贵州防贫】', text: '一句话。' });
    expect(faults).toEqual([]);
  });

  it('is sent nothing more of what it has had', async () => {
    const one = sms();
    await gateway().send(one);
    const before = standIn.sent.length;
    expect(await gateway().send(one)).toEqual({ result: 'sent' });
    expect(standIn.sent).toHaveLength(before);
  });

  it.each([
    ['bad_number', { result: 'refused', code: 'bad_number' }, []],
    ['unsubscribed', { result: 'refused', code: 'unsubscribed' }, []],
    ['number_limit', { result: 'later', code: 'number_limit' }, []],
    ['busy', { result: 'later', code: 'busy', everyone: true }, []],
    ['no_balance', { result: 'later', code: 'no_balance', everyone: true }, ['no_balance']],
    ['something_new', { result: 'later', code: 'something_new', everyone: true }, ['something_new']],
  ])('answers %s', async (code, outcome, told) => {
    standIn.answer = (_body, response) => {
      standIn.say(response, code);
      return true;
    };
    expect(await gateway().send(sms())).toEqual(outcome);
    expect(faults).toEqual(told);
  });

  it('refuses another secret, which somebody has to correct', async () => {
    expect(await gateway('another').send(sms())).toEqual({ result: 'later', code: 'bad_signature', everyone: true });
    expect(faults).toEqual(['bad_signature']);
  });

  it.each([
    ['nothing in time', () => true, 'TimeoutError'],
    ['an error', (_: Body, response: ServerResponse) => Boolean(response.writeHead(502).end()), 'http 502'],
    ['no JSON', (_: Body, response: ServerResponse) => Boolean(response.end('<html>')), 'SyntaxError'],
    ['by hanging up', (_: Body, response: ServerResponse) => Boolean(response.destroy()), 'TypeError'],
  ])('answers %s: later, and no number in the fault', async (_name, answer, code) => {
    standIn.answer = answer;
    const timeoutMs = code === 'TimeoutError' ? 200 : 10_000;
    expect(await gateway(SECRET, timeoutMs).send(sms())).toEqual({ result: 'later', code, everyone: true });
    expect(faults).toEqual([code]);
  });
});

describe('the settings of texts', () => {
  const all = { SMS_ENDPOINT: 'https://sms.example', SMS_APP_ID: 'a', SMS_SECRET: 's', SMS_SIGN: '【贵州防贫】' };
  const read = (more: Record<string, string>) =>
    readSettings({ DATA_KEY: Buffer.alloc(32).toString('base64'), ...more });

  it('are all there or none', () => {
    expect(read(all).sms).toEqual({ endpoint: all.SMS_ENDPOINT, appId: 'a', secret: 's', sign: '【贵州防贫】' });
    expect(read({}).sms).toBeUndefined();
    for (const name of Object.keys(all)) expect(() => read({ ...all, [name]: '' })).toThrow(SettingsError);
    expect(() => read({ ...all, SMS_SIGN: '贵州防贫' })).toThrow(/【贵州防贫】/);
  });
});

describeServer('a household without an account', (server) => {
  const standIn = new StandIn();
  let post: Post;
  const gateway = () =>
    makeHttpSms(
      { endpoint: standIn.endpoint, appId: APP, secret: SECRET, sign: '【贵州防贫】' },
      { onFault: () => undefined, timeoutMs: 10_000 },
    );
  const log = { warn: () => undefined, error: () => undefined };
  /** As another process would, with a gateway of its own. */
  const deliver = async (sms: SmsGateway = gateway()) => {
    await server().jobs.caughtUp();
    return makeBackground({ ...server().services, sms }, log).run('deliver_sms');
  };
  const filer = { relation: 'neighbour' as const, name: '陈帮忙', phone: '13900000456' };
  const filed = async (changes: Partial<NewDeclaration> = {}) => {
    const id = randomUUID();
    const applicant = { ...articleHousehold().applicant, phone: PHONE };
    return { id, caseId: await post.file({ id, filer, applicant, sms: true, ...changes }) };
  };
  const shownTo = async (who: Person, caseId: string) =>
    (await server().call('getCase', { params: { caseId } }, await post.token(who))).sms;
  const said = () => standIn.sent.map(({ text }) => text.slice(0, 12));

  beforeAll(() => standIn.listen());
  afterAll(() => standIn.close());
  beforeEach(async () => {
    post = new Post(server());
    await deliver(makeLocalSms());
    standIn.sent.splice(0);
    standIn.requests = 0;
    standIn.answer = () => false;
    // Ten in the morning in China.
    const hour = server().services.now().getUTCHours();
    server().passHours((26 - hour) % 24);
  });

  it('hears that somebody filed for it and what becomes of that, on its own phone, once each', async () => {
    const { caseId } = await filed();
    await post.take('secretary', caseId, 'ask_more');
    expect(await deliver()).toBe(2);
    expect(await deliver()).toBe(0);
    expect(said()).toEqual(['有人替您家报了防贫申报，', '您家的防贫申报还有事要问']);
    expect(standIn.sent.map(({ phone, sign }) => [phone, sign])).toEqual([
      [PHONE, '【贵州防贫】'],
      [PHONE, '【贵州防贫】'],
    ]);
    expect(await shownTo('secretary', caseId)).toMatchObject({ wanted: true, last: { state: 'sent' } });
    expect(JSON.stringify(standIn.sent)).not.toMatch(/赵小满|尿毒症|七里半|pages\//);
    expect(server().logged.join('')).not.toContain(PHONE);
  });

  it('is told nothing where it files itself, where nobody asked for it, or on the phone of who helps', async () => {
    await post.file();
    await filed({ sms: undefined });
    await filed({ applicant: { ...articleHousehold().applicant, phone: '0857-0000123' }, sms: undefined });
    expect(await deliver()).toBe(0);
    expect(standIn.requests).toBe(0);
  });

  it('gets no more in a day than the policy says: the rest comes in the morning, and nothing at night', async () => {
    const { caseId } = await filed();
    await post.take('secretary', caseId, 'ask_more');
    await post.take('villager', caseId, 'supply');
    await post.take('secretary', caseId, 'find_not_established');
    await deliver();
    expect(said()).toHaveLength(2);
    server().passHours(14);
    await deliver();
    expect(said()).toHaveLength(2);
    server().passHours(9);
    await deliver();
    expect(said().at(-1)).toBe('您家的防贫申报有了核实结');
  });

  it('is tried again while the provider is busy, and not told what has become too old', async () => {
    const { caseId } = await filed();
    standIn.answer = (_body, response) => {
      standIn.say(response, 'busy');
      return true;
    };
    await deliver();
    expect(await shownTo('secretary', caseId)).toMatchObject({ last: { state: 'waiting' } });
    standIn.answer = () => false;
    server().passHours(1);
    await deliver();
    expect(standIn.sent).toHaveLength(1);
    standIn.answer = (_body, response) => {
      standIn.say(response, 'busy');
      return true;
    };
    const late = await filed();
    await deliver();
    standIn.answer = () => false;
    server().passHours(96);
    // Whoever was signed in is so no more.
    post = new Post(server());
    await deliver();
    expect(standIn.sent).toHaveLength(1);
    expect(await shownTo('secretary', late.caseId)).toMatchObject({ last: { state: 'failed' } });
  });

  it('is phoned instead once its number is refused: the case says so', async () => {
    const { caseId } = await filed();
    standIn.answer = (_body, response) => {
      standIn.say(response, 'bad_number');
      return true;
    };
    await deliver();
    expect(await shownTo('secretary', caseId)).toMatchObject({ wanted: true, last: { state: 'failed' } });
    expect(await shownTo('province', caseId)).toBeUndefined();
  });

  it('is sent one text though who sent it was killed before writing that down', async () => {
    await filed();
    await server().jobs.caughtUp();
    const killed = { ...server().services, sms: gateway() };
    // The text is with the provider; the process ends before the job does.
    const background = makeBackground(
      { ...killed, sms: { send: async (sms) => (await killed.sms.send(sms), new Promise(() => undefined)) } },
      log,
    );
    void background.run('deliver_sms');
    while (standIn.sent.length === 0) await new Promise((done) => setTimeout(done, 10));
    server().passHours(1);
    expect(await deliver()).toBe(1);
    expect(standIn.requests).toBe(2);
    expect(standIn.sent).toHaveLength(1);
  });

  it('hears no more once it was taken back, or answered from an account of its own', async () => {
    const taken = await filed();
    await post.take('villager', taken.caseId, 'withdraw', { declaration: taken.id });
    const applicant = { ...articleHousehold().applicant, phone: PHONE };
    const own = await filed({ applicant });
    const mine = { params: { id: own.id } };
    const { receipt } = await server().call('getMyDeclaration', mine, await post.token('villager'));
    const reply = {
      id: randomUUID(),
      receipt,
      idNumberEnd: applicant.idNumber?.slice(-6) ?? '',
      answer: 'agreed' as const,
    };
    await server().call('confirmDeclaration', { body: reply }, await post.token('neighbour'));
    await deliver();
    expect(standIn.requests).toBe(0);
    expect(await shownTo('secretary', own.caseId)).toBeUndefined();
  });

  it('wants no more texts: its helper or the village says so, and may say otherwise', async () => {
    const { id, caseId } = await filed();
    const token = await post.token('villager');
    await server().call('correct', { params: { id }, body: { sms: false } }, token);
    await deliver();
    expect(standIn.requests).toBe(0);
    expect(await shownTo('secretary', caseId)).toEqual({ declaration: id, wanted: false });
    await server().call('changeSms', { params: { id }, body: { wanted: true } }, await post.token('secretary'));
    const mine = await server().call('getMyData', {}, token);
    expect(mine.declarations.find((each) => each.id === id)).toMatchObject({ sms: true });
    const problem = await server().refused(
      'changeSms',
      { params: { id }, body: { wanted: false } },
      await post.token('elsewhere'),
    );
    expect(problem).toMatchObject({ status: 404, code: 'declaration.not_found' });
    await post.take('secretary', caseId, 'ask_more');
    await deliver();
    expect(said()).toEqual(['您家的防贫申报还有事要问']);
  });
});
