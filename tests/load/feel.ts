/**
 * How the built H5 feels on a slow phone, as `npm run quality` says it: the start without a network, the answer to a
 * tap and to a key, and what moves by itself, through a filing. The CPU is slowed down four times; there is no budget
 * for times here but a goal, because they are of this machine.
 */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { file } from '../browser/filing';
import { findChromium } from '../browser/harness';
import { personAt } from '../browser/person';
import { sizes, startAs } from '../browser/readers';
import { watchShifts } from './shifts';
import { nextIdNumber } from '../people';
import { startServer } from '../running-server';
import { watchAnswers, type Answer } from './answers';
import { timeOnBehalf } from './on-behalf';
import { words } from '../words';

const SLOWER = 4;
const STARTS = 9;
const VILLAGER = 'demo-villager-weining';
const SCENE = 'v520526107001';

const say = (line: string) => process.stdout.write(`${line}\n`);
const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]) => sorted(values)[Math.floor(values.length / 2)] ?? NaN;
const figures = (values: readonly number[]) =>
  `shortest ${Math.round(Math.min(...values))}, median ${Math.round(median(values))}, longest ${Math.round(Math.max(...values))} ms, of ${values.length}`;

async function slow(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** A page in a context of its own, as on one's own phone. */
async function newPhone(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: sizes.normal.viewport, locale: 'zh-CN' });
  // tsx names the functions inside a function by a helper that a page does not have.
  await context.addInitScript('globalThis.__name = (named) => named');
  return context;
}

/** @returns ms from the beginning of a start until what is looked for is painted */
async function timeStart(context: BrowserContext, url: string, shows: string): Promise<number> {
  const page = await context.newPage();
  await slow(page);
  let tell: (ms: number) => void = () => undefined;
  const painted = new Promise<number>((resolve) => {
    tell = resolve;
  });
  await page.exposeFunction('tellPainted', (ms: number) => tell(ms));
  await page.addInitScript((selector) => {
    const { tellPainted } = window as unknown as { tellPainted(ms: number): void };
    const look = () => {
      if (!document.querySelector(selector)?.checkVisibility()) return void requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => tellPainted(performance.now());
      port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  }, shows);
  await page.goto(url);
  const ms = await painted;
  await page.close();
  return ms;
}

async function measureStarts(browser: Browser, url: string): Promise<void> {
  for (const [visitor, shows, what] of [
    ['nobody', '.hero .k-button', 'the button to declare'],
    [VILLAGER, '.k-tag', "one's own declaration and how it stands"],
  ] as const) {
    const context = await newPhone(browser);
    const first = await context.newPage();
    await first.goto(url);
    await startAs(first, url, { size: 'normal', locale: 'zh-CN', visitor });
    await first.locator(shows).first().waitFor();
    await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await first.close();
    for (const offline of [false, true]) {
      await context.setOffline(offline);
      const times: number[] = [];
      for (let start = 0; start < STARTS; start += 1) times.push(await timeStart(context, url, shows));
      say(`second start, ${offline ? 'network cut' : 'with a network'}, to ${what}: ${figures(times)} (goal 1000 ms)`);
    }
    await context.close();
  }
}

async function measureFiling(browser: Browser, url: string): Promise<void> {
  const locale = 'zh-CN';
  const context = await newPhone(browser);
  const page = await context.newPage();
  await page.goto(url);
  await slow(page);
  const [answers, shifts] = [await watchAnswers(page), await watchShifts(page)];
  await startAs(page, url, { size: 'normal', locale, visitor: 'demo-villager-nayong', scene: SCENE });
  const person = personAt(page, 'feel');
  await person.see(/七里半社区/);
  const household = { name: '安小棠', idNumber: nextIdNumber(), phone: '0857-0000123', people: 4 };
  await file(person, locale, { kind: 'illness', household }, async (screen) => {
    if (screen !== '8-person') return;
    await page.getByLabel(words[locale].declare.person.idNumber).filter({ visible: true }).first().click();
    await page.keyboard.type('520000190001019996', { delay: 120 });
  });
  await person.tap(words[locale].receipt.follow);
  await person.see(words[locale].progress.wayTitle);
  const ofKind = (kind: Answer['kind']) => answers.filter((answer) => answer.kind === kind);
  for (const kind of ['tap', 'key'] as const)
    say(`answer to a ${kind}: ${figures(ofKind(kind).map(({ ms }) => ms))} (goal 100 ms)`);
  for (const { what, ms } of ofKind('tap').filter(({ ms }) => ms > 100)) say(`  ${Math.round(ms)} ms: ${what}`);
  for (const after of [false, true]) {
    const moved = shifts.filter(({ afterInput }) => afterInput === after);
    const sum = moved.reduce((all, { value }) => all + value, 0);
    say(`layout shift ${after ? 'within 500 ms of a tap or a key' : 'by itself (goal 0)'}: ${sum.toFixed(3)}`);
    for (const { value, where } of moved.filter((shift) => shift.value > 0.01)) say(`  ${value.toFixed(3)}: ${where}`);
  }
  await context.close();
}

async function measureOnBehalf(browser: Browser, url: string): Promise<void> {
  const context = await newPhone(browser);
  const page = await context.newPage();
  await page.goto(url);
  await slow(page);
  const { seconds, waited } = await timeOnBehalf(page, url);
  say(
    `a cadre files for a household, list to receipt: ${seconds.toFixed(1)} s, ${waited.toFixed(1)} of them waiting (goal 60 s)`,
  );
  await context.close();
}

export async function measureFeel(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found; set CHROMIUM to its path');
  const server = await startServer();
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    await measureStarts(browser, server.url);
    await measureFiling(browser, server.url);
    await measureOnBehalf(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}
