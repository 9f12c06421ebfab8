/** What the server told is found again by whom it was told, in every shape that versions before have left on a phone. */
const mockKept = new Map<string, unknown>();
const mockCalls: string[] = [];
let mockAnswer: () => Promise<unknown> = () => Promise.reject(new Error('no signal'));

jest.mock('@tarojs/taro', () => ({
  getStorageSync: (key: string) => mockKept.get(key) ?? '',
  removeStorageSync: (key: string) => void mockKept.delete(key),
  getStorageInfoSync: () => ({ keys: [...mockKept.keys()] }),
  setStorageSync: (key: string, value: unknown) => void mockKept.set(key, structuredClone(value)),
}));
jest.mock('../../src/platform/clock', () => ({ now: () => '2026-12-01T00:00:00.000Z' }));

import { personalKeys, storageKeys, type StorageKey } from '../../src/platform/storage-keys';
import * as z from '../../src/shared/base/zod';
import { cachedRead, forgetStored, storedAnswers } from '../../src/stores/cached-read';

const uuid = (nth: number) => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
const [ME, OTHER] = [uuid(1), uuid(2)];
const asOf = '2026-11-24T02:00:00.000Z';
const NOW = '2026-12-01T00:00:00.000Z';
const Value = z.looseObject({ n: z.number() });

const read = (key: StorageKey, most = 1) =>
  cachedRead<z.infer<typeof Value>, string>({
    key,
    schema: Value,
    partOf: (part) => part,
    most,
    ask: async (part) => {
      mockCalls.push(part);
      return (await mockAnswer()) as z.infer<typeof Value>;
    },
  });

beforeEach(() => {
  mockKept.clear();
  mockCalls.length = 0;
  mockKept.set(storageKeys.account, ME);
  mockAnswer = () => Promise.resolve({ n: 1 });
});

test('an answer is kept with its moment, and found after a restart', async () => {
  await read(storageKeys.mine).load('');
  expect(read(storageKeys.mine).find('')).toEqual({ part: '', asOf: NOW, value: { n: 1 } });
});

test('without an answer what was known stays', async () => {
  const mine = read(storageKeys.mine);
  await mine.load('');
  mockAnswer = () => Promise.reject(new Error('no signal'));
  await expect(mine.load('')).rejects.toThrow('no signal');
  expect(mine.find('')?.value).toEqual({ n: 1 });
});

test('the newest parts stay, and one that is read again counts once', async () => {
  const queues = read(storageKeys.queues, 2);
  for (const part of ['a', 'b', 'a', 'c']) await queues.load(part);
  expect(queues.all().map((each) => (each as unknown as { part: string }).part)).toEqual(['c', 'a']);
  queues.forget('c');
  expect(read(storageKeys.queues, 2).find('a')).toBeDefined();
  expect(read(storageKeys.queues, 2).find('c')).toBeUndefined();
});

test('another tab’s parts are not written over', async () => {
  const [here, there] = [read(storageKeys.queues, 9), read(storageKeys.queues, 9)];
  here.find('a');
  await there.load('b');
  await here.load('a');
  expect(read(storageKeys.queues, 9).find('b')).toBeDefined();
});

test('what cannot be read any more takes nothing with it', () => {
  const parts = [
    { part: 'a', asOf, value: { n: 'one' } },
    { part: 'b', asOf, value: { n: 2 } },
  ];
  mockKept.set(storageKeys.queues, { whose: ME, parts });
  const queues = read(storageKeys.queues, 9);
  expect([queues.find('a'), queues.find('b')?.value]).toEqual([undefined, { n: 2 }]);
});

test('nobody reads what another person was told, but everybody what is told to all', async () => {
  await read(storageKeys.mine).load('');
  await read(storageKeys.policy).load('');
  mockKept.set(storageKeys.account, OTHER);
  expect(read(storageKeys.mine).find('')).toBeUndefined();
  expect(read(storageKeys.policy).find('')).toBeDefined();
});

test('an answer that comes when somebody else is signed in is not kept', async () => {
  const mine = read(storageKeys.mine);
  let answer: (value: unknown) => void = () => undefined;
  mockAnswer = () => new Promise((resolve) => (answer = resolve));
  const asked = mine.load('');
  mockKept.set(storageKeys.account, OTHER);
  answer({ n: 7 });
  await asked;
  expect([mine.find(''), mockKept.has(storageKeys.mine)]).toEqual([undefined, false]);
});

test('what is forgotten is gone from the phone and from the screen', async () => {
  const mine = read(storageKeys.mine);
  await mine.load('');
  const seen: unknown[] = [];
  mine.watch('', (after, before) => seen.push([after, before]));
  forgetStored(storageKeys.mine);
  expect([mine.find(''), mockKept.has(storageKeys.mine), seen]).toEqual([undefined, false, [[undefined, { n: 1 }]]]);
});

test('a change keeps the moment, and without anything known there is none', () => {
  const receipts = storedAnswers({ key: storageKeys.receipt, schema: Value });
  receipts.change(undefined, (value) => ({ ...value, n: 5 }));
  expect(mockKept.has(storageKeys.receipt)).toBe(false);
  receipts.keep(undefined, { n: 1 }, asOf);
  receipts.change(undefined, (value) => ({ ...value, n: 5 }));
  expect(storedAnswers({ key: storageKeys.receipt, schema: Value }).find()).toEqual({
    part: '',
    asOf,
    value: { n: 5 },
  });
});

describe('a phone that 386af53 has written', () => {
  const older: [StorageKey, unknown, part: string, asOf: string | undefined][] = [
    ['mine', { n: 1, asOf }, '', asOf],
    ['receipt', { n: 1 }, '', undefined],
    ['inbox', { n: 1, asOf }, '', asOf],
    ['deputies', { account: ME, n: 1, asOf }, '', asOf],
    ['work', { account: ME, n: 1, asOf }, '', asOf],
    ['policy', { n: 1 }, '', undefined],
    ['province', { n: 1 }, '', undefined],
    ['my-data', { n: 1, takenAt: asOf }, '', asOf],
    ['complaints', { complaints: { n: 1 }, asOf }, '', asOf],
    ['complaints-to-answer', { open: { n: 1, asOf }, answered: { n: 2, asOf } }, 'open', asOf],
    ['my-details', [{ detail: { n: 1, id: uuid(9) }, asOf }], uuid(9), asOf],
    ['notice', { notice: { n: 1, id: 'x' }, asOf }, 'x', asOf],
    ['filed-for-me', { n: 1 }, '', undefined],
    ['counties', [{ n: 1, code: '520100000000' }], '520100000000', undefined],
    ['own-villages', [{ n: 1, code: '520100000001' }], '520100000001', undefined],
    ['queues', { account: ME, queues: [{ key: 'todo/any', queue: { n: 1, asOf } }] }, 'todo/any', asOf],
    ['overviews', { account: ME, overviews: [{ area: '', overview: { n: 1, asOf } }] }, '', asOf],
    ['cases', { account: ME, cases: [{ n: 1, id: uuid(9), asOf }] }, uuid(9), asOf],
  ];

  test.each(older)('is read on: %s', (key, kept, part, at) => {
    mockKept.set(key, kept);
    const found = read(key, 5).find(part);
    expect(found).toMatchObject({ value: { n: 1 } });
    expect(found?.asOf).toBe(at);
  });

  test.each(older.filter(([, kept]) => 'account' in (kept as object)))('but not for another: %s', (key, kept, part) => {
    mockKept.set(key, kept);
    mockKept.set(storageKeys.account, OTHER);
    expect(read(key, 5).find(part)).toBeUndefined();
  });

  test.each(personalKeys.map((key) => [key]))('breaks nothing where it makes no sense: %s', (key) => {
    for (const kept of [null, 7, 'x', [], [null], { queues: [null], cases: 3, overviews: {} }]) {
      mockKept.set(key, kept);
      expect(
        read(key, 5)
          .all()
          .filter(({ value }) => value.n === 1),
      ).toEqual([]);
    }
  });
});
