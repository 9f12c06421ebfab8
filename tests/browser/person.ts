import type { Page } from 'playwright-core';
import { screenshot } from './harness';

/** Someone at a browser, who sees only what is visible: Taro keeps the pages below in the document. */
export function personAt(page: Page, size: string) {
  const seen = (text: string | RegExp) => page.getByText(text).filter({ visible: true }).first();
  return {
    page,
    see: (text: string | RegExp) => seen(text).waitFor(),
    text: async () => (await page.locator('body').innerText()).replace(/\s+/g, ' '),
    tap: (text: string) => page.getByText(text, { exact: true }).filter({ visible: true }).first().click(),
    /** A control by its spoken name: a stepper's key, a row. */
    press: (label: string) => page.getByLabel(label).filter({ visible: true }).first().click(),
    type: (label: string, value: string) =>
      page
        .getByLabel(new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`))
        .filter({ visible: true })
        .first()
        .fill(value),
    shot: (name: string) => screenshot(page, `${name}-${size}`),
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
