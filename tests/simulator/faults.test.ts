/**
 * Whatever goes wrong on the way, there is exactly one declaration with all its photos in the end: requests of the
 * filing journey fail in each way, the phone is full from some writing on, and the app is killed after one.
 * The requests and writings are those of a clean run, so that new ones are covered by themselves.
 */
import { randomUUID } from 'node:crypto';
import type { DeclarationDetail, DeclarationSummary } from '../../src/shared/declaration';
import { wholeDraft } from '../drafts';
import { cameraPhoto, voiceMp3 } from '../pictures';
import { startServer, type RunningServer } from '../running-server';
import { makeSenses, wxOf } from './camera';
import { openWeapp, type Weapp } from './harness';
import type { Loss } from './network';
import { VILLAGER } from './people';

const WAYS: readonly Loss[] = ['before', 'after', 'timeout', '500'];
const LONGEST_RUN_MS = 20_000;

let server: RunningServer;
let photo: Buffer;
let cases = 0;

beforeAll(async () => {
  server = await startServer();
  photo = await cameraPhoto(64, 48);
}, 90_000);
afterAll(() => server.close());

interface World {
  app: Weapp;
  id: string;
  attachments: readonly string[];
  /** Every request in the order in which it was made, ids left out. */
  requests: string[];
  /** How many times the storage was written. */
  writes(): number;
  /** The phone is frozen as it stood: nothing is written, sent or shown any more. */
  dead(): boolean;
  /** The next life of the app, with room and a network. */
  revive(): Promise<void>;
}

interface Faults {
  /** Asked at each request: its name and which one of that name it is. */
  lose?: (name: string, nth: number) => Loss | undefined;
  /** The number of writings after which there is no room. */
  fullAfter?: number;
  killedAfter?: number;
}

/** A phone with a draft that lacks nothing but the village; nobody has signed in. */
async function open({ lose, fullAfter = Infinity, killedAfter = Infinity }: Faults): Promise<World> {
  const senses = makeSenses();
  const kinds = ['photo', 'photo', 'voice'] as const;
  const attachments = kinds.map((kind) => {
    const bytes = kind === 'photo' ? photo : voiceMp3();
    return { id: randomUUID(), kind, bytes: bytes.byteLength, ...(kind === 'voice' && { seconds: 3 }), file: bytes };
  });
  for (const { id, kind, file } of attachments)
    senses.files.set(`wxfile://usr/attachments/${id}.${kind === 'photo' ? 'jpg' : 'mp3'}`, file);
  const draft = wholeDraft({
    step: 'village',
    villageKnown: false,
    village: undefined,
    attachments: attachments.map(({ file: _file, ...attachment }) => attachment),
  });
  const { id } = draft;
  const storage = new Map<string, unknown>([['draft', draft]]);
  let [writes, faulty] = [0, true];
  const isDead = () => faulty && writes >= killedAfter;
  const drop = senses.files.delete.bind(senses.files);
  senses.files.delete = (path) => !isDead() && drop(path);
  const write = (change: () => void, grows: boolean) => {
    if (isDead()) return;
    if (faulty && grows && writes >= fullAfter) throw new Error('setStorageSync:fail exceed storage max size');
    change();
    writes += 1;
  };
  const requests: string[] = [];
  const counts = new Map<string, number>();
  const name = (method: string, path: string) => `${method} ${path.replace(/\?.*|\d{12}|[0-9a-f-]{36}/g, '*')}`;
  const world: Omit<World, 'app'> = {
    id,
    attachments: attachments.map((each) => each.id),
    requests,
    writes: () => writes,
    dead: isDead,
    async revive() {
      faulty = false;
      await app.relaunch();
    },
  };
  const app = await openWeapp({
    server: server.url,
    storage,
    files: senses.files,
    wx: {
      ...wxOf(senses),
      setStorageSync: (key: string, value: unknown) =>
        write(() => storage.set(key, JSON.parse(JSON.stringify(value))), true),
      removeStorageSync: (key: string) => write(() => storage.delete(key), false),
    },
    lose(method, path) {
      if (isDead()) return 'before';
      const called = name(method, path);
      requests.push(called);
      const nth = (counts.get(called) ?? 0) + 1;
      counts.set(called, nth);
      return lose?.(called, nth);
    },
  });
  return { ...world, app };
}

/** What a person would tap next; nothing while something is on its way. */
function nextTap(text: string): string | undefined {
  const taps: readonly (readonly [shown: RegExp | string, tap: string])[] = [
    ['再试一次', '再试一次'],
    ['选一个演示人员', VILLAGER],
    ['我念一遍', '都对，发出去'],
    ['去登录', '去登录'],
    ['现在就发', '现在就发'],
    ['打开看', '打开看'],
    ['接着填', '接着填'],
    ['已收到', '看进度'],
  ];
  return taps.find(([shown]) => (typeof shown === 'string' ? text.includes(shown) : shown.test(text)))?.[1];
}

/** Goes the whole way as a patient person would, until it has all arrived, or `until` says enough. */
async function goOn(world: World, until: () => boolean = () => false): Promise<void> {
  const { app } = world;
  const deadline = Date.now() + LONGEST_RUN_MS;
  for (;;) {
    if (until()) return;
    const page = app.page();
    const text = page.text();
    if (page.url.includes(`progress/index?id=${world.id}`) && text.includes('2 张照片、1 段语音都收到了')) return;
    if (Date.now() > deadline) throw new Error(`no way on from ${page.url}:\n${text}\n${world.requests.join('\n')}`);
    if (page.url.includes('declare') && text.includes('按户口或者常住的村选')) await chooseVillage(app);
    else if (page.url.includes('home') && text.includes('看进度') && !/接着填|打开看|现在就发/.test(text))
      // The person's other declarations stand there too.
      await app.open(`/pages/progress/index?id=${world.id}`);
    else {
      const tap = nextTap(text);
      if (tap !== undefined) await attempt(() => page.tap(tap, { nth: 0 }));
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What a person tries may just not be there any more. */
async function attempt(what: () => Promise<void>): Promise<boolean> {
  try {
    await what();
    return true;
  } catch {
    return false;
  }
}

async function chooseVillage(app: Weapp): Promise<void> {
  const page = app.page();
  const steps = [
    () => page.tap('再试一次', { nth: 0 }),
    () => page.tap('七里半社区', { nth: 0 }),
    () => page.type('或者直接写村名', '七里半'),
    () => page.pick('县（市、区），请选择', '威宁彝族回族苗族自治县'),
    () => page.pick('市（州），请选择', '毕节市'),
  ];
  for (const step of steps) if (await attempt(step)) break;
  await attempt(() => page.tap('下一步'));
}

async function ask<Reply>(path: string): Promise<Reply> {
  token ??= (
    (await (
      await fetch(`${server.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code: 'demo-villager-rongjiang' }),
      })
    ).json()) as { token: string }
  ).token;
  const reply = await fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } });
  return (await reply.json()) as Reply;
}
let token: string | undefined;
/** The newest of the person's, as many as the server lists. */
const listFiled = async () =>
  (await ask<{ declarations: DeclarationSummary[] }>('/api/declarations')).declarations.map(({ id }) => id);

/** One run through to the end, and what the server has of it then. */
async function run(faults: Faults, drive: (world: World) => Promise<void> = goOn): Promise<World> {
  const before = await listFiled();
  const world = await open(faults);
  try {
    await drive(world);
  } finally {
    await world.app.close();
  }
  const { attachments } = await ask<DeclarationDetail>(`/api/declarations/${world.id}`);
  expect(attachments.map(({ id }) => id).sort()).toEqual([...world.attachments].sort());
  expect((await listFiled()).filter((id) => !before.includes(id))).toEqual([world.id]);
  cases += 1;
  return world;
}

let clean: World;

/**
 * Each point in turn takes minutes and memory: `FAULTS=all NODE_OPTIONS=--max-old-space-size=12000 npx jest FILE`.
 * Without it, points that are spread over the whole way.
 */
const ALL = process.env.FAULTS === 'all';
const SAMPLE = 6;
function points(last: number): number[] {
  const all = Array.from({ length: last + 1 }, (_, index) => index);
  return ALL ? all : all.filter((index) => index % Math.ceil(last / SAMPLE) === 0);
}
const long = ALL ? 1_800_000 : 120_000;

test('the clean run: sign-in, areas, policy, filing, two photos, a voice, receipt, progress', async () => {
  clean = await run({});
  for (const part of ['/session', '/areas', '/policy', 'POST /api/declarations', '/attachments/'])
    expect(clean.requests.join('\n')).toContain(part);
}, 120_000);

test.each(WAYS)(
  'every request is lost the first time: %s',
  async (way) => {
    await run({ lose: (_, nth) => (nth === 1 ? way : undefined) });
  },
  long,
);

if (ALL)
  test.each(WAYS)(
    'each request lost in turn: %s',
    async (way) => {
      const counts = new Map<string, number>();
      for (const name of clean.requests) counts.set(name, (counts.get(name) ?? 0) + 1);
      for (const [name, times] of counts)
        for (let nth = 1; nth <= times; nth += 1)
          await run({ lose: (called, at) => (called === name && at === nth ? way : undefined) });
    },
    long,
  );

test(
  'the phone is full after so many writings: all is there once there is room',
  async () => {
    for (const fullAfter of points(clean.writes()))
      await run({ fullAfter }, async (world) => {
        let steps = 0;
        await goOn(world, () => (steps += 1) > 150);
        await world.revive();
        await goOn(world);
      });
  },
  long,
);

test(
  'the app is killed after so many writings: the next life ends in one declaration',
  async () => {
    for (const killedAfter of points(clean.writes()))
      await run({ killedAfter }, async (world) => {
        await goOn(world, world.dead);
        await world.revive();
        await goOn(world);
      });
  },
  long,
);

afterAll(() => {
  process.stdout.write(
    `faults: ${String(cases)} cases over ${String(clean.requests.length)} requests and ${String(clean.writes())} writings\n`,
  );
});
