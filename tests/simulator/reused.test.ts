/** What the server knows under the same id with other content, and what the phone can't read any more: said once, with a way on. */
import { randomUUID } from 'node:crypto';
import type { Draft } from '../../src/shared/contract/draft';
import type { OutgoingCall, OutgoingItem } from '../../src/shared/contract/outgoing';
import type { Upload } from '../../src/shared/contract/upload';
import { wholeDraft } from '../drafts';
import { articleHousehold, nextIdNumber } from '../people';
import { cameraPhoto } from '../pictures';
import { startServer, type RunningServer } from '../running-server';
import { sessionAt, somebodyAt, type Somebody } from '../somebody';
import { UNREADABLE } from './file-system';
import { openWeapp, type Weapp } from './harness';
import { SECRETARY, signInAs, VILLAGER, handOver } from './people';
import { waiting } from './waiting';

const CODE = 'demo-villager-rongjiang';
let server: RunningServer;
let villager: Somebody;
let app: Weapp;

beforeAll(async () => {
  server = await startServer();
  villager = await somebodyAt(server.url, CODE);
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

const posts = (path: RegExp) => app.requests.filter((sent) => sent.method === 'POST' && path.test(sent.path));
const own = () => (app.storage.get('session') as { account: { id: string } }).account.id;

/** As it stands in the phone's storage once it was handed over. */
function hands(call: OutgoingCall, item: Partial<OutgoingItem> & { id: string }): void {
  const whole = { ...item, owner: own(), call, since: new Date().toISOString() };
  app.storage.set(`outgoing/${item.id}`, { at: 1, item: whole });
}

async function filed(): Promise<string> {
  const body = articleHousehold({ applicant: { name: '安小桥', phone: '0857-0000123', idNumber: nextIdNumber() } });
  await villager.call('fileDeclaration', { body });
  return body.id;
}

test('a declaration: it is said, what was filed can be seen, and this one goes out as another', async () => {
  const id = await filed();
  app = await openWeapp({ server: server.url });
  await signInAs(app, VILLAGER);
  app.storage.set('draft', { ...wholeDraft({ id }), owner: own() });
  await app.relaunch();
  await app.until('接着填');
  await app.page().tap('接着填');
  await app.until('看一遍');
  await app.page().tap('都对，发出去');
  await app.until('这一件以前已经交上去了');
  await app.signal('online');
  await app.relaunch();
  await app.until('有一件没有收下');
  expect(posts(/^\/api\/declarations$/).filter(({ status }) => status === 409)).toHaveLength(1);
  await app.open(`/pages/receipt/index?id=${id}`);
  await app.until('看交上去的那件');
  await app.page().tap('当作另一件再发');
  await app.until('看一遍');
  expect((app.storage.get('draft') as Draft).id).not.toBe(id);
  await app.page().tap('都对，发出去');
  await app.until('已收到');
  expect(waiting(app.storage)).toEqual([]);
}, 60_000);

describe('a photo', () => {
  const photoOf = async (): Promise<Upload> => ({
    id: randomUUID(),
    declaration: await filed(),
    owner: (await sessionAt(server.url, CODE)).account.id,
    kind: 'photo',
    bytes: 1000,
    sent: false,
  });
  /** The progress of its declaration, on a phone that it waits on. */
  async function open(upload: Upload, bytes: Buffer): Promise<void> {
    app = await openWeapp({
      server: server.url,
      files: new Map([[`wxfile://usr/attachments/${upload.id}.jpg`, bytes]]),
      storage: new Map<string, unknown>([[`upload/${upload.id}`, { at: 1, item: upload }]]),
    });
    await signInAs(app, VILLAGER);
    await app.open(`/pages/progress/index?id=${upload.declaration}`);
  }
  const left = () => [...app.storage.keys()].filter((key) => key.startsWith('upload/'));

  test('whose file can not be read any more is said to be lost and not tried for ever, and can be left out', async () => {
    const upload = await photoOf();
    await open(upload, UNREADABLE);
    await app.until('手机把这个文件清掉了，找不回来');
    const tries = posts(/attachments/).length;
    await app.signal('online');
    await app.relaunch(`/pages/progress/index?id=${upload.declaration}`);
    await app.until('手机把这个文件清掉了，找不回来');
    expect(posts(/attachments/)).toHaveLength(tries);
    await app.page().tap('不要了');
    await app.until('不发这个了？');
    await app.page().tap('不要了', { within: '不发这个了？' });
    await app.page().until(() => left().length === 0);
  }, 60_000);

  test('under an id that is another photo’s goes out under one of its own', async () => {
    const upload = await photoOf();
    const { token } = await sessionAt(server.url, CODE);
    const other = await fetch(`${server.url}/api/declarations/${await filed()}/attachments/${upload.id}?kind=photo`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'image/jpeg' },
      body: new Uint8Array(await cameraPhoto(80, 60)),
    });
    expect(other.status).toBe(201);
    await open(upload, await cameraPhoto(64, 48));
    await app.until('编号和别的照片或语音重了');
    await app.page().tap('重新发');
    await app.page().until(() => left().length === 0);
    const { attachments } = await villager.call('getMyDeclaration', { params: { id: upload.declaration ?? '' } });
    expect(attachments).toHaveLength(1);
    expect(attachments[0]?.id).not.toBe(upload.id);
  }, 60_000);
});

test('a complaint: it is said, and what was written goes out under another id', async () => {
  const id = randomUUID();
  const complaint = { kind: 'complaint', village: '520526107001' } as const;
  await villager.call('complain', { body: { id, ...complaint, words: '先前写的' } });
  app = await openWeapp({ server: server.url });
  await signInAs(app, VILLAGER);
  const body = { id, ...complaint, words: '后来写的' };
  const typed = { kind: 'complaint', words: '后来写的', phone: '' };
  hands('complain', { id, about: id, body, typed });
  await app.relaunch('/pages/complaints/index');
  await app.until('这一条已经交过，内容和现在的不一样');
  await app.signal('online');
  expect(posts(/^\/api\/complaints$/)).toHaveLength(1);
  await app.page().tap('改一改再交');
  await app.until('您想说的');
  expect(waiting(app.storage)).toEqual([]);
}, 60_000);

test('an action of the staff: it is said, and opened again as another', async () => {
  const declaration = await filed();
  const { progress } = await villager.call('getMyDeclaration', { params: { id: declaration } });
  const secretary = await somebodyAt(server.url, 'demo-secretary-weining');
  const elsewhere = await filed();
  const other = await villager.call('getMyDeclaration', { params: { id: elsewhere } });
  const used = randomUUID();
  await secretary.call('takeAction', {
    params: { caseId: other.progress.caseId },
    body: { id: used, basedOn: other.progress.version, type: 'ask_more', body: { question: '补一张单子' } },
  });
  app = await openWeapp({ server: server.url });
  await signInAs(app, SECRETARY);
  const { caseId, version } = progress;
  const said = { declaration, question: '还差哪张单子？' };
  const body = { id: used, basedOn: version, type: 'ask_more', body: said };
  hands('takeAction', { id: used, about: caseId, params: { caseId }, body, typed: { household: '安＊＊' } });
  await app.relaunch(`/village/case/index?id=${caseId}`);
  await app.until('没有交成');
  await app.page().tap('打开看');
  await app.until('这个操作已经用在别处');
  await app.signal('online');
  expect(posts(/\/actions$/)).toHaveLength(1);
  await app.until('打开改');
  await app.page().tap('打开改');
  await app.until('下一步');
  expect(waiting(app.storage)).toEqual([]);
  await app.page().tap('下一步');
  await handOver(app);
  await app.page().until(() => posts(/\/actions$/).some(({ status }) => status === 201));
}, 60_000);

test('a draft that the server keeps no more is said to be on this phone only, and why', async () => {
  app = await openWeapp({ server: server.url });
  await signInAs(app, VILLAGER);
  const id = await filed();
  app.storage.set('draft', { ...wholeDraft({ id }), owner: own() });
  await app.relaunch();
  await app.until('只存在这台手机里。这一件已经报上去了。');
  expect(posts(new RegExp(`^/api/drafts/${id}`))).toHaveLength(1);
  await app.until('接着填');
}, 60_000);
