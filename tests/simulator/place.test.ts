/** Where the home is, in the built mini program: refused, too rough, marked, consented to or not, and shown to who visits. */
import type { Draft } from '../../src/shared/contract/draft';
import { somePlace, wholeDraft } from '../drafts';
import { startServer, type RunningServer } from '../running-server';
import { openWeapp, type Weapp } from './harness';
import { CASES_HOME, SECRETARY, signInAs, VILLAGER } from './people';

interface Callbacks {
  success(result: object): void;
  fail(result: { errMsg: string }): void;
}

let server: RunningServer;
let app: Weapp;
/** What the phone answers to who asks where it is: an error, or metres around `somePlace`. */
let phone: string | number;

beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

async function open(changes: Partial<Draft> = {}): Promise<void> {
  const draft = wholeDraft({ step: 'media', reviewing: false, ...changes });
  app = await openWeapp({
    server: server.url,
    storage: new Map<string, unknown>([['draft', draft]]),
    wx: {
      getLocation: ({ success, fail }: Callbacks) =>
        typeof phone === 'string'
          ? fail({ errMsg: `getLocation:fail ${phone}` })
          : success({ ...somePlace, accuracy: phone, errMsg: 'getLocation:ok' }),
    },
  });
  await signInAs(app, VILLAGER);
  await app.page().tap('接着填');
  await app.until('家在哪里');
}

async function goOn(...questions: string[]): Promise<void> {
  for (const question of questions) {
    await app.until(question);
    await app.page().tap('下一步');
  }
}
const toConsent = () => goOn('有照片或者想说几句吗？', '说说家里的情况', '这是给谁报的？', '您是谁？');

test('a place is refused, too rough, marked, left out and marked again; then it is consented to and leads to the door', async () => {
  phone = 'auth deny';
  await open();
  await app.page().tap('标出家在这里');
  await app.until('没有允许用位置');
  phone = 2000;
  await app.page().tap('标出家在这里');
  await app.until('现在只找得到大概');
  phone = 12.4;
  await app.page().tap('标出家在这里');
  await app.until('家的位置标好了，误差大约 13 米');
  await app.until('不标了');
  await app.page().tap('不标了');
  await app.until('标出家在这里');
  await app.page().tap('标出家在这里');
  await app.until('家的位置标好了');

  await toConsent();
  await app.until('同意我们看这些情况吗？');
  await app.page().tap('家的位置');
  await app.page().tap('下一步');
  await app.until('看一遍');
  expect(app.page().text()).toContain('家的位置标好了，误差大约 13 米');
  expect(app.page().text()).toContain('同意看这些：家的位置');
  await app.page().tap('都对，发出去');
  await app.until('已收到');
  await app.close();

  app = await openWeapp({ server: server.url });
  await signInAs(app, SECRETARY);
  await app.open(CASES_HOME);
  await app.until('安小桥');
  await app.page().tap('安小桥', { nth: 0 });
  await app.until('农户标出了家的位置，误差大约 13 米');
  await app.page().tap('看家的位置');
  await app.page().until(() => app.calls('openLocation').length === 1);
  const { latitude, longitude } = somePlace;
  const [{ name, ...shown } = {}] = app.calls('openLocation');
  expect(shown).toMatchObject({ latitude, longitude });
  expect(name).not.toContain('安');

  // And on the way through the villages, from what the phone has kept.
  await app.open('/village/visit-plan/index');
  await app.until('家在哪里');
}, 60_000);

test('who does not consent to it goes on without it', async () => {
  phone = 15;
  await open();
  await app.page().tap('标出家在这里');
  await app.until('家的位置标好了');
  await toConsent();
  await goOn('同不同意都能报。');
  await app.until('看一遍');
  await app.page().tap('都对，发出去');
  await app.until('已收到');
  const { token } = app.storage.get('session') as { token: string };
  const headers = { authorization: `Bearer ${token}` };
  const ask = async (path: string) => (await fetch(server.url + path, { headers })).json() as Promise<never>;
  const { declarations } = (await ask('/api/declarations')) as { declarations: { id: string }[] };
  const { content } = (await ask(`/api/declarations/${declarations[0]?.id}`)) as { content: object };
  expect(content).not.toHaveProperty('place');
}, 60_000);
