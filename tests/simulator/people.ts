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

/** Of each who filed, where a form asks: it was the household. */
export async function answerWhoFiled({ page }: Pick<Weapp, 'page'>): Promise<void> {
  const asked = [
    ...page()
      .text()
      .matchAll(/^.*是这家人报的吗？$/gm),
  ].map(([question]) => question);
  // Two may have given the same name.
  for (const [index, question] of asked.entries())
    await page().tap(`${question}，是`, { nth: asked.slice(0, index).filter((each) => each === question).length });
}

/** What was handed over is held for a while, unless one doesn't want to wait. */
export async function sendNow(app: Weapp): Promise<void> {
  await app.until('还没交：');
  await app.page().tap('现在就交');
}

/** At the last look of an action: hands it over, and waits for nothing that is held. */
export async function handOver(app: Weapp): Promise<void> {
  await app.until(/交上去以后不能改|随时可以撤回/);
  const held = app.page().text().includes('随时可以撤回');
  await app.page().tap('交上去');
  if (held) await sendNow(app);
}

/** Taps 我要申报 and, where a case of one's own is open, says that it is another matter. */
export async function declareAnew(app: Weapp): Promise<void> {
  await app.page().tap('我要申报');
  await app.until(/是另一件事，重新报|下一步|先答后面的|选一个演示人员/);
  if (app.page().text().includes('是另一件事，重新报')) await app.page().tap('是另一件事，重新报');
}
