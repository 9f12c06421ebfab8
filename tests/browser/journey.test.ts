/** The main job in the built H5, against the server as it is started, with a picture of every screen. */
import { HEAD, HEAD_ID, takeThroughAllSteps, type Hand } from '../five-people';
import { startServer, type RunningServer } from '../running-server';
import { describeInBrowser } from './harness';
import { personAt, signInAs, type Person } from './person';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

describeInBrowser('the main job in a browser', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  /** Opens the product in a window of its own; any error of the page fails the test. */
  async function open(size: string, viewport: { width: number; height: number }, path = '/'): Promise<Person> {
    const page = await browser.open(server.url + path, { viewport, privacy: 'unasked' });
    page.on('pageerror', (error) => {
      throw error;
    });
    return personAt(page, size);
  }

  async function fillIn(person: Person): Promise<void> {
    const next = () => person.tap('下一步');
    const asked = async (question: string, picture: string) => {
      await person.see(question);
      await person.shot(picture);
    };
    await asked('家里出了什么事？', '2-kind');
    await person.tap('生病了');
    await next();
    await asked('谁生病了？', '3-who');
    await person.tap('本人');
    await next();
    await asked('现在怎么样了？', '4-treatment');
    await person.tap('正在住院');
    await next();
    await asked('先跟您说清楚，再请您点头', '4-privacy');
    await person.tap('同意');
    await person.see('看病花了多少钱？');
    await person.type('总共花了', '1000');
    await person.type('其中自己付了', '19000');
    await next();
    await asked('自己付的不能比总共花的多', '5-paid-wrong');
    await person.type('总共花了', '50300');
    await next();
    await asked('有照片或者想说几句吗？', '5-media');
    await next();
    await person.see('说说家里的情况');
    for (let member = 1; member <= 2; member += 1) await person.press('家里几口人？，加一');
    for (let child = 1; child <= 3; child += 1) await person.press('几个孩子在上学？，加一');
    await person.tap('有人长期看病、吃药');
    await person.shot('6-family');
    await next();
    await asked('这是给谁报的？', '7-filer');
    await person.tap('给我自己家报');
    await next();
    await person.see('您是谁？');
    await person.type('姓名', HEAD);
    await person.type('电话', '0857-0000123');
    await person.type('身份证号', HEAD_ID);
    await person.shot('8-person');
    await next();
    await person.see('同意我们看这些情况吗？');
    await person.tap('看病和身体的情况');
    await person.tap('花钱和挣钱的情况');
    await person.shot('9-consent');
    await next();
    await asked('我念一遍', '10-read-back');
  }

  /** A person's hand on a keyboard and a mouse, or a thumb. */
  function handOf(person: Person): Hand {
    const named = (what: string) =>
      person.page
        .getByText(what, { exact: true })
        .or(person.page.getByLabel(what, { exact: true }))
        .filter({ visible: true })
        .first();
    return {
      see: (words) => person.see(words),
      tap: (what) => named(what).click(),
      type: (field, words) =>
        person.page
          .getByLabel(field, { exact: true })
          .filter({ visible: true })
          .first()
          .fill(words)
          .catch(() => person.type(field, words)),
      async pick(field) {
        await person.press(`${field}，请选择`);
        // The wheel opens at a day that can be chosen.
        await person.tap('确定');
      },
      async sign() {
        const canvas = person.page.locator('.k-sign__canvas').filter({ visible: true });
        await canvas.scrollIntoViewIfNeeded();
        const { x, y, width, height } = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
        await person.page.mouse.move(x + width * 0.2, y + height * 0.3);
        await person.page.mouse.down();
        await person.page.mouse.move(x + width * 0.7, y + height * 0.35, { steps: 8 });
        await person.page.mouse.move(x + width * 0.4, y + height * 0.8, { steps: 8 });
        await person.page.mouse.up();
      },
      setClock: (aheadDays) => person.page.clock.setSystemTime(Date.now() + aheadDays * 86_400_000),
      open: (page) => person.open(`#${page}`),
      shot: async (name) => void (await person.shot(name)),
    };
  }

  test('the villager files, and five people take the household through every step', async () => {
    const villager = await open('phone', PHONE, '/?scene=v520526107001');
    await signInAs(villager, '罗春生');
    await villager.see('家里遇到难处了？');
    await villager.see('七里半社区');
    await villager.shot('1-home');
    await villager.tap('我要申报');
    await fillIn(villager);
    await villager.tap('都对，发出去');
    await villager.see('已收到');
    await villager.shot('11-receipt');
    await villager.tap('看进度');
    await villager.see('等第一书记上门核实');
    await villager.shot('12-progress');

    const secretary = await open('phone', PHONE);
    await signInAs(secretary, '杨光明');
    await secretary.open('#/village/queue/index');
    await secretary.see('安＊＊');
    await secretary.see(/自付医疗 19,000 元/);
    await secretary.shot('20-queue');
    await secretary.page
      .getByText(/安＊＊/)
      .filter({ visible: true })
      .first()
      .click();
    await secretary.see('为什么排在前面');
    await secretary.shot('21-case');

    const atDesk = ['马文君', '李清泉'];
    await takeThroughAllSteps(server, {
      async signIn(name, aheadDays) {
        const person = atDesk.includes(name) ? await open('desk', DESK) : await open('phone', PHONE);
        if (aheadDays > 0) await person.page.clock.setSystemTime(Date.now() + aheadDays * 86_400_000);
        await signInAs(person, name);
        return handOf(person);
      },
    });
  }, 240_000);

  test('nothing typed is lost by leaving, and nothing is sent without a signal', async () => {
    const villager = await open('phone', PHONE, '/?scene=v522632101001');
    await signInAs(villager, '石阿朵');
    await villager.tap('我要申报');
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
    const township = await open('desk', DESK);
    await signInAs(township, '马文君');
    await township.open('#/county/cases/index');
    await township.see('待办');
    await township.see(/陆＊＊|罗＊＊|田＊＊|赵＊＊/);
    await township.shot('30-cases');
    const county = await open('desk', DESK);
    await signInAs(county, '李清泉');
    await county.open('#/county/cases/index?view=open');
    await county.see(/共 \d+ 件/);
    await county.shot('31-county');
    const province = await open('desk', DESK);
    await signInAs(province, '周安宁');
    await province.open('#/county/cases/index?view=all');
    await province.see(/共 \d+ 件/);
    await province.shot('32-province');
    await province.page.locator('.d-table__open').filter({ visible: true }).first().click();
    await province.see('农户是谁、说了什么，只给村里、乡镇和县里看。');
    expect(await province.text()).not.toContain('没有留电话');
    await province.shot('34-province-case');
  }, 60_000);

  test('every word is there in English, and in elder size nothing is cut off on a small screen', async () => {
    const person = await open('english', PHONE);
    await person.open('#/pages/settings/index');
    await person.tap('English');
    await person.shot('40-settings');
    await person.open('#/pages/home/index');
    await person.see('Guizhou hardship declaration');
    expect(await person.page.locator('.k-page').filter({ visible: true }).innerText()).not.toMatch(/[\u4e00-\u9fff]/);
    await person.shot('41-home');

    const small = await open('elder', { width: 320, height: 640 });
    await small.tap('大字');
    await small.shot('42-home');
    for (const route of ['help', 'settings', 'sign-in']) {
      await small.open(`#/pages/${route}/index`);
      await small.page.waitForFunction((name) => location.hash.includes(name), route);
      await small.shot(`43-${route}`);
      expect(await small.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  }, 60_000);
});
