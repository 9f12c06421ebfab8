import type { Weapp } from './harness';

/** Demo people, as the sign-in page names them. */
export const VILLAGER = '石阿朵';
export const SECRETARY = '杨光明';

/** Where a first secretary's work begins. */
export const CASES_HOME = '/village/queue/index';

/** Signs in on the sign-in page, as a person does. */
export async function signInAs(app: Weapp, name: string): Promise<void> {
  await app.open('/pages/sign-in/index');
  await app.until(name);
  await app.page().tap(name);
  await app.until('家里遇到难处了？');
}
