/** What a household and its neighbours see of the whole procedure in the built H5, with a picture of every state. */
import type { DeclarationDetail } from '../../src/shared/contract/declaration';
import type { CaseProgress } from '../../src/shared/contract/progress';
import { nowSentence } from '../../src/shared/say/progress';
import { statuses, type Status } from '../../src/shared/contract/workflow';
import { noticeScene } from '../../src/shared/contract/notice';
import { locales, type Locale } from '../../src/shared/words';
import { declarationWith, progressIn } from '../progress';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { describeInBrowser, settled } from './harness';
import { personAt, signInAs, type Person } from './person';
import { words } from '../words';

const sizes = {
  phone: { viewport: { width: 390, height: 844 }, elder: false },
  elder: { viewport: { width: 320, height: 640 }, elder: true },
} as const;
type Size = keyof typeof sizes;

const DAY = 86_400_000;
const measures: CaseProgress['measures'] = [
  {
    id: '00000000-0000-4000-8000-000000000011',
    kind: 'health',
    department: 'medical_insurance',
    state: 'delivered',
    dueOn: '2026-11-20',
    deliveredOn: '2026-11-19',
    what: '办理大病保险二次报销。',
  },
  {
    id: '00000000-0000-4000-8000-000000000012',
    kind: 'employment',
    department: 'human_resources',
    state: 'agreed',
    dueOn: '2026-11-01',
    what: '介绍到县里的食用菌厂上班。',
  },
];
const late: CaseProgress['due'] = {
  at: '2026-11-01T15:59:59.999Z',
  overdue: true,
  standing: 'escalated',
  workingDaysLeft: -9,
  byTheHour: false,
  provisional: false,
};

/** What is shown beside the plain statuses. */
const special: Record<string, [Status, Partial<CaseProgress>]> = {
  helped: ['monitored', { measures, allowed: ['confirm_measure'] }],
  'taken-over': ['awaiting_review', { heldBy: 'county_officer', due: late }],
  anothers: ['awaiting_more', { allowed: [] }],
};
const shownStates = [
  ...statuses.map((status) => [status, status, {}] as const),
  ...Object.entries(special).map(([name, [status, changes]]) => [name, status, changes] as const),
];

describeInBrowser('following a case', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  async function open(size: Size, locale: Locale, path = '/'): Promise<Person> {
    const { viewport, elder } = sizes[size];
    const page = await browser.open('about:blank', { viewport });
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.addInitScript((settings) => localStorage.setItem('settings', JSON.stringify({ data: settings })), {
      locale,
      elder,
    });
    await page.goto(server.url + path);
    return personAt(page, `${size}-${locale}`);
  }
  const width = async ({ page }: Person) => {
    await settled(page);
    return page.evaluate(() => document.documentElement.scrollWidth);
  };

  test.each(locales.flatMap((locale) => (Object.keys(sizes) as Size[]).map((size) => [size, locale] as const)))(
    'every state is said, and nothing is cut off: %s, %s',
    async (size, locale) => {
      const person = await open(size, locale);
      await signInAs(person, '赵小满');
      let shown: DeclarationDetail | undefined;
      await person.page.route(/\/api\/declarations\/./, (route) => route.fulfill({ json: shown }));
      for (const [name, status, changes] of shownStates) {
        const progress = progressIn(status, new Date(), changes);
        shown = declarationWith(progress, new Date(Date.now() - 9 * DAY).toISOString());
        await person.open(`#/pages/progress/index?id=${shown.id}`);
        await person.page.reload();
        await person.see(nowSentence(progress, words[locale]));
        await person.shot(`50-${name}`);
        expect([name, await width(person)]).toEqual([name, sizes[size].viewport.width]);
      }
    },
    120_000,
  );

  test.each(Object.keys(sizes) as Size[])(
    'a neighbour scans a notice and says what is wrong: %s',
    async (size) => {
      const cadre = await somebodyAt(server.url, 'demo-cadre-weining');
      const [id = ''] = await cadre.casesIn('on_notice');
      const { notice } = await cadre.getCase(id);
      const neighbour = await open(size, 'zh-CN', `/?scene=${noticeScene(notice?.id ?? '')}`);
      await neighbour.see('拟纳入防止返贫监测');
      await neighbour.shot('51-notice');
      await neighbour.tap('我有意见');
      await neighbour.type('您知道的情况', '他家在县城有商品房。');
      await neighbour.shot('52-objection');
      expect(await width(neighbour)).toBe(sizes[size].viewport.width);
      await neighbour.tap('发出去');
      await neighbour.see('您的意见收到了');
      await neighbour.shot('53-objected');
      // Its code is still in the address; going home leads home.
      await neighbour.press('返回');
      await neighbour.see('家里遇到难处了？');
      await neighbour.page.waitForFunction(() => location.hash.includes('/home/'));
    },
    60_000,
  );

  test.each(Object.keys(sizes) as Size[])(
    'messages lead to what they are about: %s',
    async (size) => {
      const person = await open(size, 'zh-CN');
      await signInAs(person, '赵小满');
      await person.see('我的申报');
      await person.see('消息');
      await person.shot('54-home');
      await person.tap('消息');
      await person.see('有一项帮扶落实了，请确认');
      await person.shot('55-messages');
      expect(await width(person)).toBe(sizes[size].viewport.width);
      await person.tap('有一项帮扶落实了，请确认');
      await person.see('走到哪一步了');
    },
    60_000,
  );
});
