/** A draft on two phones of the same person: gone on with, chosen between, filed and thrown away, and nothing lost by it. */
import { randomUUID } from 'node:crypto';
import type { Draft } from '../../src/shared/contract/draft';
import type { Mark } from '../../src/shared/contract/draft-sync';
import { wholeDraft } from '../drafts';
import { cameraPhoto } from '../pictures';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import type { Files } from './file-system';
import { openWeapp, type Weapp } from './harness';
import { signInAs } from './people';

let server: RunningServer;
let app: Weapp;

beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

interface Pocket {
  storage: Map<string, unknown>;
  files: Files;
}
const newPhone = (): Pocket => ({ storage: new Map(), files: new Map() });

/** Only one phone is looked at at a time; what it keeps stays with it. */
async function take(phone: Pocket, person?: string): Promise<void> {
  await app?.close();
  app = await openWeapp({ server: server.url, ...phone });
  if (person !== undefined) await signInAs(app, person);
}
const draftOn = ({ storage }: Pocket) => storage.get('draft') as Draft | undefined;
const asideOn = ({ storage }: Pocket) => (storage.get('draft-mirror') as { aside: Draft[] }).aside;
const kept = ({ files }: Pocket) => [...files.keys()].filter((path) => path.startsWith('wxfile://usr'));
/** Puts it back into the pocket, which is when a phone may be lost. */
async function pocket({ storage }: Pocket): Promise<void> {
  await app.hide();
  await app.page().until(() => {
    const { id } = storage.get('draft') as Draft;
    return (storage.get('draft-mirror') as { marks: Record<string, Mark> }).marks[id]?.sent === true;
  });
  await app.show();
}

async function phoneWithDraft(changes: object): Promise<Pocket> {
  const phone = newPhone();
  const photo = randomUUID();
  phone.files.set(`wxfile://usr/attachments/${photo}.jpg`, await cameraPhoto(64, 48));
  phone.storage.set(
    'draft',
    wholeDraft({ step: '', reviewing: false, attachments: [{ id: photo, kind: 'photo', bytes: 1000 }], ...changes }),
  );
  return phone;
}

/** The phone that a draft was begun on, in a pocket since before another one filed it. */
async function filedOnAnother(): Promise<Pocket> {
  const [old, fresh] = [await phoneWithDraft({ step: 'review', reviewing: true, relation: 'self' }), newPhone()];
  await take(old, '罗春生');
  await pocket(old);
  await take(fresh, '罗春生');
  await app.until('别的手机上填了一半');
  await app.page().tap('拿来填');
  await app.until('看一遍');
  await app.page().tap('都对，发出去');
  await app.until('已收到');
  return old;
}

test('a new phone goes on where the old one stopped, and where both went on one chooses and keeps both', async () => {
  const [old, fresh] = [await phoneWithDraft({ step: 'family' }), newPhone()];
  await take(old, '石阿朵');
  await pocket(old);
  await app.until('也锁好替您存了一份');
  expect(app.page().text()).toContain('照片和语音只在这台手机里。');

  await take(fresh, '石阿朵');
  await app.until('别的手机上填了一半');
  expect(app.page().text()).toContain('受灾了 · 安小桥');
  expect(app.page().text()).toContain('填到“家里的情况”');
  expect(app.page().text()).toContain('1 个照片或语音还在那台手机里。');
  await app.page().tap('拿来填');
  await app.until('家里几口人？');
  await app.page().tap('下一步');
  await app.until('这是给谁报的？');
  await pocket(fresh);

  // The old one has not been touched meanwhile: it follows, and keeps its photo.
  await take(old);
  await app.page().until(() => draftOn(old)?.step === 'filer');
  expect(draftOn(old)?.attachments).toHaveLength(1);
  await app.signal('offline');
  await app.page().tap('接着填');
  await app.until('这是给谁报的？');
  await app.page().tap('给我自己家报');
  await app.page().tap('下一步');
  await app.until('您是谁？');

  await take(fresh);
  await app.page().tap('接着填');
  await app.until('这是给谁报的？');
  await app.page().tap('我是邻居，替他家报');
  await pocket(fresh);

  await take(old);
  await app.until('这一件在两台手机上都改过');
  expect(app.page().text()).toContain('填到“名字和身份证号”');
  expect(app.page().text()).toContain('填到“给谁报”');
  await app.page().tap('用那台的');
  await app.until('先放在一边的一件');
  expect(draftOn(old)).toMatchObject({ relation: 'neighbour', attachments: [] });
  expect(asideOn(old)).toMatchObject([{ relation: 'self', attachments: [{ kind: 'photo' }] }]);

  // Killed and opened again: the photo of the one that was put aside is still somebody's.
  await app.relaunch();
  await app.until('先放在一边的一件');
  expect(kept(old)).toHaveLength(1);
  await app.page().tap('拿来填');
  await app.until('先填哪一件？');
  await app.page().tap('拿来填', { within: '.k-confirm__sheet' });
  await app.until('您是谁？');
  expect(draftOn(old)).toMatchObject({ relation: 'self', attachments: [{ kind: 'photo' }] });
  expect(asideOn(old)).toMatchObject([{ relation: 'neighbour' }]);

  // Thrown away on one phone, it is gone from the server; the other one stays.
  await app.back();
  await app.until('有一件没填完');
  await app.page().tap('不要了');
  await app.until('不要这一件了？');
  await app.page().tap('删掉', { within: '.k-confirm__sheet' });
  await app.page().until(() => draftOn(old) === undefined && kept(old).length === 0);
  await app.page().until(() => app.requests.some(({ method, status }) => method === 'DELETE' && status === 200));
  expect(app.page().text()).toContain('先放在一边的一件');

  // Signing out clears the phone, and the next sign-in finds what is at the server.
  await app.open('/pages/settings/index');
  await app.until('退出登录');
  await app.page().tap('退出登录');
  await app.until('退出登录？');
  await app.page().tap('退出');
  await app.until('以前报过？登录后看进度');
  expect(app.page().text()).not.toContain('安小桥');
  await signInAs(app, '石阿朵');
  await app.until('别的手机上填了一半');
  await app.page().tap('删掉这件');
  await app.until('删掉这一件？');
  await app.page().tap('删掉', { within: '.k-confirm__sheet' });
  await app.page().until(() => !app.page().text().includes('安小桥'));
}, 90_000);

test('filed on the new phone, it is no draft on the old one any more, and the photos left there follow it', async () => {
  const old = await filedOnAnother();
  const id = draftOn(old)?.id ?? '';
  await take(old);
  await app.page().until(() => draftOn(old) === undefined && kept(old).length === 0, 10_000);
  const { token } = old.storage.get('session') as { token: string };
  const answer = await fetch(`${server.url}/api/declarations/${id}`, { headers: { authorization: `Bearer ${token}` } });
  expect(((await answer.json()) as { attachments: object[] }).attachments).toHaveLength(1);
  expect(app.page().text()).not.toContain('填了一半');
}, 60_000);

test('filed on the new phone while it is open on the old one, the old one shows what became of it', async () => {
  const old = await filedOnAnother();
  await app.close();

  // What has been filed is known only after the draft was opened.
  let asked = '';
  const held: (() => void)[] = [];
  app = await openWeapp({
    server: server.url,
    ...old,
    lose: (_method, path) => {
      asked = path;
      return undefined;
    },
    hand: () => (asked === '/api/declarations' ? (answer) => void held.push(answer) : (answer) => answer()),
  });
  await app.page().tap('接着填');
  await app.until('看一遍');
  await app.page().until(() => held.length > 0);
  held.splice(0).forEach((answer) => answer());
  await app.until('走到哪一步了');
  expect(draftOn(old)).toBeUndefined();
}, 60_000);

test('a copy that the server has given up, by an erasure or its age, is not promised any more', async () => {
  const phone = await phoneWithDraft({ step: 'family' });
  await take(phone, '石阿朵');
  await pocket(phone);
  await app.until('也锁好替您存了一份');
  const villager = await somebodyAt(server.url, 'demo-villager-rongjiang');
  const { drafts } = await villager.call('listDrafts', {});
  for (const { id } of drafts) await villager.call('dropDraft', { params: { draft: id }, query: {} });
  await app.hide();
  await app.show();
  await app.page().until(() => !app.page().text().includes('也锁好替您存了一份'));
  // Written on, it is copied again.
  await app.page().tap('接着填');
  await app.until('家里几口人？');
  await app.page().tap('家里几口人？，加一');
  await app.back();
  await app.hide();
  await app.show();
  await app.until('也锁好替您存了一份');
}, 60_000);
