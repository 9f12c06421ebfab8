/** What waits for a signal, under every order of answers, deaths and full phones that we can think of. */
import fc from 'fast-check';
import {
  makeOutbox,
  mayPassLater,
  pauseAfter,
  Waiting,
  type Answer,
  type Outbox,
} from '../../src/shared/contract/outbox';
import { problems, type Problem, type ProblemCode } from '../../src/shared/contract/problem';
import type { CaseProgress } from '../../src/shared/contract/progress';

const OWNER = '00000000-0000-4000-8000-0000000000aa';
const OTHER = '00000000-0000-4000-8000-0000000000bb';
const uuid = (kind: number, number: number) =>
  `00000000-0000-4000-8000-${String(kind).padStart(4, '0')}${String(number).padStart(8, '0')}`;
const caseId = (number: number) => uuid(1, number);
const actionId = (number: number) => uuid(2, number);

const waiting = (number: number, ofCase: number, owner = OWNER): Waiting => ({
  caseId: caseId(ofCase),
  owner,
  household: '安＊＊',
  since: '2026-11-24T02:00:00.000Z',
  request: { id: actionId(number), basedOn: number, type: 'confirm', body: {} },
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

/** A phone and a server. Its storage outlives the app; the app's outbox does not. */
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
    open(): Outbox<Waiting> {
      let alive = true;
      world.timers.clear();
      world.kill = () => {
        alive = false;
      };
      return makeOutbox<Waiting, CaseProgress>({
        idOf: ({ request }) => request.id,
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
        async send({ caseId: of, request }): Promise<Answer<CaseProgress>> {
          await Promise.resolve();
          if (!alive) return new Promise<never>(() => undefined);
          world.sent.push(request.id);
          const known = world.taken.some(({ id }) => id === request.id);
          const now = fates[fate] ?? 'sent';
          fate += 1;
          if (now === 'unreached') return { state: 'no_answer' };
          if (now === 'failed') return { state: 'problem', problem: problem('server.failed') };
          if (now === 'signed_out') return { state: 'problem', problem: problem('session.required') };
          // What was taken is never refused: the same action is the same answer.
          if (now === 'refused' && !known) return { state: 'problem', problem: problem('case.changed') };
          if (!known) world.taken.push({ caseId: of, id: request.id });
          return now === 'lost' ? { state: 'no_answer' } : { state: 'sent', reply: progress };
        },
        later(run) {
          world.timers.add(run);
          return () => void world.timers.delete(run);
        },
        random: () => 0.5,
        changed({ items }) {
          if (!alive) return;
          world.items = items;
          for (const { request, refused } of items) if (refused) world.shown.add(request.id);
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
      let outbox = world.open();
      const added: Waiting[] = [];
      for (const each of steps) {
        if (each.do === 'add') {
          const item = waiting(added.length, each.ofCase);
          if (outbox.add(item)) added.push(item);
          // What found no room is the writer's still, and is not sent behind their back.
          else expect(world.items.some(({ request }) => request.id === item.request.id)).toBe(false);
        } else if (each.do === 'flush') void outbox.flush();
        else if (each.do === 'fill' || each.do === 'empty') world.fill(each.do === 'fill');
        else if (each.do === 'die' || each.do === 'restart') {
          if (each.do === 'die') void outbox.flush();
          else await settle();
          world.kill();
          outbox = world.open();
          // As the app does when it starts.
          void outbox.flush();
        } else await world.ring();
        if (each.do !== 'die') await settle();
      }

      // The phone has room and a signal at last, and a person looks at what was refused.
      world.calm();
      world.fill(false);
      for (let turn = 0; turn < 2 * added.length + 2; turn += 1) {
        void outbox.flush();
        await settle();
        const [aside] = world.items.filter((item) => item.refused);
        if (aside) outbox.drop(aside.request.id);
      }
      expect(world.items).toEqual([]);
      expect(world.stored()).toEqual([]);

      const taken = world.taken.map(({ id }) => id);
      expect(new Set(taken).size).toBe(taken.length);
      for (const { request } of added) expect(taken.includes(request.id) || world.shown.has(request.id)).toBe(true);
      for (const of of [0, 1, 2].map(caseId)) {
        const inOrder = added.filter((item) => item.caseId === of).map(({ request }) => request.id);
        const asTaken = world.taken.filter((each) => each.caseId === of).map(({ id }) => id);
        expect(asTaken).toEqual(inOrder.filter((id) => taken.includes(id)));
      }
    }),
    { numRuns: RUNS },
  );
}, 60_000);

describe('an outbox', () => {
  test('lets nothing of a case past the one that was refused, and goes on with the other cases', async () => {
    const world = makeWorld(['refused']);
    const outbox = world.open();
    outbox.add(waiting(0, 0));
    outbox.add(waiting(1, 0));
    outbox.add(waiting(2, 1));
    await settle();
    expect(world.taken.map(({ id }) => id)).toEqual([actionId(2)]);
    expect(world.items.map(({ request, refused }) => [request.id, refused?.code])).toEqual([
      [actionId(0), 'case.changed'],
      [actionId(1), undefined],
    ]);
    // Nothing is left that time would mend.
    expect(world.timers.size).toBe(0);
    // What waited behind it goes by itself.
    outbox.drop(actionId(0));
    await settle();
    expect(world.taken.map(({ id }) => id)).toEqual([actionId(2), actionId(1)]);
  });

  test('is not held up by one that never gets an answer', async () => {
    const world = makeWorld(['unreached']);
    const outbox = world.open();
    outbox.add(waiting(0, 0));
    await settle();
    outbox.add(waiting(1, 1));
    await settle();
    expect(world.sent).toEqual([actionId(0), actionId(1), actionId(0)]);
  });

  test('stops a round where there is no signal instead of trying each in turn', async () => {
    const world = makeWorld(['unreached', 'unreached']);
    const outbox = world.open();
    world.owner = undefined;
    outbox.add(waiting(0, 0));
    outbox.add(waiting(1, 1));
    world.owner = OWNER;
    await outbox.flush();
    expect(world.sent).toHaveLength(1);
    expect(world.timers.size).toBe(1);
    await world.ring();
    expect(world.sent).toHaveLength(2);
  });

  test('waits for who is to sign in again without a timer, and sends in nobody else’s name', async () => {
    const world = makeWorld(['signed_out']);
    const outbox = world.open();
    outbox.add(waiting(0, 0));
    await settle();
    expect(world.timers.size).toBe(0);
    world.owner = OTHER;
    await outbox.flush();
    expect(world.sent).toEqual([actionId(0)]);
    world.owner = OWNER;
    await outbox.flush();
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
    const outbox = world.open();
    world.owner = undefined;
    outbox.add(waiting(0, 0));
    outbox.add(waiting(1, 1));
    world.owner = OWNER;
    world.fill(true);
    await outbox.flush();
    // The refusal makes the list longer than there is room; the sent one makes it shorter again.
    expect(world.items.map(({ refused }) => refused?.code)).toEqual(['case.changed']);
    expect(world.sent).toEqual([actionId(0), actionId(1)]);
    await outbox.flush();
    expect(world.sent).toHaveLength(2);
  });
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
    const outbox = makeOutbox<Waiting, CaseProgress>({
      idOf: ({ request }) => request.id,
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
      random: () => 1,
      changed: () => undefined,
      sent: () => undefined,
    });
    outbox.add(waiting(0, 0));
    await settle();
    await outbox.flush();
    outbox.add(waiting(1, 1));
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

test('one that was kept by another version is read as far as it goes', () => {
  const kept = { ...waiting(0, 0), request: { ...waiting(0, 0).request, type: 'an_older_action' } };
  expect(Waiting.parse(kept).request.type).toBe('an_older_action');
  expect(Waiting.parse({ ...kept, refused: { code: 'no.such.code' } }).refused).toBeUndefined();
});
