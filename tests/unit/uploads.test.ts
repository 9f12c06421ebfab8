import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { pauseAfter } from '../../src/stores/outgoing-queue';
import { countUploads, type Upload } from '../../src/shared/contract/upload';
import { makeUploadQueue, type UploadAnswer } from '../../src/stores/upload-queue';

const ME = randomUUID();
const SOMEBODY = randomUUID();
const upload = (changes: Partial<Upload> = {}): Upload => ({
  id: randomUUID(),
  declaration: 'd0000000-0000-4000-8000-000000000000',
  owner: ME,
  kind: 'photo',
  bytes: 1000,
  sent: false,
  ...changes,
});
const problem = (status: number, code: 'attachment.type' | 'attachment.unavailable' | 'session.required') =>
  ({ state: 'problem', problem: { status, code } }) as const;

/** A phone whose server answers as it is told, and whose clock stands until it is wound. */
function phone(answer: (item: Upload, nth: number) => UploadAnswer) {
  let stored: Upload[] = [];
  let full = false;
  let owner: string | undefined = ME;
  const sent: string[] = [];
  const done: string[] = [];
  let waiting: { run: () => void; ms: number }[] = [];
  const uploads = makeUploadQueue({
    load: () => stored,
    keep(items) {
      if (!full) stored = structuredClone(items);
      return !full;
    },
    alone: (run) => run(),
    owner: () => owner,
    send(item) {
      sent.push(item.id);
      return Promise.resolve(answer(item, sent.filter((id) => id === item.id).length));
    },
    later(run, ms) {
      const entry = { run, ms };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((each) => each !== entry);
      };
    },
    random: () => 1,
    changed: () => undefined,
    done: ({ id }) => done.push(id),
  });
  return {
    uploads,
    sent,
    done,
    stored: () => stored,
    pauses: () => waiting.map(({ ms }) => ms),
    /** Lets the pauses end that are running now. */
    async wind() {
      const due = waiting;
      waiting = [];
      due.forEach(({ run }) => run());
      await uploads.flush();
    },
    signIn: (next: string | undefined) => (owner = next),
    fill: (next: boolean) => (full = next),
  };
}

describe('what waits to be sent', () => {
  it('is sent in its order, once each, and forgotten when all of a declaration has arrived', async () => {
    const { uploads, sent, done, stored } = phone(() => ({ state: 'sent' }));
    const items = [upload(), upload(), upload({ kind: 'voice', seconds: 3 })];
    expect(uploads.add(items)).toBe(true);
    await uploads.flush();
    expect(sent).toEqual(items.map(({ id }) => id));
    expect(done).toEqual(sent);
    expect(stored()).toEqual([]);
  });

  it('waits by itself: one that gets no answer pauses longer and longer, and holds up no other', async () => {
    const items = [upload(), upload(), upload()];
    const { uploads, sent, stored, pauses, wind } = phone(({ id }) => ({
      state: id === items[0]?.id ? 'no_answer' : 'sent',
    }));
    uploads.add(items);
    await uploads.flush();
    expect(sent).toEqual(items.map(({ id }) => id));
    expect(stored().map((each) => each.sent)).toEqual([false, true, true]);
    expect(countUploads(stored())).toEqual({ photos: 3, voices: 0, unsent: { photos: 1, voices: 0 } });
    for (let failures = 0; failures < 12; failures += 1) {
      expect(pauses()).toEqual([pauseAfter(failures, 1)]);
      await wind();
    }
    expect(pauses()).toEqual([5 * 60_000]);
    expect(sent.slice(3)).toEqual(Array.from({ length: 12 }, () => items[0]?.id));
  });

  it('tries at once when it is asked to, whatever it waits for', async () => {
    const { uploads, sent, pauses } = phone((_item, nth) => ({ state: nth < 3 ? 'no_answer' : 'sent' }));
    uploads.add([upload(), upload()]);
    await uploads.flush();
    await uploads.flush();
    expect([sent.length, pauses().length]).toEqual([4, 2]);
    await uploads.flush();
    expect([sent.length, pauses().length]).toEqual([6, 0]);
  });

  it('sets aside what is refused for good and what the phone has lost, and tries the rest again', async () => {
    const [refused, lost, later] = [upload(), upload(), upload()];
    const answers = new Map<string, UploadAnswer>([
      [refused.id, problem(415, 'attachment.type')],
      [lost.id, { state: 'lost' }],
      [later.id, problem(503, 'attachment.unavailable')],
    ]);
    const { uploads, sent, stored, pauses } = phone(({ id }) => answers.get(id) ?? { state: 'sent' });
    uploads.add([refused, lost, later]);
    await uploads.flush();
    await uploads.flush();
    expect(stored().map((each) => each.refused)).toEqual(['attachment.type', 'lost', undefined]);
    expect(sent).toEqual([refused.id, lost.id, later.id, later.id]);
    expect(pauses()).toHaveLength(1);
    uploads.remove(refused.id);
    uploads.remove(lost.id);
    uploads.remove(later.id);
    expect([stored(), pauses()]).toEqual([[], []]);
  });

  it("goes out in nobody else's name, and waits for a sign-in without a timer", async () => {
    const mine = upload();
    const theirs = upload({ owner: SOMEBODY });
    let known = false;
    const { uploads, sent, stored, pauses, signIn } = phone(() =>
      known ? { state: 'sent' } : problem(401, 'session.required'),
    );
    uploads.add([mine, theirs]);
    await uploads.flush();
    expect([sent, pauses(), stored().length]).toEqual([[mine.id], [], 2]);
    known = true;
    signIn(SOMEBODY);
    await uploads.flush();
    expect(sent).toEqual([mine.id, theirs.id]);
    signIn(undefined);
    await uploads.flush();
    expect(sent).toHaveLength(2);
  });

  it('takes the same one over once, and says when the phone has no room', async () => {
    const { uploads, sent, stored, fill } = phone(() => ({ state: 'no_answer' }));
    const item = upload();
    fill(true);
    expect(uploads.add([item])).toBe(false);
    fill(false);
    expect(uploads.add([item])).toBe(true);
    await uploads.flush();
    expect(stored().map(({ id }) => id)).toEqual([item.id]);
    expect(new Set(sent)).toEqual(new Set([item.id]));
  });

  it('forgets one that was cleared away while it was on its way', async () => {
    const item = upload();
    let clear = () => undefined as void;
    const { uploads, stored } = phone(() => {
      clear();
      return { state: 'no_answer' };
    });
    clear = () => uploads.remove(item.id);
    uploads.add([item]);
    await uploads.flush();
    expect(stored()).toEqual([]);
  });

  it('holds an action’s photos until the server knows the action, and they go with it when it becomes another', async () => {
    const { uploads, sent, stored, fill } = phone(() => ({ state: 'sent' }));
    const [first, second] = [randomUUID(), randomUUID()];
    const photo = (action: string) => upload({ declaration: undefined, action, caseId: randomUUID(), held: true });
    const [one, other] = [photo(first), photo(second)];
    uploads.add([one, other, upload()]);
    await uploads.flush();
    expect([sent.length, stored().length]).toEqual([1, 2]);
    const recalled = randomUUID();
    expect(uploads.change(first, { action: recalled })).toBe(true);
    uploads.change(first, { held: false });
    await uploads.flush();
    expect(sent).toHaveLength(1);
    // What had no room to be written down is known in this life only: its action is to stay.
    fill(true);
    expect(uploads.change(recalled, { held: false })).toBe(false);
    expect(uploads.change(randomUUID(), { held: false })).toBe(true);
    fill(false);
    await uploads.flush();
    expect(sent.slice(1)).toEqual([one.id]);
    expect(stored().map(({ id }) => id)).toEqual([other.id]);
  });

  it('takes nothing from another tab that wrote meanwhile, and learns what that one has sent', async () => {
    let stored: Upload[] = [];
    const sent: string[] = [];
    let signal = false;
    const tab = () =>
      makeUploadQueue({
        load: () => structuredClone(stored),
        keep(items) {
          stored = structuredClone(items);
          return true;
        },
        alone: (run) => run(),
        owner: () => ME,
        send(item) {
          if (signal) sent.push(item.id);
          return Promise.resolve({ state: signal ? 'sent' : 'no_answer' });
        },
        later: () => () => undefined,
        random: () => 1,
        changed: () => undefined,
        done: () => undefined,
      });
    const [one, other] = [tab(), tab()];
    const nine = Array.from({ length: 9 }, () => upload());
    const more = upload({ declaration: 'd0000000-0000-4000-8000-000000000001' });
    one.add(nine);
    // It has not heard of the nine yet.
    other.add([more]);
    expect(stored.map(({ id }) => id)).toEqual([...nine, more].map(({ id }) => id));
    await one.flush();
    signal = true;
    await one.flush();
    await other.flush();
    expect(sent).toEqual([...nine, more].map(({ id }) => id));
    expect(stored).toEqual([]);
  });

  it('sends one that the full phone could not mark as sent only once', async () => {
    const { uploads, sent, done, fill } = phone(() => ({ state: 'sent' }));
    const items = [upload(), upload()];
    fill(true);
    uploads.add(items);
    await uploads.flush();
    expect([sent, done]).toEqual([items.map(({ id }) => id), items.map(({ id }) => id)]);
  });

  it('arrives in the end, each once and none lost, however the network behaves', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.constantFrom('no_answer', 'ill'), { maxLength: 4 }), { minLength: 1, maxLength: 9 }),
        async (troubles) => {
          const items = troubles.map(() => upload());
          const good: string[] = [];
          const { uploads, done, stored, wind } = phone(({ id }, nth) => {
            const trouble = troubles[items.findIndex((each) => each.id === id)]?.[nth - 1];
            if (trouble === 'ill') return problem(503, 'attachment.unavailable');
            if (trouble === 'no_answer') return { state: 'no_answer' };
            good.push(id);
            return { state: 'sent' };
          });
          uploads.add(items);
          for (let round = 0; round < 6; round += 1) await wind();
          expect(good.sort()).toEqual(items.map(({ id }) => id).sort());
          expect(done.sort()).toEqual(good);
          expect(stored()).toEqual([]);
        },
      ),
    ));
});
