/** Which details of cases a phone keeps, and which make way. */
const mockKept = new Map<string, unknown>();
let mockRoom = Infinity;

jest.mock('@tarojs/taro', () => ({
  getStorageSync: (key: string) => mockKept.get(key) ?? '',
  removeStorageSync: (key: string) => void mockKept.delete(key),
  getStorageInfoSync: () => ({ keys: [...mockKept.keys()] }),
  setStorageSync(key: string, value: unknown) {
    const others = [...mockKept].filter(([each]) => each !== key);
    if (JSON.stringify([...others, [key, value]]).length > mockRoom) throw new Error('exceed storage max size');
    mockKept.set(key, structuredClone(value));
  },
}));

import { findCase, forgetCase, isStored, keepCase } from '../../src/desk/case/stored-cases';
import { store } from '../../src/platform/storage';
import { forgetStored } from '../../src/stores/cached-read';
import { deskCase } from './desk-case';

const caseDetail = (more: object) => deskCase('awaiting_visit', ['first_secretary'], more);

const ACCOUNT = '00000000-0000-4000-8000-000000000001';
const idOf = (nth: number) => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
const asOf = '2026-11-24T02:00:00.000Z';
const keep = (nth: number, more: object = {}) => keepCase({ detail: caseDetail({ id: idOf(nth), ...more }), asOf });
const bodies = () => [...mockKept.keys()].filter((key) => key.startsWith('case/'));

beforeEach(() => {
  mockKept.clear();
  mockKept.set('account', ACCOUNT);
  forgetStored('cases');
  mockRoom = Infinity;
});

test('what was read is found again with its age, in that version', () => {
  keep(1, { version: 4 });
  expect(findCase(idOf(1))).toEqual({ detail: caseDetail({ id: idOf(1), version: 4 }), asOf });
  expect([isStored(idOf(1), 4), isStored(idOf(1), 5)]).toEqual([true, false]);
  forgetCase(idOf(1));
  expect([findCase(idOf(1)), bodies()]).toEqual([undefined, []]);
});

test('the newest stay, by number and by size, and a case read again counts once', () => {
  for (let nth = 1; nth <= 70; nth += 1) keep(nth);
  keep(70);
  expect(bodies()).toHaveLength(60);
  expect([findCase(idOf(10)), findCase(idOf(11))?.asOf]).toEqual([undefined, asOf]);
  const large = { objections: Array.from({ length: 4000 }, () => ({ id: idOf(1), at: asOf })) };
  for (let nth = 100; nth < 110; nth += 1) keep(nth, large);
  const characters = bodies().reduce((sum, key) => sum + JSON.stringify(mockKept.get(key)).length, 0);
  expect(characters).toBeLessThanOrEqual(1_500_000);
  expect(findCase(idOf(109))).toBeDefined();
  expect(findCase(idOf(70))).toBeUndefined();
});

test('on a full phone the oldest make way for the newest, and all of them for what only the phone has', () => {
  for (let nth = 1; nth <= 8; nth += 1) keep(nth);
  mockRoom = JSON.stringify([...mockKept]).length;
  keep(9);
  expect(findCase(idOf(9))).toBeDefined();
  expect(findCase(idOf(1))).toBeUndefined();
  expect(store('draft', 'x'.repeat(2_000))).toBe(true);
  mockRoom = 1;
  expect(store('visits', [])).toBe(false);
  expect(bodies()).toEqual([]);
});
