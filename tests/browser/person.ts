import type { Locator, Page } from 'playwright-core';
import type { Words } from '../../src/shared/words';
import { screenshot } from './harness';

/** Someone at a browser, who sees only what is visible: Taro keeps the pages below in the document. */
export function personAt(page: Page, size: string) {
  const seen = (text: string | RegExp) => page.getByText(text).filter({ visible: true }).first();
  const field = (label: string) =>
    page
      .getByLabel(new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`))
      .filter({ visible: true })
      .first();
  const shot = (name: string) => screenshot(page, `${name}-${size}`);
  return {
    page,
    see: (text: string | RegExp) => seen(text).waitFor(),
    text: async () => (await page.locator('body').innerText()).replace(/\s+/g, ' '),
    tap: (text: string) => page.getByText(text, { exact: true }).filter({ visible: true }).first().click(),
    /** A control by its spoken name: a stepper's key, a row. */
    press: (label: string) => page.getByLabel(label).filter({ visible: true }).first().click(),
    /** A day is typed as YYYY-MM-DD. */
    type: (label: string, value: string) => field(label).fill(value),
    choose: (label: string, option: string) => field(label).selectOption({ label: option }),
    shot,
    /**
     * As it is, and in the large size, without the way through the settings.
     * @param around what is to be seen in both
     */
    async shotInBothSizes(name: string, around?: Locator) {
      await around?.scrollIntoViewIfNeeded();
      await shot(name);
      const roots = page.locator('.k-root').filter({ visible: true });
      const enlarge = (on: boolean) =>
        roots.evaluateAll((all, large) => all.forEach((each) => each.classList.toggle('k-root--elder', large)), on);
      await enlarge(true);
      await around?.scrollIntoViewIfNeeded();
      await shot(`${name}-elder`);
      await enlarge(false);
    },
    open: (hash: string) =>
      page.evaluate((next) => {
        location.hash = next;
      }, hash),
  };
}
export type Person = ReturnType<typeof personAt>;

export async function signInAs(person: Person, name: string): Promise<void> {
  await person.open('#/pages/sign-in/index');
  await person.see(name);
  await person.shot('sign-in');
  await person.tap(name);
  await person.page.waitForFunction(() => !location.hash.includes('sign-in'));
}

/** Taps 我要申报 and, where a case of one's own is open, says that it is another matter. */
export async function declareAnew(person: Person, { home, declare }: Words): Promise<void> {
  await person.tap(home.declare);
  const first = [home.openTitle, declare.village.title, declare.kind.title];
  await person.see(new RegExp(first.map((each) => each.replace('?', '\\?')).join('|')));
  if ((await person.text()).includes(home.openTitle)) await person.tap(home.other);
}
