/** Photos and a voice in the built mini program: taken without a signal, killed, refused, retaken, and each there exactly once. */
import sharp from 'sharp';
import { randomUUID } from 'node:crypto';
import type { DeclarationSummary } from '../../src/shared/contract/declaration';
import type { Draft } from '../../src/shared/contract/draft';
import { wholeDraft } from '../drafts';
import { cameraPhoto, noisyPhoto } from '../pictures';
import { startServer, type RunningServer } from '../running-server';
import { makeSenses, wxOf, type Senses } from './camera';
import { openWeapp, type Weapp } from './harness';
import type { Loss } from './network';
import { CASES_HOME, SECRETARY, VILLAGER, signInAs } from './people';

let server: RunningServer;
let app: Weapp;
let senses: Senses;
let losing: (path: string) => Loss | undefined;

beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

/** A draft that lacks nothing, and stands at the question for photos. */
const draft = (changes: Partial<Draft> = {}) => wholeDraft({ step: 'media', reviewing: false, ...changes });

/** A phone with that draft on it, whose owner has signed in and goes on. */
async function open(changes: Partial<Draft> = {}, more: { room?: number } = {}): Promise<void> {
  senses = makeSenses();
  losing = () => undefined;
  const storage = new Map<string, unknown>([['draft', draft(changes)]]);
  app = await openWeapp({
    server: server.url,
    storage,
    files: senses.files,
    wx: wxOf(senses),
    lose: (_method, path) => losing(path),
    ...more,
  });
  await signInAs(app, VILLAGER);
  await app.page().tap('接着填');
}

const kept = () => [...senses.files.keys()].filter((path) => path.startsWith('wxfile://usr'));
const uploads = () => [...app.storage.keys()].filter((key) => key.startsWith('upload/'));
const isUpload = (path: string) => path.includes('/attachments/');
const tiles = () => app.page().findAll('.k-photos__tile').length;

async function addPhotos(...photos: Buffer[]): Promise<void> {
  const before = app.page().findAll('.k-photos__tile').length;
  senses.next = photos;
  await app.page().tap(before === 0 ? '拍照或选照片' : '再加一张');
  await app.page().until(() => tiles() === before + photos.length, 20_000);
}

async function talk(): Promise<void> {
  await app.page().fire('.k-hold', 'touchstart');
  await app.until('正在录 0:00');
  await app.page().fire('.k-hold', 'touchend');
  // Held for less than half a second it was a tap, and the next one ends it.
  await app.page().fire('.k-hold', 'touchstart');
  await app.until('说的话 0:03');
}

async function file(): Promise<string> {
  for (const question of ['有照片或者想说几句吗？', '说说家里的情况', '这是给谁报的？', '您是谁？']) {
    await app.until(question);
    await app.page().tap('下一步');
  }
  await app.until('看一遍');
  const readBack = app.page().text();
  await app.page().tap('都对，发出去');
  await app.until('已收到');
  return readBack;
}

/** What the server has of the declaration that was just filed. */
async function arrived() {
  const token = (app.storage.get('session') as { token: string }).token;
  const headers = { authorization: `Bearer ${token}` };
  const ask = async (path: string): Promise<unknown> => (await fetch(server.url + path, { headers })).json();
  const { declarations } = (await ask('/api/declarations')) as { declarations: DeclarationSummary[] };
  const detail = (await ask(`/api/declarations/${declarations[0]?.id}`)) as {
    attachments: { id: string; kind: string; bytes: number }[];
  };
  return detail.attachments;
}
const kindsArrived = async () => (await arrived()).map(({ kind }) => kind).sort();

test('photos and a voice taken without a signal survive a kill, and each arrives exactly once', async () => {
  await open();
  await app.until('有照片或者想说几句吗？');
  await app.signal('offline');
  const small = await cameraPhoto(640, 480);
  await addPhotos(await noisyPhoto(1200, 900, 95), small);
  await talk();
  // The large one was made small enough, from the original and with falling quality; the small one was left alone.
  expect(senses.qualities.length).toBeGreaterThan(0);
  expect([...senses.qualities]).toEqual([...senses.qualities].sort((a, b) => b - a));
  for (const path of kept()) expect(senses.files.get(path)?.byteLength).toBeLessThanOrEqual(300 * 1024);
  expect(kept().some((path) => senses.files.get(path)?.equals(small))).toBe(true);

  await app.relaunch();
  await app.page().tap('接着填');
  await app.until('说的话 0:03');
  expect(tiles()).toBe(2);
  await addPhotos(await cameraPhoto(320, 240));

  await app.signal('online');
  // The text goes through; no photo does, before it is sent or because the answer is lost.
  let tries = 0;
  losing = (path) => (isUpload(path) ? ((tries += 1) % 2 === 0 ? 'before' : 'after') : undefined);
  expect(await file()).toContain('3 张照片，说的话 0:03');
  await app.until('3 张照片、1 段语音还没发出去');
  await app.page().until(() => tries >= 4);
  const names = kept().sort();
  expect(names).toHaveLength(4);

  await app.relaunch();
  await app.until('3 张照片、1 段语音还没发出去');
  expect(kept().sort()).toEqual(names);
  losing = () => undefined;
  await app.signal('online');
  await app.page().until(() => kept().length === 0);
  expect(await kindsArrived()).toEqual(['photo', 'photo', 'photo', 'voice']);
  // Under the ids that they had from the beginning.
  const ids = names.map((path) => path.replace(/^.*\/|\..*$/g, ''));
  expect((await arrived()).map(({ id }) => id).sort()).toEqual(ids.sort());
  await app.page().tap('看进度', { nth: 0 });
  await app.until('3 张照片、1 段语音都收到了');
}, 60_000);

test('one that fails does not hold up the others, and goes by itself when it is asked to', async () => {
  await open();
  await app.until('有照片或者想说几句吗？');
  await addPhotos(await cameraPhoto(64, 48), await cameraPhoto(80, 60), await cameraPhoto(96, 72));
  const [first = ''] = kept().map((path) => path.replace(/^.*\/|\..*$/g, ''));
  losing = (path) => (path.includes(first) ? 'before' : undefined);
  await file();
  await app.until('3 张照片，还有 1 张照片没发出去');
  expect(await kindsArrived()).toEqual(['photo', 'photo']);
  await app.page().tap('回首页');
  await app.until('3 张照片，还有 1 张照片没发出去');
  await app.page().tap('看进度', { nth: 0 });
  await app.until('等着发');
  losing = () => undefined;
  await app.page().tap('现在就发');
  await app.until('3 张照片都收到了');
  expect(await kindsArrived()).toEqual(['photo', 'photo', 'photo']);
}, 60_000);

test('a bill as a long screenshot keeps a width that one can read', async () => {
  await open();
  await app.until('有照片或者想说几句吗？');
  const long = await sharp(await noisyPhoto(54, 400))
    .resize({ width: 1080, height: 8000, fit: 'fill' })
    .jpeg({ quality: 100 })
    .toBuffer();
  expect(long.byteLength).toBeGreaterThan(300 * 1024);
  senses.next = [long];
  await app.page().tap('拍照或选照片');
  await app.page().until(() => tiles() === 1);
  const [photo] = await Promise.all(kept().map((path) => sharp(senses.files.get(path)).metadata()));
  expect([photo?.width, photo?.height]).toEqual([700, 5185]);
}, 60_000);

test('one that stays too large however it is pressed is said so, and left out', async () => {
  await open();
  await app.until('有照片或者想说几句吗？');
  const large = await noisyPhoto(700, 700);
  expect(large.byteLength).toBeGreaterThan(300 * 1024);
  senses.compress = () => Promise.resolve(large);
  senses.next = [large, await cameraPhoto(64, 48)];
  await app.page().tap('拍照或选照片');
  await app.until('有一张太大，怎么压也压不小。');
  expect(tiles()).toBe(1);
  expect(kept()).toHaveLength(1);
  // A picture that the phone can't make smaller at all.
  senses.compress = () => Promise.reject(new Error('no such format'));
  senses.next = [large];
  await app.page().tap('再加一张');
  await app.until('有一张打不开');
  // Changing one's mind is no trouble.
  await app.page().tap('再加一张');
  await app.page().until(() => !app.page().text().includes('有一张'));
}, 60_000);

test('one that the server refuses is set aside with its reason, and another is taken in its place', async () => {
  await open();
  await app.until('有照片或者想说几句吗？');
  await addPhotos(Buffer.from('this is no photo, whatever its name says'), await cameraPhoto(64, 48));
  await file();
  await app.until('这不是照片或录音，或者已经损坏，请换一个');
  await app.page().tap('回首页');
  await app.until('有 1 个没有收下');
  // Killed before the phone has let go of the one that arrived, its file stays until the sweeping an hour later.
  await app.page().until(() => kept().length === 1);
  await app.relaunch();
  await app.until('有 1 个没有收下');
  await app.page().tap('看进度', { nth: 0 });
  await app.until('这不是照片或录音');
  expect(await kindsArrived()).toEqual(['photo']);
  senses.next = [await cameraPhoto(128, 96)];
  await app.page().tap('换一张，照片 1');
  await app.until('2 张照片都收到了');
  expect(await kindsArrived()).toEqual(['photo', 'photo']);
  await app.page().until(() => kept().length === 0);
}, 60_000);

test('one that is refused can also be left out, after it is asked for', async () => {
  await open();
  await app.until('有照片或者想说几句吗？');
  await addPhotos(Buffer.from('no photo'));
  await file();
  await app.until('这不是照片或录音');
  await app.page().tap('不要了，照片 1');
  await app.until('不发这个了？');
  await app.page().tap('不要了', { within: '.k-confirm__sheet' });
  await app.page().until(() => !app.page().text().includes('这不是照片或录音'));
  await app.page().until(() => kept().length === 0);
  expect(uploads()).toEqual([]);
}, 60_000);

test('a full phone says so, and what it kept before stays', async () => {
  await open({}, { room: 60_000 });
  await app.until('有照片或者想说几句吗？');
  await addPhotos(await cameraPhoto(64, 48));
  senses.next = [await noisyPhoto(300, 300, 95)];
  await app.page().tap('再加一张');
  await app.until('手机存满了，这个没存住。');
  expect([tiles(), kept().length]).toEqual([1, 1]);
}, 60_000);

test('what is removed, thrown away or left behind by a kill leaves the phone, and signing out clears it', async () => {
  await open();
  await app.until('有照片或者想说几句吗？');
  await addPhotos(await cameraPhoto(64, 48), await cameraPhoto(80, 60));
  await app.page().tap('删掉照片 1');
  await app.until('删掉这张照片？');
  await app.page().tap('删掉', { within: '.k-confirm__sheet' });
  await app.page().until(() => tiles() === 1 && kept().length === 1);
  // Killed between the file and its name.
  senses.files.set(`wxfile://usr/attachments/${randomUUID()}.jpg`, Buffer.from('nobody knows me'));
  await app.relaunch();
  await app.page().until(() => kept().length === 1);
  await app.page().tap('不要了');
  await app.until('不要这一件了？');
  await app.page().tap('删掉');
  await app.page().until(() => kept().length === 0);

  app.storage.set('draft', draft());
  await app.relaunch();
  await app.page().tap('接着填');
  await app.until('有照片或者想说几句吗？');
  await addPhotos(await cameraPhoto(64, 48));
  losing = (path) => (isUpload(path) ? 'before' : undefined);
  await file();
  await app.until('1 张照片还没发出去');
  await app.open('/pages/settings/index');
  await app.until('退出登录');
  await app.page().tap('退出登录');
  await app.until(/还有 \d 样没发出去/);
  await app.page().tap('删掉并退出');
  await app.until('以前报过？登录后看进度');
  await app.page().until(() => kept().length === 0);
  expect(uploads()).toEqual([]);
}, 60_000);

test('said instead of written: another hardship needs no typed words, and the secretary sees and hears it', async () => {
  await open({ kind: 'other', other: { type: 'accident' }, step: 'other-words' });
  await app.until('说一说出了什么事');
  await app.page().tap('下一步');
  await app.until('这一项要填');
  senses.microphone = false;
  await app.page().fire('.k-hold', 'touchstart');
  await app.until('没有允许用话筒');
  senses.microphone = true;
  senses.talks = 400;
  await app.page().fire('.k-hold', 'touchstart');
  await app.until('正在录');
  await app.page().fire('.k-hold', 'touchstart');
  await app.until('太短了，没听清');
  senses.talks = 3000;
  await talk();
  expect(app.page().text()).not.toContain('这一项要填');
  // Heard before it is sent, from the phone's own file.
  await app.page().tap('听一听 0:03');
  await app.page().until(() => senses.heard.length === 1);
  expect(kept()).toContain(senses.heard[0]);
  await app.page().tap('下一步');
  await app.until('有照片或者想说几句吗？');
  await addPhotos(await cameraPhoto(800, 600));
  for (const question of ['有照片或者想说几句吗？', '说说家里的情况', '这是给谁报的？', '您是谁？']) {
    await app.until(question);
    await app.page().tap('下一步');
  }
  await app.until('同意我们看这些情况吗？');
  await app.page().tap('看病和身体的情况');
  await app.page().tap('下一步');
  await app.until('看一遍');
  await app.page().tap('都对，发出去');
  await app.until('已收到');
  await app.page().until(() => kept().length === 0);

  const ears = makeSenses();
  const secretary = await openWeapp({ server: server.url, files: ears.files, wx: wxOf(ears) });
  try {
    await signInAs(secretary, SECRETARY);
    await secretary.open(CASES_HOME);
    await secretary.until('安小桥 · 3 口人 · 其他');
    await secretary.page().tap('安小桥 · 3 口人 · 其他');
    await secretary.until('1 张照片、1 段语音');
    await secretary.page().tap('听一听 0:03');
    await secretary.page().until(() => ears.heard.length === 1);
    expect(ears.files.get(ears.heard[0] ?? '')?.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xf3]));
    await secretary.page().until(() => secretary.page().findAll('.k-photo__picture').length === 1);
    await secretary.page().tap('看大图：照片 1');
    await secretary.page().until(() => secretary.calls('previewImage').length === 1);
    const { urls } = secretary.calls('previewImage')[0] as { urls: string[] };
    expect(ears.files.get(urls[0] ?? '')?.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  } finally {
    await secretary.close();
  }
}, 60_000);

test('a question is read aloud by the plugin where the mini program has it, until it is told to stop', async () => {
  const asked: { lang: string; content: string }[] = [];
  const phone = globalThis as { requirePlugin?: (name: string) => object };
  phone.requirePlugin = (name) => ({
    textToSpeech(options: { lang: string; content: string; success(result: { filename: string }): void }) {
      asked.push({ lang: `${name} ${options.lang}`, content: options.content });
      options.success({ filename: 'https://speech.example/1.mp3' });
    },
  });
  try {
    await open({ step: 'kind' });
    await app.until('家里出了什么事？');
    await app.page().tap('读给我听');
    await app.page().until(() => senses.heard.length === 1);
    expect(senses.heard).toEqual(['https://speech.example/1.mp3']);
    expect(asked).toEqual([
      {
        lang: 'WechatSI zh_CN',
        content:
          '家里出了什么事？\n选最要紧的一件，别的后面可以再说。\n可以选：生病了、受灾了、没活干了、出意外了、种养、生意亏了、别的难处。',
      },
    ]);
    await app.until('停下');
    await app.page().tap('停下');
    await app.until('读给我听');
  } finally {
    delete phone.requirePlugin;
  }
}, 60_000);

test('without the plugin it says that the phone cannot read aloud, and what to do instead', async () => {
  await open();
  await app.until('有照片或者想说几句吗？');
  expect(app.page().text()).not.toContain('这个手机念不出来');
  await app.page().tap('读给我听');
  await app.until('这个手机念不出来');
}, 60_000);
