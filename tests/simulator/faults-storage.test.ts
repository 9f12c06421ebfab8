/**
 * The filing journey on a phone that is full from some writing on, and in an app that is killed after one: it ends
 * with one declaration and all its photos. The writings are those of a clean run, so that new ones are covered by
 * themselves.
 */
import { goOn, goOnInVain, LONG, points, useTrials } from './faults';

const { trials, clean } = useTrials(({ writes }) => `${String(writes())} writings`);

/** Before the first writing of the clean run, after it, … after the last. */
const writings = (shift: number) => [0, ...points(clean().writes(), shift)];

test(
  'the phone is full after so many writings: all is there once there is room',
  async () => {
    for (const fullAfter of writings(0))
      await trials().run({ fullAfter }, async (world) => {
        await goOnInVain(world);
        await world.revive();
        await goOn(world);
      });
  },
  LONG,
);

test(
  'the phone is full, no photo gets through, and the app is killed: the photos are there still',
  async () => {
    const lose = (name: string) => (name.includes('/attachments/') ? 'before' : undefined);
    for (const fullAfter of writings(2))
      await trials().run({ fullAfter, lose }, async (world) => {
        await goOnInVain(world);
        await world.revive();
        await goOn(world);
      });
  },
  LONG,
);

test(
  'the app is killed after so many writings: the next life ends in one declaration',
  async () => {
    for (const killedAfter of writings(4))
      await trials().run({ killedAfter }, async (world) => {
        await goOn(world, world.dead);
        await world.revive();
        await goOn(world);
      });
  },
  LONG,
);
