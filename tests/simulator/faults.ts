/**
 * A person who files a declaration with two photos and a voice message on a phone or a network that lets them down,
 * and does not give up. Whatever happens on the way, the server has exactly that declaration and all of it in the end.
 */
import { randomUUID } from 'node:crypto';
import type { DeclarationDetail, DeclarationSummary } from '../../src/shared/contract/declaration';
import { wholeDraft } from '../drafts';
import { cameraPhoto, voiceMp3 } from '../pictures';
import { startServer, type RunningServer } from '../running-server';
import { makeSenses, wxOf } from './camera';
import { openWeapp, type Weapp } from './harness';
import type { Loss } from './network';
import { VILLAGER } from './people';

const LONGEST_RUN_MS = 60_000;
/** How long a person tries on a phone that lets nothing through, in looks at it. */
const ENOUGH = 60;
/** Every how many-th point is tried without FAULTS=all. */
const SPREAD = 9;

export interface Faults {
  /** Asked at each request: its name, which one of that name it is, and which one of all, from 1. */
  lose?: (name: string, nth: number, overall: number) => Loss | undefined;
  /** How late its answer comes, in looks of the person at the phone. */
  late?: (overall: number) => number;
  /** The number of writings after which there is no room. */
  fullAfter?: number;
  killedAfter?: number;
}

export interface World {
  app: Weapp;
  id: string;
  attachments: readonly string[];
  /** Every request in the order in which it was made, ids left out. */
  requests: string[];
  /** How many times the storage or a file was written or removed. */
  writes(): number;
  /** The phone is frozen as it stood: nothing is written, sent or shown any more. */
  dead(): boolean;
  /** The person looks at the phone once more; answers that are due come in. */
  look(): void;
  /** There is room and a network again. */
  mend(): Promise<void>;
  /** The next life of the app, with room and a network. */
  revive(): Promise<void>;
}

/** A phone with a draft that lacks nothing but the village; nobody has signed in. */
async function open(server: string, photo: Buffer, faults: Faults): Promise<World> {
  const { lose, late, fullAfter = Infinity, killedAfter = Infinity } = faults;
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
  const storage = new Map<string, unknown>([['draft', draft]]);
  let [writes, faulty, looks] = [0, true, 0];
  const isDead = () => faulty && writes >= killedAfter;
  const write = (change: () => unknown, grows: boolean) => {
    if (isDead()) return false;
    if (faulty && grows && writes >= fullAfter) throw new Error('setStorageSync:fail exceed storage max size');
    const changed = change();
    writes += 1;
    return changed;
  };
  const drop = senses.files.delete.bind(senses.files);
  senses.files.delete = (path) => write(() => drop(path), false) === true;
  const requests: string[] = [];
  const counts = new Map<string, number>();
  const name = (method: string, path: string) => `${method} ${path.replace(/\?.*|\d{12}|[0-9a-f-]{36}/g, '*')}`;
  const held: { due: number; answer: () => void }[] = [];
  const app = await openWeapp({
    server,
    storage,
    files: senses.files,
    wx: {
      ...wxOf(senses),
      setStorageSync: (key: string, value: unknown) =>
        void write(() => storage.set(key, JSON.parse(JSON.stringify(value))), true),
      removeStorageSync: (key: string) => void write(() => storage.delete(key), false),
    },
    lose(method, path) {
      if (isDead()) return 'before';
      const called = name(method, path);
      requests.push(called);
      const nth = (counts.get(called) ?? 0) + 1;
      counts.set(called, nth);
      return faulty ? lose?.(called, nth, requests.length) : undefined;
    },
    ...(late && {
      hand() {
        const delay = late(requests.length);
        return (answer) => void held.push({ due: looks + delay, answer });
      },
    }),
  });
  const mend = async () => {
    faulty = false;
    await app.signal('online');
  };
  return {
    app,
    id: draft.id,
    attachments: attachments.map((each) => each.id),
    requests,
    writes: () => writes,
    dead: isDead,
    look() {
      looks += 1;
      for (const each of held.filter(({ due }) => due <= looks)) {
        held.splice(held.indexOf(each), 1);
        each.answer();
      }
    },
    mend,
    async revive() {
      await mend();
      await app.relaunch();
    },
  };
}

/** What a person would tap next; nothing while something is on its way. */
function nextTap(text: string): string | undefined {
  const taps: readonly (readonly [shown: RegExp | string, tap: string])[] = [
    ['再试一次', '再试一次'],
    ['选一个演示人员', VILLAGER],
    ['看一遍', '都对，发出去'],
    ['去登录', '去登录'],
    ['现在就发', '现在就发'],
    ['打开看', '打开看'],
    ['接着填', '接着填'],
    ['已收到', '看进度'],
  ];
  return taps.find(([shown]) => (typeof shown === 'string' ? text.includes(shown) : shown.test(text)))?.[1];
}

/** Goes the whole way as a patient person would, until it has all arrived, or `until` says enough. */
export async function goOn(world: World, until: () => boolean = () => false): Promise<void> {
  const { app } = world;
  const deadline = Date.now() + LONGEST_RUN_MS;
  while (!until()) {
    world.look();
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
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Tries until it is plain that nothing gets through, or everything has. */
export function goOnInVain(world: World): Promise<void> {
  let looks = 0;
  return goOn(world, () => (looks += 1) > ENOUGH);
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
    () => page.type('写村名找', '七里半'),
    () => page.pick('县（市、区），请选择', '威宁彝族回族苗族自治县'),
    () => page.pick('市（州），请选择', '毕节市'),
  ];
  for (const step of steps) if (await attempt(step)) break;
  await attempt(() => page.tap('下一步'));
}

/**
 * With `FAULTS=all` every point of the way; without it some that are spread over it, and other ones for each `shift`,
 * for all of them together take minutes.
 */
export function points(last: number, shift = 0): number[] {
  const all = Array.from({ length: last }, (_, index) => index + 1);
  return process.env.FAULTS === 'all' ? all : all.filter((point) => (point + shift) % SPREAD === 0);
}

export interface Trials {
  /** One run through to the end, and what the server has of it then. */
  run(faults: Faults, drive?: (world: World) => Promise<void>): Promise<World>;
  /** How many runs ended well. */
  cases(): number;
  close(): Promise<void>;
}

/** In ms: `FAULTS=all` does a whole kind of fault in one test. */
export const LONG = 1_200_000;

/**
 * The trials of one file of tests. Its points are those of a clean run, so that what is added to the way is covered by
 * itself; at the end it says how many cases there were, over what.
 */
export function useTrials(over: (clean: World) => string): { trials(): Trials; clean(): World } {
  let [trials, clean]: [Trials?, World?] = [];
  beforeAll(async () => {
    trials = await startTrials();
    clean = await trials.run({});
  }, 150_000);
  afterAll(async () => {
    await trials?.close();
    if (trials && clean) process.stdout.write(`faults: ${String(trials.cases())} cases over ${over(clean)}\n`);
  });
  return { trials: () => trials!, clean: () => clean! };
}

async function startTrials(): Promise<Trials> {
  const server: RunningServer = await startServer();
  const photo = await cameraPhoto(64, 48);
  const signedIn = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: 'demo-villager-rongjiang' }),
  });
  const { token } = (await signedIn.json()) as { token: string };
  const ask = async <Reply>(path: string): Promise<Reply> =>
    (await (await fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } })).json()) as Reply;
  /** The newest of the person's, as many as the server lists. */
  const listFiled = async () =>
    (await ask<{ declarations: DeclarationSummary[] }>('/api/declarations')).declarations.map(({ id }) => id);
  let cases = 0;
  return {
    async run(faults, drive = goOn) {
      const before = await listFiled();
      const world = await open(server.url, photo, faults);
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
    },
    cases: () => cases,
    close: server.close,
  };
}
