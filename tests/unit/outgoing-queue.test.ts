/** What waits for a signal, under every order of answers, deaths and full phones that we can think of. */
import fc from 'fast-check';
import {
  makeOutgoingQueue,
  mayPassLater,
  pauseAfter,
  type Answer,
  type Outgoing,
  type OutgoingQueue,
} from '../../src/stores/outgoing-queue';
import { problems, type Problem, type ProblemCode } from '../../src/shared/contract/problem';
import type { CaseProgress } from '../../src/shared/contract/progress';

const OWNER = '00000000-0000-4000-8000-0000000000aa';
const OTHER = '00000000-0000-4000-8000-0000000000bb';
const uuid = (kind: number, number: number) =>
  `00000000-0000-4000-8000-${String(kind).padStart(4, '0')}${String(number).padStart(8, '0')}`;
const caseId = (number: number) => uuid(1, number);
const actionId = (number: number) => uuid(2, number);

interface Waiting extends Outgoing {
  caseId: string;
  owner: string;
}
const waiting = (number: number, ofCase: number, owner = OWNER): Waiting => ({
  id: actionId(number),
  caseId: caseId(ofCase),
  owner,
});
const problem = (code: ProblemCode): Problem => ({
  type: `urn:problem:${code}`,
  status: problems[code],
  code,
  title: '',
});
const progress = {} as CaseProgress;

/** What can come of one sending. `lost`: the server took it, the phone never heard. */
type Fate = 'sent' | 'lost' | 'unreached' | 'failed' | 'refused' | 'signed_out';

/** A phone and a server. Its storage outlives the app; the app's queue does not. */
function makeWorld(fates: readonly Fate[]) {
  let stored = '[]';
  let room = Infinity;
  let fate = 0;
  const world = {
    taken: [] as { caseId: string; id: string }[],
    /** What the person was shown as refused. */
    shown: new Set<string>(),
    /** Attempts in their order. */
    sent: [] as string[],
    timers: new Set<() => void>(),
    clock: 0,
    alone: (run: () => Promise<void>) => run(),
    owner: OWNER as string | undefined,
    items: [] as Waiting[],
    stored: () => JSON.parse(stored) as Waiting[],
    fill(full: boolean) {
      room = full ? stored.length : Infinity;
    },
    /** From now on everything gets through. */
    calm() {
      fate = Infinity;
    },
    open(): OutgoingQueue<Waiting> {
      let alive = true;
      world.timers.clear();
      world.kill = () => {
        alive = false;
      };
      return makeOutgoingQueue<Waiting, CaseProgress>({
        laneOf: ({ caseId }) => caseId,
        load: () => world.stored(),
        keep(items) {
          const text = JSON.stringify(items);
          // A dead app writes nothing any more.
          if (!alive || text.length > room) return false;
          stored = text;
          return true;
        },
        mayGo: ({ owner }) => owner === world.owner,
        async send({ caseId: of, id }): Promise<Answer<CaseProgress>> {
          await Promise.resolve();
          if (!alive) return new Promise<never>(() => undefined);
          world.sent.push(id);
          const known = world.taken.some((each) => each.id === id);
          const now = fates[fate] ?? 'sent';
          fate += 1;
          if (now === 'unreached') return { state: 'no_answer' };
          if (now === 'failed') return { state: 'problem', problem: problem('server.failed') };
          if (now === 'signed_out') return { state: 'problem', problem: problem('session.required') };
          // What was taken is never refused: the same action is the same answer.
          if (now === 'refused' && !known) return { state: 'problem', problem: problem('case.changed') };
          if (!known) world.taken.push({ caseId: of, id });
          return now === 'lost' ? { state: 'no_answer' } : { state: 'sent', reply: progress };
        },
        later(run) {
          world.timers.add(run);
          return () => void world.timers.delete(run);
        },
        alone: (run) => world.alone(run),
        now: () => new Date(world.clock).toISOString(),
        random: () => 0.5,
        changed({ items }) {
          if (!alive) return;
          world.items = items;
          for (const { id, refused } of items) if (refused) world.shown.add(id);
        },
        sent: () => undefined,
      });
    },
    kill: () => undefined as void,
    async ring() {
      const due = [...world.timers];
      world.timers.clear();
      due.forEach((run) => run());
      await settle();
    },
  };
  return world;
}
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

type Step =
  | { do: 'add'; ofCase: number }
  | { do: 'flush' | 'ring' | 'restart' | 'fill' | 'empty' }
  /** The app dies while a request is on its way. */
  | { do: 'die' };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), ofCase: fc.integer({ min: 0, max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('flush' as const, 'ring' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('restart' as const, 'fill' as const, 'empty' as const, 'die' as const),
    }),
  },
);
const fate = fc.constantFrom<Fate>('sent', 'lost', 'unreached', 'failed', 'refused', 'signed_out');

const RUNS = 2_000;

test(`in ${RUNS} lives of a phone every action is taken once, in its case's order, or set aside, and none is lost`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.array(fate, { maxLength: 40 }), async (steps, fates) => {
      const world = makeWorld(fates);
      let queue = world.open();
      const added: Waiting[] = [];
      for (const each of steps) {
        if (each.do === 'add') {
          const item = waiting(added.length, each.ofCase);
          if (queue.add(item)) added.push(item);
          // What found no room is the writer's still, and is not sent behind their back.
          else expect(world.items.some(({ id }) => id === item.id)).toBe(false);
        } else if (each.do === 'flush') void queue.flush();
        else if (each.do === 'fill' || each.do === 'empty') world.fill(each.do === 'fill');
        else if (each.do === 'die' || each.do === 'restart') {
          if (each.do === 'die') void queue.flush();
          else await settle();
          world.kill();
          queue = world.open();
          // As the app does when it starts.
          void queue.flush();
        } else await world.ring();
        if (each.do !== 'die') await settle();
      }

      // The phone has room and a signal at last, and a person looks at what was refused.
      world.calm();
      world.fill(false);
      for (let turn = 0; turn < 2 * added.length + 2; turn += 1) {
        void queue.flush();
        await settle();
        const [aside] = world.items.filter((item) => item.refused);
        if (aside) queue.drop(aside.id);
      }
      expect(world.items).toEqual([]);
      expect(world.stored()).toEqual([]);

      const taken = world.taken.map(({ id }) => id);
      expect(new Set(taken).size).toBe(taken.length);
      for (const { id } of added) expect(taken.includes(id) || world.shown.has(id)).toBe(true);
      for (const of of [0, 1, 2].map(caseId)) {
        const inOrder = added.filter((item) => item.caseId === of).map(({ id }) => id);
        const asTaken = world.taken.filter((each) => each.caseId === of).map(({ id }) => id);
        expect(asTaken).toEqual(inOrder.filter((id) => taken.includes(id)));
      }
    }),
    { numRuns: RUNS },
  );
}, 60_000);

describe('the queue', () => {
  test('lets nothing of a case past the one that was refused, and goes on with the other cases', async () => {
    const world = makeWorld(['refused']);
    const queue = world.open();
    queue.add(waiting(0, 0));
    queue.add(waiting(1, 0));
    queue.add(waiting(2, 1));
    await settle();
    expect(world.taken.map(({ id }) => id)).toEqual([actionId(2)]);
    expect(world.items.map(({ id, refused }) => [id, refused?.code])).toEqual([
      [actionId(0), 'case.changed'],
      [actionId(1), undefined],
    ]);
    // Nothing is left that time would mend.
    expect(world.timers.size).toBe(0);
    // What waited behind it goes by itself.
    queue.drop(actionId(0));
    await settle();
    expect(world.taken.map(({ id }) => id)).toEqual([actionId(2), actionId(1)]);
  });

  test('is not held up by one that never gets an answer', async () => {
    const world = makeWorld(['unreached']);
    const queue = world.open();
    queue.add(waiting(0, 0));
    await settle();
    queue.add(waiting(1, 1));
    await settle();
    expect(world.sent).toEqual([actionId(0), actionId(1), actionId(0)]);
  });

  test('stops a round where there is no signal instead of trying each in turn', async () => {
    const world = makeWorld(['unreached', 'unreached']);
    const queue = world.open();
    world.owner = undefined;
    queue.add(waiting(0, 0));
    queue.add(waiting(1, 1));
    world.owner = OWNER;
    await queue.flush();
    expect(world.sent).toHaveLength(1);
    expect(world.timers.size).toBe(1);
    await world.ring();
    expect(world.sent).toHaveLength(2);
  });

  test('waits for who is to sign in again without a timer, and sends in nobody else’s name', async () => {
    const world = makeWorld(['signed_out']);
    const queue = world.open();
    queue.add(waiting(0, 0));
    await settle();
    expect(world.timers.size).toBe(0);
    world.owner = OTHER;
    await queue.flush();
    expect(world.sent).toEqual([actionId(0)]);
    world.owner = OWNER;
    await queue.flush();
    expect(world.taken.map(({ id }) => id)).toEqual([actionId(0)]);
  });

  test('sees what another tab wrote, and takes nothing of it away', async () => {
    const world = makeWorld(['unreached', 'unreached', 'unreached']);
    const here = world.open();
    here.add(waiting(0, 0));
    await settle();
    const there = world.open();
    there.add(waiting(1, 1));
    await settle();
    // The other tab's has not been heard of here yet.
    here.add(waiting(2, 2));
    await settle();
    here.reread();
    await here.flush();
    expect(world.taken.map(({ id }) => id).sort()).toEqual([actionId(0), actionId(1), actionId(2)]);
    expect(world.stored()).toEqual([]);
  });

  test('remembers what was settled when the phone is too full to be told', async () => {
    const world = makeWorld(['refused']);
    const queue = world.open();
    world.owner = undefined;
    queue.add(waiting(0, 0));
    queue.add(waiting(1, 1));
    world.owner = OWNER;
    world.fill(true);
    await queue.flush();
    // The refusal makes the list longer than there is room; the sent one makes it shorter again.
    expect(world.items.map(({ refused }) => refused?.code)).toEqual(['case.changed']);
    expect(world.sent).toEqual([actionId(0), actionId(1)]);
    await queue.flush();
    expect(world.sent).toHaveLength(2);
  });
});

describe('what is held back', () => {
  const held = (number: number, ofCase: number, ms: number): Waiting => ({
    ...waiting(number, ofCase),
    heldUntil: new Date(ms).toISOString(),
  });

  test('goes by itself once its time is over, and holds up its own lane until then', async () => {
    const world = makeWorld([]);
    const queue = world.open();
    queue.add(held(0, 0, 60_000));
    queue.add(waiting(1, 0));
    queue.add(waiting(2, 1));
    await settle();
    expect(world.sent).toEqual([actionId(2)]);
    expect(world.timers.size).toBe(1);
    world.clock = 60_000;
    await world.ring();
    expect(world.sent).toEqual([actionId(2), actionId(0), actionId(1)]);
  });

  test('can be had back until then', async () => {
    const world = makeWorld([]);
    const queue = world.open();
    queue.add(held(0, 0, 60_000));
    queue.drop(actionId(0));
    world.clock = 60_000;
    await world.ring();
    expect([world.sent, world.stored()]).toEqual([[], []]);
  });

  test('goes at once when its writer does not want to wait, and so does what stood behind it', async () => {
    const world = makeWorld([]);
    const queue = world.open();
    queue.add(held(0, 0, 60_000));
    queue.add(waiting(1, 0));
    queue.add(held(2, 1, 60_000));
    await queue.release([actionId(0)]);
    expect(world.sent).toEqual([actionId(0), actionId(1)]);
    expect(world.items.map(({ id }) => id)).toEqual([actionId(2)]);
  });

  test('waits, once let go, for a signal as anything else, also in the next life of the app', async () => {
    const world = makeWorld(['unreached']);
    world.open().add(held(0, 0, 60_000));
    const queue = world.open();
    await queue.release([actionId(0)]);
    world.kill();
    await world.open().flush();
    expect(world.sent).toEqual([actionId(0), actionId(0)]);
    expect(world.stored()).toEqual([]);
  });

  test('goes though the phone has no room to note that it was let go', async () => {
    const world = makeWorld([]);
    const queue = world.open();
    queue.add(held(0, 0, 60_000));
    world.fill(true);
    await queue.release([actionId(0)]);
    expect(world.sent).toEqual([actionId(0)]);
  });

  test('is not held for ever by a clock that was set back', async () => {
    const world = makeWorld([]);
    const queue = world.open();
    queue.add(held(0, 0, 11 * 60_000));
    await settle();
    expect(world.sent).toEqual([actionId(0)]);
  });
});

test('two tabs that send under one lock send nothing twice', async () => {
  const world = makeWorld([]);
  let last = Promise.resolve();
  world.alone = (run) => (last = last.then(run));
  const here = world.open();
  const there = world.open();
  here.add(waiting(0, 0));
  there.reread();
  void there.flush();
  await last;
  await settle();
  expect(world.sent).toEqual([actionId(0)]);
});

describe('the pause after a failure', () => {
  test('doubles up to a ceiling and is spread by half', () => {
    expect([0, 1, 2, 3].map((failures) => pauseAfter(failures, 1))).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(pauseAfter(0, 0)).toBe(1_000);
    fc.assert(
      fc.property(fc.nat(10_000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
        const pause = pauseAfter(failures, random);
        expect(pause).toBeGreaterThanOrEqual(1_000);
        expect(pause).toBeLessThanOrEqual(300_000);
      }),
    );
  });

  test('starts anew once the server has answered', async () => {
    const pauses: number[] = [];
    const answers: Answer<CaseProgress>[] = [
      { state: 'no_answer' },
      { state: 'no_answer' },
      { state: 'sent', reply: progress },
      { state: 'no_answer' },
    ];
    let stored: Waiting[] = [];
    const queue = makeOutgoingQueue<Waiting, CaseProgress>({
      laneOf: ({ caseId }) => caseId,
      load: () => stored,
      keep(items) {
        stored = items;
        return true;
      },
      mayGo: () => true,
      send: async () => answers.shift() ?? { state: 'no_answer' },
      later(_run, ms) {
        pauses.push(ms);
        return () => undefined;
      },
      alone: (run) => run(),
      now: () => new Date(0).toISOString(),
      random: () => 1,
      changed: () => undefined,
      sent: () => undefined,
    });
    queue.add(waiting(0, 0));
    await settle();
    await queue.flush();
    queue.add(waiting(1, 1));
    await settle();
    expect(pauses).toEqual([2_000, 4_000, 2_000]);
  });
});

test('only what may pass later is tried again', () => {
  const later = (Object.keys(problems) as ProblemCode[]).filter((code) => mayPassLater({ status: problems[code] }));
  expect(later).toEqual(
    expect.arrayContaining([
      'server.failed',
      'session.required',
      'store.unavailable',
      'wechat.unavailable',
      'filing.too_many_tries',
    ]),
  );
  for (const code of ['case.changed', 'request.invalid', 'not_allowed', 'case.not_found', 'request.too_large'] as const)
    expect(later).not.toContain(code);
});
