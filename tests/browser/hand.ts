import type { Locale } from '../../src/shared/words';
import type { Hand } from '../five-people/hand';
import type { Person } from './person';
import { staffWords } from '../words';

/** A person's hand on a keyboard and a mouse, or a thumb. */
export function handOf(person: Person, locale: Locale, shot: Hand['shot']): Hand {
  const { page } = person;
  const words = staffWords[locale];
  /** What lies over the page is all that a finger reaches. */
  const reached = async () => {
    const sheet = page.locator('.k-confirm').filter({ visible: true });
    return (await sheet.count()) > 0 ? sheet : page.locator('body');
  };
  const named = async (what: string) => {
    const within = await reached();
    return within
      .getByText(what, { exact: true })
      .or(within.getByLabel(what, { exact: true }))
      .filter({ visible: true })
      .first();
  };
  return {
    locale,
    words,
    see: (what) => person.see(what),
    tap: async (what) => (await named(what)).click(),
    async read(form) {
      await person.see(form);
      return form.exec(await person.text())?.[0] ?? '';
    },
    async calls(what) {
      const dialled = page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const { navigation } = window as unknown as { navigation: EventTarget };
            navigation.addEventListener('navigate', (event) =>
              resolve((event as unknown as { destination: { url: string } }).destination.url),
            );
          }),
      );
      await (await named(what)).click();
      return (await dialled).replace('tel:', '');
    },
    type: (field, what) => person.type(field, what),
    pick: (field, day) => person.type(field, day),
    async sign() {
      const canvas = page.locator('.k-sign__canvas').filter({ visible: true });
      // Clear of the foot, under which a small screen would leave its lower part.
      await canvas.evaluate((drawnOn) => drawnOn.scrollIntoView({ block: 'center' }));
      const { x, y, width, height } = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.mouse.move(x + width * 0.2, y + height * 0.3);
      await page.mouse.down();
      await page.mouse.move(x + width * 0.7, y + height * 0.35, { steps: 8 });
      await page.mouse.move(x + width * 0.4, y + height * 0.8, { steps: 8 });
      await page.mouse.up();
    },
    open: (path) => person.open(`#${path}`),
    shot,
  };
}
