/**
 * The main job in the built H5, against the server as it is started: in both sizes and languages side by side, each
 * with a household of its own, and every screen on the way looked at.
 */
import type { Page } from 'playwright-core';
import { routeOf } from '../../src/pages';
import { fieldSentence, locales, type Locale } from '../../src/shared/words';
import { takeThroughAllSteps } from '../five-people/all-steps';
import { clockFor, type Clock } from '../five-people/clock';
import { households, people, type Household } from '../five-people/people';
import { startServer, type RunningServer } from '../running-server';
import { file, type Meet } from './filing';
import { handOf } from './hand';
import { describeInBrowser } from './harness';
import { onlooker, type Onlooker } from './onlooker';
import { declareAnew, personAt, signInAs, type Person } from './person';
import { sizes, startAs, type Size } from './readers';
import { onTheJourney } from './visits';
import { words, staffWords } from '../words';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
type Viewport = typeof PHONE;

interface Mode {
  size: Exclude<Size, 'largest'>;
  locale: Locale;
  /** At what the offices sit. Where it is not said, they act without a screen: theirs are met in axe.test.ts. */
  desk?: Viewport;
}
const modes: readonly Mode[] = [
  { size: 'normal', locale: 'zh-CN', desk: DESK },
  { size: 'elder', locale: 'zh-CN' },
  { size: 'normal', locale: 'en' },
  { size: 'elder', locale: 'en', desk: sizes.elder.viewport },
];
const SCENE = 'v520526107001';

/** On one screen of the filing something is wrong first. */
function amountsWrongFirst(person: Person, locale: Locale, look: Meet): Meet {
  const { declare, hardship } = words[locale];
  const { paid, selfPaid } = hardship.illness.answers;
  return async (screen) => {
    await look(screen);
    if (screen !== '3-illness-paid') return;
    await person.type(paid.label, '1000');
    await person.type(selfPaid.label, '19000');
    await person.tap(declare.next);
    await person.see(fieldSentence({ code: 'illness.self_paid_over_paid' }, words[locale]));
    await look('3-illness-paid-wrong');
  };
}

describeInBrowser('the main job in a browser', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  async function openPage(): Promise<Page> {
    const page = await browser.open('about:blank', { privacy: 'unasked' });
    page.on('pageerror', (error) => {
      throw error;
    });
    return page;
  }
  /** One after the other at the same browser, which keeps nothing of whoever was there before. */
  async function sitDown(page: Page, mode: Mode, who?: keyof typeof people, ahead = 0, viewport?: Viewport) {
    const { size, locale } = mode;
    if (ahead > 0) await page.clock.setSystemTime(Date.now() + ahead * 86_400_000);
    const visitor = who ? people[who].code : 'nobody';
    const scene = who ? undefined : SCENE;
    await startAs(page, server.url, { size, locale, visitor, scene, viewport });
    return personAt(page, `${size}-${locale}`);
  }

  async function openAt(viewport: Viewport, path = '/'): Promise<Person> {
    const page = await browser.open(server.url + path, { viewport });
    page.on('pageerror', (error) => {
      throw error;
    });
    return personAt(page, viewport === DESK ? 'desk' : 'phone');
  }

  async function declareHousehold(villager: Person, mode: Mode, household: Household, seen: Onlooker): Promise<void> {
    const { home, receipt, progress } = words[mode.locale];
    const look: Meet = (screen) => seen.look(villager.page, screen);
    await villager.see(home.heroTitle);
    await look('0-home-nobody');
    await villager.tap(home.mineSignIn);
    await villager.see(people.villager.name);
    await look('0-sign-in');
    await villager.tap(people.villager.name);
    await villager.see(/七里半社区/);
    const { head: name, headId: idNumber, phone } = household;
    const filing = {
      kind: 'illness',
      household: { name, idNumber, phone, people: 2, children: 3 },
      longTermPatient: true,
    } as const;
    await file(villager, mode.locale, filing, amountsWrongFirst(villager, mode.locale, look));
    await villager.tap(receipt.follow);
    await villager.see(progress.now.awaiting_visit);
    await look('12-progress');
  }

  async function findInQueue(secretary: Person, { locale }: Mode, household: Household, seen: Onlooker): Promise<void> {
    await secretary.open(`#${routeOf('queue')}`);
    const found = secretary.page.getByText(household.head).filter({ visible: true }).first();
    await found.waitFor();
    await seen.look(secretary.page, '20-queue');
    await found.click();
    await secretary.see(staffWords[locale].staff.case.whyTitle);
    await seen.look(secretary.page, '21-case');
  }

  /** @returns what is wrong with the screens on the way */
  async function live(mode: Mode, household: Household, clock: Clock): Promise<Record<string, string[]>> {
    const seen = onlooker(mode.size, mode.locale);
    const page = await openPage();
    const handAt = async (who: keyof typeof people, ahead: number, viewport?: Viewport) => {
      const person = await sitDown(page, mode, who, ahead, viewport);
      return handOf(person, mode.locale, (name) => seen.look(page, name));
    };
    await declareHousehold(await sitDown(page, mode), mode, household, seen);
    await findInQueue(await sitDown(page, mode, 'secretary'), mode, household, seen);
    await takeThroughAllSteps(
      server,
      household,
      {
        signIn: handAt,
        signInAtDesk: (who, ahead) => (mode.desk ? handAt(who, ahead, mode.desk) : Promise.resolve(undefined)),
      },
      clock,
    );
    for (const route of onTheJourney) expect(seen.pages).toContain(routeOf(route));
    return seen.faults;
  }

  test('households file, and five people take each through every step: in both sizes and languages', async () => {
    expect(modes.length).toBe(2 * locales.length);
    const clock = clockFor(server, modes.length);
    const lives = modes.map(async (mode, index) => {
      const household = households[index];
      if (!household) throw new Error('each mode has a household of its own');
      return [`${mode.size}, ${mode.locale}`, await live(mode, household, clock)] as const;
    });
    const all = await Promise.all(lives);
    expect(Object.fromEntries(all)).toEqual(Object.fromEntries(all.map(([mode]) => [mode, {}])));
  }, 600_000);

  test('nothing typed is lost by leaving, and nothing is sent without a signal', async () => {
    const villager = await openAt(PHONE, '/?scene=v522632101001');
    await signInAs(villager, '石阿朵');
    await declareAnew(villager, words['zh-CN']);
    await villager.see('家里出了什么事？');
    await villager.tap('没活干了');
    await villager.tap('下一步');
    await villager.see('谁没活干了？');
    await villager.page.goto(`${server.url}/?again`);
    await villager.see('有一件没填完');
    await villager.shot('14-home-draft');
    await villager.tap('接着填');
    await villager.see('谁没活干了？');
    await villager.page.context().setOffline(true);
    await villager.tap('本人');
    await villager.tap('下一步');
    await villager.see('从哪一天起？');
    await villager.shot('15-since');
  }, 60_000);

  test('a desk reads and reviews by keyboard and mouse', async () => {
    const township = await openAt(DESK);
    await signInAs(township, '马文君');
    await township.open('#/office/cases/index');
    await township.see('待办');
    await township.see(/^[陆罗田赵]/);
    await township.shot('30-cases');
    const county = await openAt(DESK);
    await signInAs(county, '李清泉');
    await county.open('#/office/cases/index?view=open');
    await county.see(/共 \d+ 件/);
    await county.shot('31-county');
    const province = await openAt(DESK);
    await signInAs(province, '周安宁');
    await province.open('#/office/cases/index?view=all');
    await province.see(/共 \d+ 件/);
    await province.shot('32-province');
    await province.page.locator('.d-beside__row .d-card').filter({ visible: true }).first().click();
    await province.see('农户是谁、说了什么，只给村里、乡镇和县里看。');
    expect(await province.text()).not.toContain('没有留电话');
    await province.shot('34-province-case');
  }, 60_000);

  test('every word is there in English', async () => {
    const person = await openAt(PHONE);
    await person.open('#/pages/settings/index');
    await person.tap('English');
    await person.shot('40-settings');
    await person.open('#/pages/home/index');
    await person.see('Guizhou hardship declaration');
    expect(await person.page.locator('.k-page').filter({ visible: true }).innerText()).not.toMatch(/[\u4e00-\u9fff]/);
    await person.shot('41-home');
  }, 60_000);
});
