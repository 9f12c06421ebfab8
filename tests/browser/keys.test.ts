/** Who can't use a finger or a mouse files by keys alone: lists and days are the browser's own. */
import { addDays, chinaDay } from '../../src/shared/base/china-time';
import { startServer, type RunningServer } from '../running-server';
import { describeInBrowser } from './harness';
import { keyboardOf } from './keyboard';
import { personAt } from './person';
import { startAs } from './readers';
import { words } from '../words';

const { home, declare, hardship, kit } = words['zh-CN'];
const { name, screens, answers } = hardship.disaster;
const today = chinaDay(new Date().toISOString());

describeInBrowser('by keys alone', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  test('a village is chosen, and a day, but none that cannot be', async () => {
    const page = await browser.open('about:blank');
    page.on('pageerror', (error) => {
      throw error;
    });
    await startAs(page, server.url, { size: 'normal', locale: 'zh-CN', visitor: 'demo-villager-nayong' });
    const person = personAt(page, 'keys');
    const { keyboard } = page;
    const { reach, go } = keyboardOf(page);
    const frameOf = (label: string) =>
      page.locator('.k-field').filter({ visible: true, has: page.getByLabel(label, { exact: true }) });
    const shown = (label: string) => frameOf(label).locator('.k-field__pick').innerText();
    const first = async (label: string) => {
      await frameOf(label).waitFor();
      await reach(label);
      expect(await shown(label)).toBe(kit.pick);
      await keyboard.press('ArrowDown');
    };
    const answer = async (heading: string, reply: string) => {
      await person.see(heading);
      await go(reply);
      await go(declare.next);
    };

    await person.see(home.heroTitle);
    // What is open comes with the list, and is asked about first.
    await person.see(home.follow);
    await go(home.declare);
    await person.see(home.openTitle);
    await go(home.other);
    await person.see(declare.village.title);
    const { city, county, town, village } = declare.village;
    await first(city);
    expect(await shown(city)).toBe('贵阳市');
    const ring = frameOf(city).locator('.k-field__box');
    expect(await ring.evaluate((box) => getComputedStyle(box).outline)).toMatch(/solid 3px/);
    await reach(county);
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    for (const label of [town, village]) await first(label);
    expect(await shown(village)).not.toBe(kit.pick);
    await go(declare.next);

    await answer(declare.kind.title, name);
    await answer(screens['disaster-type'].title, answers.type.choices.flood);
    await person.see(screens['disaster-when'].title);
    const day = answers.happenedOn.label;
    const control = page.getByLabel(day, { exact: true }).filter({ visible: true });
    const inHand = () => control.inputValue();
    await reach(day);
    // Up from an empty part is its first, or this year: in any order of the parts the first day of the year.
    for (let part = 0; part < 3; part += 1) {
      await keyboard.press('ArrowUp');
      await keyboard.press('ArrowRight');
    }
    const newYear = `${today.slice(0, 4)}-01-01`;
    expect([await inHand(), await shown(day)]).toEqual([newYear, kit.pick]);
    expect(await control.evaluate((typed) => getComputedStyle(typed).opacity)).toBe('1');
    await keyboard.press('Enter');
    const said = await shown(day);
    expect(said).not.toBe(kit.pick);

    // Half of a day is none, and neither is one that is still to come.
    await keyboard.press('Backspace');
    expect(await inHand()).toBe('');
    await reach(declare.next);
    expect([await inHand(), await shown(day)]).toEqual([newYear, said]);
    await person.type(day, addDays(today, 1));
    expect([await inHand(), await shown(day)]).toEqual([newYear, said]);
    await go(declare.next);
    await person.see(screens['disaster-losses'].title);
  }, 60_000);
});
