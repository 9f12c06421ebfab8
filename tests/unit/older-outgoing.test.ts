/** What waits on a phone as 386af53 kept it is taken over, and what can't be read takes nothing with it. */
const mockKept = new Map<string, unknown>();
let mockRoom = Infinity;

jest.mock('@tarojs/taro', () => ({
  getStorageSync: (key: string) => mockKept.get(key) ?? '',
  removeStorageSync: (key: string) => void mockKept.delete(key),
  getStorageInfoSync: () => ({ keys: [...mockKept.keys()] }),
  setStorageSync(key: string, value: unknown) {
    if (mockKept.size >= mockRoom && !mockKept.has(key)) throw new Error('exceed storage max size');
    mockKept.set(key, structuredClone(value));
  },
}));

import { families } from '../../src/platform/storage-keys';
import { OutgoingItem } from '../../src/shared/contract/outgoing';
import { Upload } from '../../src/shared/contract/upload';
import { storedFamily } from '../../src/stores/stored-family';
import { clearOlder, olderFiles, takeOverOlder, takeOverOlderUploads } from '../../src/stores/older-outgoing';

const uuid = (nth: number) => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
const [ME, OTHER, CASE] = [uuid(1), uuid(2), uuid(3)];
const since = '2026-11-24T02:00:00.000Z';

const action = (nth: number, owner = ME) => ({
  caseId: CASE,
  owner,
  household: '安＊＊',
  since,
  request: { id: uuid(nth), basedOn: 2, type: 'an_older_action', body: { note: '好' } },
});
const letter = (nth: number) => ({
  id: uuid(nth),
  owner: ME,
  call: 'correct',
  about: CASE,
  since,
  params: { declarationId: CASE },
  body: { phone: '13800000000' },
  typed: { phone: '138 0000 0000' },
});
const upload = (nth: number, owner = ME) => ({
  id: uuid(nth),
  kind: 'photo',
  bytes: 9,
  declaration: CASE,
  owner,
  sent: false,
});

const kept = storedFamily(families.outgoing, OutgoingItem);
const uploads = storedFamily(families.uploads, Upload);

beforeEach(() => {
  mockKept.clear();
  mockRoom = Infinity;
});

test('actions, letters and declarations wait in one list, in their order, with what they say as it was', () => {
  mockKept.set('outbox', [action(10), action(11, OTHER)]);
  mockKept.set('letters', [letter(12)]);
  const request = { id: uuid(13), anAnswerOfBefore: true };
  mockKept.set(`declaration/${uuid(13)}`, {
    since,
    request,
    draft: { anything: 1 },
    refused: { code: 'no.such.code' },
  });
  takeOverOlder(kept);
  expect(kept.load()).toEqual([
    {
      id: uuid(10),
      owner: ME,
      call: 'takeAction',
      about: CASE,
      since,
      params: { caseId: CASE },
      body: action(10).request,
      typed: { household: '安＊＊' },
    },
    expect.objectContaining({ id: uuid(11), owner: OTHER }),
    letter(12),
    { id: uuid(13), call: 'fileDeclaration', about: uuid(13), since, body: request, typed: { anything: 1 } },
  ]);
  expect([...mockKept.keys()].every((key) => key.startsWith('outgoing/'))).toBe(true);
});

test('one that can’t be read stays where it is, and takes no other with it', () => {
  const unreadable = { ...action(10), caseId: 7 };
  mockKept.set('outbox', [unreadable, action(11)]);
  takeOverOlder(kept);
  expect(kept.load().map(({ id }) => id)).toEqual([uuid(11)]);
  expect(mockKept.get('outbox')).toEqual([unreadable]);
});

test('what has no room is not lost', () => {
  mockKept.set('outbox', [action(10), action(11)]);
  mockRoom = 2;
  takeOverOlder(kept);
  expect(kept.load().map(({ id }) => id)).toEqual([uuid(10)]);
  expect(mockKept.get('outbox')).toEqual([action(11)]);
});

test('an upload that can’t be read keeps its file, and is gone when its owner signs out', () => {
  const unreadable = { ...upload(20), kind: 'film' };
  mockKept.set('uploads', [unreadable, upload(21)]);
  takeOverOlderUploads(uploads);
  expect([uploads.load().map(({ id }) => id), olderFiles()]).toEqual([[uuid(21)], [uuid(20)]]);

  mockKept.set(`upload/${uuid(22)}`, { at: 9, item: { ...upload(22), kind: 'film' } });
  mockKept.set(`upload/${uuid(23)}`, { at: 10, item: { ...upload(23, OTHER), kind: 'film' } });
  uploads.keep([]);
  expect(uploads.ids()).toEqual([uuid(22), uuid(23)]);
  uploads.clear(ME);
  expect(uploads.ids()).toEqual([uuid(23)]);
});

test('what can’t be taken over leaves with its owner, and with nobody else', () => {
  mockKept.set('outbox', [{ owner: ME }, { owner: OTHER }, 'no item']);
  mockKept.set('letters', 'left behind');
  mockKept.set('declaration/a', { owner: ME });
  mockKept.set('declaration/b', { owner: OTHER });
  clearOlder(ME);
  expect([...mockKept]).toEqual([
    ['outbox', [{ owner: OTHER }]],
    ['declaration/b', { owner: OTHER }],
  ]);
});
