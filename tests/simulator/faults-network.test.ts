/**
 * The filing journey on a bad network: every single request goes wrong in each way, answers come late and in another
 * order, the network goes in the middle. It ends with one declaration and all its photos. The requests are those of
 * a clean run, so that new ones are covered by themselves.
 */
import { goOn, goOnInVain, LONG, points, useTrials } from './faults';
import type { Loss } from './network';

const WAYS: readonly Loss[] = ['before', 'after', 'timeout', '500'];
/** Looks at the phone: a person has tapped all there is meanwhile. */
const LATE = 20;
const { trials, clean } = useTrials(({ requests }) => `${String(requests.length)} requests`);

test('the clean run signs in, chooses the village, files, sends all it has, and comes to the progress', () => {
  for (const part of ['/session', '/areas', '/policy', 'POST /api/declarations', '/attachments/'])
    expect(clean().requests.join('\n')).toContain(part);
});

test.each(WAYS)('every request is lost the first time: %s', (way) =>
  trials()
    .run({ lose: (_, nth) => (nth === 1 ? way : undefined) })
    .then(() => undefined),
);

test.each(WAYS.map((way, shift) => [way, shift] as const))(
  'each request is lost in turn: %s',
  async (way, shift) => {
    for (const lost of points(clean().requests.length, 2 * shift))
      await trials().run({ lose: (_name, _nth, overall) => (overall === lost ? way : undefined) });
  },
  LONG,
);

test(
  'the network goes at each request in turn, and comes back when the person has tried long enough',
  async () => {
    for (const first of points(clean().requests.length))
      await trials().run(
        { lose: (_name, _nth, overall) => (overall >= first ? 'before' : undefined) },
        async (world) => {
          await goOnInVain(world);
          await world.mend();
          await goOn(world);
        },
      );
  },
  LONG,
);

test.each(['mend', 'revive'] as const)('there is no network on the whole way, then: %s', (next) =>
  trials()
    .run({}, async (world) => {
      await world.app.signal('offline');
      await goOnInVain(world);
      await world[next]();
      await goOn(world);
    })
    .then(() => undefined),
);

test(
  'every answer is late',
  () =>
    trials()
      .run({ late: () => LATE })
      .then(() => undefined),
  LONG,
);

test.each([3, 5, 7])(
  'answers overtake each other, by %i',
  (step) =>
    trials()
      .run({ late: (overall) => (overall * step) % LATE })
      .then(() => undefined),
  LONG,
);

test(
  'each answer in turn is later than all that follow',
  async () => {
    for (const last of points(clean().requests.length, 4))
      await trials().run({ late: (overall) => (overall === last ? 3 * LATE : 0) });
  },
  LONG,
);
