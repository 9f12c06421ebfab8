/** An administrator's work in the built H5, seen on screen by them and by whom it concerns. */
import { earliestActivation } from '../../src/shared/contract/admin';
import { startServer, type RunningServer } from '../running-server';
import { describeInBrowser } from './harness';
import { personAt, signInAs, type Person } from './person';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
const ADMINISTRATOR = '覃管理';

/** Invented, in the form in which the State Council publishes a year. */
const NOTICE_2027 = `经国务院批准，现将2027年部分节假日安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至11日（周四）放假调休，共7天。2月14日（周日）、2月20日（周六）上班。
三、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。`;

describeInBrowser('administration in a browser', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  async function open(size: string, viewport: { width: number; height: number }): Promise<Person> {
    const page = await browser.open(server.url, { viewport });
    page.on('pageerror', (error) => {
      throw error;
    });
    return personAt(page, size);
  }
  async function administrator(size = 'desk', viewport = DESK): Promise<Person> {
    const person = await open(size, viewport);
    await signInAs(person, ADMINISTRATOR);
    await person.tap('管理台');
    await person.see(/显示了 \d+ 人/);
    return person;
  }
  /** The reader is brought to what is wrong a moment after it is said; a hand that is faster would slip. */
  const attended = (person: Person, id: string) =>
    person.page.waitForFunction((at) => !!document.activeElement?.closest(`#${at}`), id);
  const waitGone = (person: Person, text: string) =>
    person.page.getByText(text, { exact: true }).filter({ visible: true }).first().waitFor({ state: 'hidden' });

  test('invites someone, who enters the code and appears with their role, and takes a role away again', async () => {
    const admin = await administrator();
    await admin.shot('50-accounts');
    await admin.tap('邀请新人员');
    await admin.see('给什么身份');
    await admin.tap('生成激活码');
    await admin.see('至少加一个身份');
    await attended(admin, 'at-name');
    await admin.type('姓名', '韦小兰');
    await admin.type('工作电话', '0857-0000099');
    await admin.tap('驻村第一书记');
    for (const place of ['毕节市', '威宁彝族回族苗族自治县', '观风海镇', '白沙村']) await admin.tap(place);
    await admin.tap('加上这个身份');
    await admin.see('驻村第一书记 · 毕节市 › 威宁彝族回族苗族自治县 › 观风海镇 › 白沙村');
    await admin.shot('51-invite');
    await admin.tap('生成激活码');
    await admin.see('给韦小兰的激活码');
    await admin.see('只显示这一次。离开这页就看不到了，要再看只能重新邀请。');
    await admin.shot('52-code');
    const code = (await admin.page.locator('.a-code').filter({ visible: true }).innerText()).trim();
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/);

    const invited = await open('phone', PHONE);
    await signInAs(invited, '罗春生');
    await invited.open('#/pages/settings/index');
    await invited.tap('我是工作人员');
    await invited.type('激活码', '2222-2222-2222');
    await invited.tap('激活');
    await invited.see('激活码不对，请再核对一遍');
    await attended(invited, 'at-code');
    await invited.shot('53-wrong-code');
    await invited.type('激活码', code.toLowerCase().replace(/-/g, ' '));
    await invited.tap('激活');
    await invited.see('激活了，韦小兰');
    await invited.see('您现在是：驻村第一书记 · 白沙村。');
    await invited.shot('54-activated');
    await invited.tap('去首页，开始工作');
    await invited.see('工作台');
    await invited.see('驻村第一书记 · 白沙村');
    await invited.shot('55-workbench');

    await admin.tap('回人员名单');
    await admin.see('韦小兰');
    await admin.tap('韦小兰');
    await admin.see('再给一个身份');
    await admin.tap('再给一个身份');
    await admin.tap('系统管理员');
    for (const place of ['毕节市', '威宁彝族回族苗族自治县', '就选威宁彝族回族苗族自治县']) await admin.tap(place);
    await admin.tap('给这个身份');
    await admin.see('给韦小兰这个身份？');
    await admin.shot('56-grant');
    await admin.tap('给');
    await admin.see('给了：系统管理员 · 威宁彝族回族苗族自治县');
    await admin.shot('57-account');

    // Granted while they were signed in: they choose between two workbenches the next time they look.
    await invited.page.reload();
    await invited.see('管理台');
    await invited.see('系统管理员 · 威宁彝族回族苗族自治县');
    await invited.shot('58-two-workbenches');
    expect(await invited.text()).toContain('驻村第一书记 · 白沙村');

    await admin.press('取消身份：系统管理员 · 威宁彝族回族苗族自治县');
    await admin.see('取消“系统管理员 · 威宁彝族回族苗族自治县”？');
    await admin.shot('59-revoke');
    await admin.tap('取消这个身份');
    await admin.see('取消了：系统管理员 · 威宁彝族回族苗族自治县');
    await invited.page.reload();
    await invited.see('驻村第一书记 · 白沙村');
    await waitGone(invited, '管理台');
  }, 120_000);

  test('is told why their own last role stays', async () => {
    const admin = await administrator();
    await admin.tap(ADMINISTRATOR);
    await admin.press('取消身份：系统管理员 · 贵州省');
    await admin.see('这是您自己的身份，取消以后您就不能在这里管理了。');
    await admin.tap('取消这个身份');
    await admin.see('不能取消自己最后一个管理员身份，请让另一位管理员来办');
    await admin.shot('60-own-last-role');
    await admin.tap('留着');
    await admin.see('系统管理员');
  }, 60_000);

  test('renames a village and adds one, and everyone reads the new names', async () => {
    const admin = await administrator();
    await admin.tap('地区');
    for (const place of ['毕节市', '威宁彝族回族苗族自治县', '观风海镇']) await admin.tap(place);
    const button = (text: string) =>
      admin.page.locator('.k-button--primary').filter({ visible: true, hasText: text }).last().click();
    await admin.press('给海丰村改名');
    await admin.see('现在叫：海丰村');
    await button('改名');
    await admin.see('和现在的名字一样');
    await attended(admin, 'at-name');
    await admin.type('新名字', '白沙村');
    await button('改名');
    await admin.see('全名：白沙村村民委员会');
    await button('改名');
    await admin.see('这个乡镇已经有同名的村');
    await admin.type('新名字', '新海丰村');
    await admin.shot('61-rename');
    await button('改名');
    await admin.see('全名：新海丰村村民委员会');
    await admin.shot('62-rename-asked');
    await button('改名');
    await admin.see('“海丰村”改成了“新海丰村”');
    await admin.see('新海丰村');
    await admin.shot('63-renamed');

    await admin.tap('添加一个村');
    await admin.type('名字', '新海丰村');
    await button('添加');
    await button('添加');
    await admin.see('这个乡镇已经有同名的村');
    await admin.type('名字', '新建村');
    await button('添加');
    await admin.see('在观风海镇添加“新建村村民委员会”？');
    await button('添加');
    await admin.see(/已添加：新建村村民委员会，编号 520526107\d{3}/);
    await admin.shot('64-added');

    const anyone = await open('phone', PHONE);
    await anyone.page.goto(`${server.url}/?scene=v520526107202`);
    await anyone.see('您在新海丰村');
  }, 90_000);

  test('proposes a policy and puts it in force from tomorrow, once', async () => {
    const admin = await administrator();
    await admin.tap('政策');
    await admin.tap('guizhou-demo-2025');
    await admin.see('8,700 元');
    await admin.see('2 个工作日内');
    await admin.shot('70-policy');
    expect(await admin.text()).not.toContain('从哪天起执行');
    await admin.tap('照这个版本拟一个新的');
    await admin.see('数字照 guizhou-demo-2025 填好了，改要变的就行。');
    await admin.type('监测线', '九千');
    await admin.type('上门：一般的', '400');
    await admin.tap('核对一下');
    await admin.see('只写数字，比如 50000');
    await admin.see('太大了，不能超过 366');
    await attended(admin, 'at-version');
    await admin.shot('71-proposal-wrong');
    await admin.type('版本名', 'guizhou-2027');
    await admin.type('依据', '演示：2027 年监测工作通知');
    await admin.type('监测线', '90');
    await admin.type('上门：一般的', '3');
    await admin.tap('核对一下');
    await admin.see('这几个数和原来差得很多，是不是多写或少写了零？');
    await admin.shot('72-doubt');
    await admin.page.locator('.k-confirm').getByText('再改改', { exact: true }).click();
    await admin.type('监测线', '9,000');
    await admin.tap('核对一下');
    await admin.see('监测线：8,700 元 → 9,000 元');
    await admin.see('上门：一般的：2 个工作日内 → 3 个工作日内');
    await admin.shot('72-proposal-read-over');
    await admin.tap('提出');
    await admin.see('还没有定开始的日子');
    await admin.see('有 2 处和现行的不一样，下面标了出来。');
    await admin.see('现行：8,700 元');
    await admin.see('这个版本是您提出的');
    await admin.shot('73-proposed');
    const proposed = await admin.page.evaluate(() => location.hash);
    await signInAs(admin, '龙管理');
    await admin.open(proposed);
    await admin.see('还没有定开始的日子');
    await admin.tap('定下来');
    await admin.see('这一项要填');
    await admin.type('从哪天起执行', earliestActivation(new Date().toISOString()));
    await admin.tap('定下来');
    await admin.see(/^guizhou-2027 从.+起执行？$/);
    await admin.see(/定了就不能改，也不能撤回/);
    await admin.shot('74-activation-asked');
    await admin.page.locator('.k-confirm').getByText('定下来', { exact: true }).click();
    await admin.see(/^定好了：.+起执行。$/);
    await admin.see('将要执行');
    await admin.shot('75-coming');
    expect(await admin.text()).not.toContain('最早从明天起');
  }, 90_000);

  test("loads a year's holidays from the notice's own text", async () => {
    const admin = await administrator();
    await admin.tap('节假日');
    await admin.see('2027 年');
    await admin.shot('80-calendars');
    await admin.press('2027 年');
    await admin.see(/这一年的安排还没有公布/);
    await admin.tap('装入公布的安排');
    const load = () => admin.page.locator('.k-button').filter({ visible: true, hasText: '装入' }).last().click();
    await admin.type('放假的日子', '1月1日、端午节');
    await load();
    await admin.see(/看不懂“端午节”/);
    await attended(admin, 'at-holidays');
    await admin.type('贴通知的原文', NOTICE_2027);
    await admin.tap('找出日子');
    await admin.see('找到放假 17 天、调休上班 3 天，请核对。');
    await admin.shot('81-read');
    await load();
    await admin.see('这一项要填');
    await attended(admin, 'at-source');
    await admin.type('通知的名称和文号', '国办发明电〔2026〕演示');
    await load();
    await admin.see('装入 2027 年的放假安排？');
    await admin.shot('82-asked');
    await load();
    await admin.see('装好了。碰到这一年的期限重新计算过了。');
    await admin.see('已公布');
    await admin.see(/2 月 5 日 至 2 月 11 日/);
    await admin.shot('83-loaded');
    expect(await admin.text()).not.toContain('这一年的安排还没有公布');

    await admin.tap('记录');
    await admin.see('装入 2027 年放假安排：放假 17 天、调休上班 3 天');
    await admin.shot('84-changes');
  }, 90_000);

  test('sits well on a phone, in large text and in English too', async () => {
    const admin = await administrator('phone', PHONE);
    const pages = [
      'accounts/index',
      'areas/index',
      'areas/index?area=520526107000',
      'policies/index',
      'policy/index?version=guizhou-demo-2025',
      'proposal/index?from=guizhou-demo-2025',
      'calendars/index',
      'calendar/index?year=2026',
      'changes/index',
      'invite/index',
    ];
    const visit = async (address: string, shot: string) => {
      await admin.open(`#/admin/${address}`);
      await admin.page.waitForFunction((at) => location.hash.endsWith(at), address);
      await admin.page.locator('#a-main').filter({ visible: true }).first().waitFor();
      await admin.shot(shot);
      // A page that slides in is wider for a moment; one that is too wide stays so.
      await admin.page.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth);
    };
    for (const [at, address] of pages.entries()) await visit(address, `9${at}-admin`);
    await admin.open('#/pages/settings/index');
    await admin.tap('English');
    await admin.press('Large text');
    for (const [at, address] of pages.entries()) await visit(address, `9${at}-admin-large`);
  }, 120_000);
});
