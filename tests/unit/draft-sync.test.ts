/** Which of two phones' drafts stands. */
import { emptyDraft } from '../../src/shared/contract/draft';
import {
  isWorthKeeping,
  toSync,
  reconcile,
  stageOf,
  type StoredDraft,
  type Step,
} from '../../src/shared/contract/draft-sync';

const [HERE, THERE] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
const draft = { ...emptyDraft, id: '00000000-0000-4000-8000-000000000001', startedAt: '2026-11-23T01:00:00.000Z' };
const kept = (version: number, phone: string): StoredDraft => ({
  id: draft.id,
  version,
  savedAt: '2026-11-23T02:00:00.000Z',
  phone,
  ...toSync(draft),
});
const mark = (version: number, sent: boolean) => ({ version, sent, changedAt: '2026-11-23T03:00:00.000Z' });

test.each<[what: string, version: number, sent: boolean, there: StoredDraft | undefined, step: Step]>([
  ['new here', 0, false, undefined, 'send'],
  ['the same on both', 3, true, kept(3, THERE), 'nothing'],
  ['changed here', 3, false, kept(3, THERE), 'send'],
  ['changed there', 3, true, kept(4, THERE), 'take'],
  ['changed on both', 3, false, kept(4, THERE), 'ask'],
  ['sent from here, and the answer was lost', 3, false, kept(4, HERE), 'send'],
  ['unknown here, for WeChat has cleared what the phone knew', 0, false, kept(4, THERE), 'ask'],
  ['thrown away there, unchanged here', 3, true, undefined, 'nothing'],
  ['thrown away there, changed here since', 3, false, undefined, 'send'],
])('%s', (_what, version, sent, there, step) => {
  expect(reconcile(mark(version, sent), there, HERE)).toBe(step);
});

test('no file, no owner and no id of the phone goes along, only how many files stay behind', () => {
  const photo = { id: THERE, kind: 'photo' as const, bytes: 10 };
  const sent = toSync({ ...draft, owner: HERE, attachments: [photo] });
  expect(sent.left).toBe(1);
  for (const key of ['attachments', 'owner', 'id']) expect(sent.draft).not.toHaveProperty(key);
});

test('a draft of nothing yet stays where it is', () => {
  expect(isWorthKeeping(draft)).toBe(false);
  expect(isWorthKeeping({ kind: 'other' })).toBe(true);
});

test.each([
  ['', 'village'],
  ['kind', 'kind'],
  ['illness-paid', 'hardship'],
  ['job-else', 'hardship'],
  ['helper', 'filer'],
  ['review', 'review'],
])('“%s” stands at %s', (step, stage) => expect(stageOf(step)).toBe(stage));
