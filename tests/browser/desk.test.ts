/** The desks' own pages in the built H5: lists, overview, households, discoveries and approving together. */
import { chinaDay } from '../../src/shared/base/china-time';
import type { CaseDetail, CaseSummary, Queue } from '../../src/shared/contract/case';
import type { Overview } from '../../src/shared/contract/overview';
import { inventedIdNumber } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { describeInBrowser } from './harness';
import { personAt, signInAs, type Person } from './person';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

describeInBrowser('at the desks', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  async function open(name: string, viewport = DESK): Promise<Person> {
    const page = await browser.open(server.url, { viewport });
    page.on('pageerror', (error) => {
      throw error;
    });
    const person = personAt(page, viewport === DESK ? 'desk' : 'phone');
    await signInAs(person, name);
    await person.see('我的申报');
    return person;
  }

  /** What the server says to a demo person, to hold a screen against. */
  async function asked<T>(code: string, path: string): Promise<T> {
    const signedIn = await fetch(`${server.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    const { token } = (await signedIn.json()) as { token: string };
    const reply = await fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } });
    return (await reply.json()) as T;
  }

  const hash = (person: Person) => person.page.evaluate(() => location.hash);
  const hashHas = (person: Person, part: string) =>
    person.page.waitForFunction((wanted) => decodeURIComponent(location.hash).includes(wanted), part);
  /** Of the table, or of the list beside a case. */
  const ROW = '.d-table__open, .d-beside__row .d-card';
  const rows = (person: Person) => person.page.locator(ROW).filter({ visible: true });
  const focused = (person: Person) => person.page.evaluate(() => document.activeElement?.textContent ?? '');

  test('a township walks its list by the keyboard alone', async () => {
    const township = await open('马文君');
    await township.open('#/office/cases/index?view=open');
    await township.see(/共 \d+ 件/);
    const { keyboard } = township.page;
    await township.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    // The first thing that Tab meets leads over all that stands at the side.
    for (let tabs = 0; tabs < 3 && (await focused(township)) !== '跳到正文'; tabs += 1) await keyboard.press('Tab');
    expect(await focused(township)).toBe('跳到正文');
    await keyboard.press('Enter');
    const [first, second] = await rows(township).allTextContents();
    expect(await focused(township)).toBe(first);
    await keyboard.press('ArrowDown');
    expect(await focused(township)).toBe(second);
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    await hashHas(township, 'open=');
    await township.see('办理经过');
    await township.shot('48-beside');
    await township.page.reload();
    await township.see('办理经过');
    expect(await township.page.locator('.d-card--on').filter({ visible: true }).textContent()).toBe(first);
    await keyboard.press('/');
    await keyboard.type('赵小');
    await keyboard.press('Enter');
    await township.see(/“赵小”找到 \d+ 件/);
    expect(await rows(township).first().textContent()).toMatch(/赵小满（\d+ 岁，证号尾 \w{4}）/);
    await township.shot('49-searched');
    await township.tap('回名单');
    await township.see(/共 \d+ 件/);
    expect(await hash(township)).not.toContain(encodeURIComponent('赵小'));
  }, 60_000);

  test('a list is ordered by a column, narrowed by risk, and printed with where, what, when and who', async () => {
    const township = await open('马文君');
    await township.open('#/office/cases/index?view=all');
    await township.tap('看成表格');
    await township.press('按村排');
    await hashHas(township, 'sort=village');
    await township.see(/共 \d+ 件/);
    await township.press('按村，从小到大排');
    await hashHas(township, 'order=down');
    await township.press('筛选');
    await township.tap('因病');
    await hashHas(township, 'risk=illness');
    await township.press('筛选：因病');
    await township.shot('45-table');
    await township.page.emulateMedia({ media: 'print' });
    await township.see(/^.+打印 · 马文君$/);
    expect(await township.page.locator('.k-button-slot, .k-chip').filter({ visible: true }).count()).toBe(0);
    await township.shot('46-printed');
    await township.page.emulateMedia({ media: 'screen' });
    await township.tap('名单和一户并排看');
    await township.tap('已办结');
    await hashHas(township, 'view=ended');
    await township.see(/共 \d+ 件/);
  }, 60_000);

  test('a province finds its counties under their cities, and a first secretary has a desk', async () => {
    const province = await open('周安宁');
    await province.open('#/office/cases/index?view=open');
    await province.see('毕节市');
    await province.see(/^威宁/);
    await province.shot('43-counties');
    const secretary = await open('杨光明');
    await secretary.open('#/village/queue/index');
    await secretary.see(/共 \d+ 件/);
    await rows(secretary).first().click();
    await secretary.see('办理经过');
    await secretary.shot('44-secretary');
  }, 60_000);

  test('what waits for the reader is taken up by one key', async () => {
    const township = await open('马文君');
    await township.open('#/office/cases/index?view=todo&status=awaiting_review');
    await township.see(/共 \d+ 件/);
    await rows(township).first().click();
    await township.see('办理经过');
    await township.page.keyboard.press('a');
    await township.see('审核下来，怎么定？');
    await township.shot('47-acting-beside');
  }, 60_000);

  test('filters stand in the address and survive a reload, and what was seen stays without a signal', async () => {
    const township = await open('马文君');
    await township.open('#/office/cases/index?view=open');
    await township.see(/共 \d+ 件/);
    const all = await rows(township).count();
    await township.press('筛选');
    await township.press('边缘易致贫户');
    await hashHas(township, 'category=marginal');
    await township.see('筛选：边缘易致贫户');
    const { cases } = await asked<Queue>('demo-township-guanfenghai', '/api/cases?view=open&category=marginal');
    const shown = (count: number) =>
      township.page.waitForFunction(
        (wanted) =>
          [...document.querySelectorAll<HTMLElement>('.d-beside__row')].filter((row) => row.offsetParent).length ===
          wanted,
        count,
      );
    expect(cases.length).toBeLessThan(all);
    await shown(cases.length);
    await township.shot('50-filtered');
    await township.page.reload();
    await township.see('筛选：边缘易致贫户');
    await shown(cases.length);
    expect(await hash(township)).toContain('view=open');

    await township.page.context().setOffline(true);
    await township.press('筛选：边缘易致贫户');
    await township.press('待上门核实');
    await township.see(/离线，显示的是/);
    await shown(cases.filter(({ status }) => status === 'awaiting_visit').length);
    expect(await township.text()).toContain('筛选：边缘易致贫户 · 待上门核实');
  }, 60_000);

  test('the overview says exactly what the server counted, and looks into a village', async () => {
    const numbers = await asked<Overview>('demo-township-guanfenghai', '/api/overview');
    const township = await open('马文君');
    await township.open('#/office/cases/index');
    await township.tap('总览');
    await township.see('按类别');
    const both = ({ households, people }: { households: number; people: number }) => `${households} 户 ${people} 人`;
    const text = await township.text();
    for (const { category, recognized, monitored, eliminated } of numbers.categories) {
      const name = { unstable: '脱贫不稳定户', marginal: '边缘易致贫户', sudden_difficulty: '突发严重困难户' }[
        category
      ];
      expect(text).toContain([name, both(recognized), both(monitored), both(eliminated)].join(' '));
    }
    expect(numbers.overdue).toBeGreaterThan(0);
    expect(text).toContain(`现在逾期 ${numbers.overdue} 件`);
    expect(await township.page.locator('.d-figure.k-card--red').filter({ visible: true }).count()).toBe(1);
    await township.shot('51-overview');
    const [quiet] = numbers.inside.filter(({ overdue }) => overdue === 0);
    if (!quiet) throw new Error('the seed has a village without anything overdue');
    await township.tap(quiet.area.name);
    await township.see(`总览 · ${quiet.area.name}`);
    expect(await hash(township)).toContain(`area=${quiet.area.code}`);
    // The page before is taken away only some time after this one has slid over it.
    await township.page.locator('.d-figure.k-card--red').filter({ visible: true }).first().waitFor({ state: 'hidden' });
    await township.page.goBack();
    await township.see('各村（社区）');
    await township.press(`现在逾期，${numbers.overdue} 件`);
    await hashHas(township, 'due=overdue');
    await township.see(`逾期 ${numbers.overdue}`);
  }, 60_000);

  test('the numbers last seen stay readable without a signal, with their age', async () => {
    const county = await open('李清泉', PHONE);
    await county.open('#/office/overview/index');
    await county.see('按类别');
    await county.press('返回');
    await county.see(/共 \d+ 件/);
    await county.page.context().setOffline(true);
    await county.tap('总览');
    await county.see(/离线，显示的是刚刚的/);
    await county.see('按类别');
    await county.shot('52-overview-offline');
  }, 60_000);

  test('a household is found by name or number, and its record shows its cases and people', async () => {
    const { cases } = await asked<Queue>('demo-township-guanfenghai', '/api/cases?view=all&status=elimination_review');
    const { filed, householdId } = await asked<CaseDetail>(
      'demo-township-guanfenghai',
      `/api/cases/${cases[0]?.id ?? ''}`,
    );
    const name = filed[0]?.content.applicant.name ?? '';
    const township = await open('马文君', PHONE);
    await township.open('#/office/cases/index');
    await township.tap('找农户');
    await township.type('身份证号', inventedIdNumber(1).slice(0, 17));
    await township.page.keyboard.press('Enter');
    await township.see('身份证号是 18 位，最后一位可以是 X');
    await township.type('身份证号', '');
    await township.type('姓名', name);
    await township.page.keyboard.press('Enter');
    await township.see(/找到 \d+ 户/);
    await township.shot('53-found');
    expect(await township.text()).toContain('风险消除待乡镇审核');
    await township.page
      .locator('.d-household')
      .filter({ visible: true })
      .filter({ hasText: '风险消除待乡镇审核' })
      .click();
    await hashHas(township, `id=${householdId ?? 'none'}`);
    await township.see('家庭成员');
    const text = await township.text();
    expect(text).toContain(`受理编号 ${filed[0]?.receipt ?? 'none'}`);
    expect(text).toContain('户主');
    expect(text).not.toMatch(/\d{17}[\dX]/);
    expect(await hash(township)).not.toContain(encodeURIComponent(name));
    await township.shot('54-record');
  }, 60_000);

  test('a cadre reports a household that looks like another, and says why it is not', async () => {
    const secretary = 'demo-secretary-weining';
    const { cases } = await asked<Queue>(secretary, '/api/cases?view=open&area=520526107202');
    const like = await asked<CaseDetail>(secretary, `/api/cases/${cases[0]?.id ?? ''}`);
    const cadre = await open('安秀兰', PHONE);
    await cadre.open('#/office/discover/index?by=village');
    await cadre.see('是哪一户？');
    await cadre.tap('下一步');
    await cadre.see('这一项要填');
    await cadre.tap('海丰村');
    await cadre.type('姓名', like.filed[0]?.content.applicant.name ?? '');
    await cadre.type('身份证号', inventedIdNumber(903));
    for (let member = 1; member <= 4; member += 1) await cadre.press('家里几口人？，加一');
    await cadre.tap('因病');
    await cadre.tap('爱人');
    await cadre.tap('正在住院');
    await cadre.type('总共花了', '3万');
    await cadre.type('其中自己付了', '12000');
    await cadre.type('走访时看到了什么', '爱人住院半个月，钱是借的。');
    await cadre.shot('55-discovery');

    await cadre.page.goto(`${server.url}/?again#/office/discover/index?by=village`);
    await cadre.see('上次写了一半，还在');
    await cadre.tap('下一步');
    await cadre.see('把这一户报上去？');
    await cadre.tap('交上去');
    await cadre.see(/看着像/);
    await cadre.shot('56-duplicate');
    await cadre.tap('下一步');
    await cadre.see('这一项要填');
    await cadre.type('不是同一户', '同名不同人，住在下寨组。');
    await cadre.tap('下一步');
    await cadre.see('不是同一户：同名不同人，住在下寨组。');
    await cadre.tap('交上去');
    await cadre.see('报上去了');
    await cadre.shot('57-discovered');
    const after = await asked<Queue>(secretary, '/api/cases?view=open&area=520526107202');
    const found = after.cases.filter((each) => !cases.some(({ id }) => id === each.id));
    expect(found.map(({ origin }) => origin)).toEqual(['village']);
    await cadre.open('#/office/discover/index?by=village');
    expect(await cadre.text()).not.toContain('上次写了一半');
  }, 90_000);

  test('a cadre reports an accident, and the case says fact by fact what happened and why it comes first', async () => {
    const cadre = await open('安秀兰', PHONE);
    await cadre.open('#/office/discover/index?by=village');
    await cadre.tap('海丰村');
    await cadre.type('姓名', '安小枫');
    await cadre.type('身份证号', inventedIdNumber(905));
    for (let member = 1; member <= 3; member += 1) await cadre.press('家里几口人？，加一');
    await cadre.tap('因意外事故');
    for (const answer of ['火灾', '爱人', '以后干不了活了']) await cadre.tap(answer);
    await cadre.type('出事的日子', chinaDay(new Date().toISOString()));
    await cadre.type('总共花了', '4万');
    await cadre.type('其中自己付了', '30000');
    await cadre.type('走访时看到了什么', '灶房起火，手烧伤了。');
    await cadre.shot('60-accident-discovery');
    await cadre.tap('下一步');
    await cadre.tap('交上去');
    await cadre.see('报上去了');
    await cadre.tap('看这一户');
    await cadre.see('为什么排在前面');
    const text = await cadre.text();
    for (const said of ['因意外事故', '火灾', '以后干不了活了', '40,000 元', '意外事故自付 30,000 元', '问清谁的责任'])
      expect([said, text.includes(said)]).toEqual([said, true]);
    await cadre.shot('61-accident-case');
  }, 90_000);

  test('a county approves together only what it has opened, and once though the answer is lost', async () => {
    const county = await open('李清泉');
    await county.open('#/office/cases/index');
    await county.tap('一起审定');
    await hashHas(county, 'status=awaiting_approval');
    await county.see('先打开看过');
    expect(await county.page.locator('.d-tick').filter({ visible: true }).count()).toBe(0);
    const [before] = await approvals();
    if (!before) throw new Error('the seed has a case that waits for the county');
    await rows(county).first().click();
    await hashHas(county, `/office/case/index?id=${before.id}`);
    await county.see('办理经过');
    await county.press('返回');
    await county.see('看过，可以选');
    await county.page.locator('.d-tick').filter({ visible: true }).first().click();
    await county.shot('58-ticked');
    await county.tap('一起审定 1 件');
    await county.tap('下一步');
    await county.see('这一项要填');
    await county.type('审定意见', '材料齐全，公示无异议，同意纳入监测。');
    await county.tap('下一步');
    await county.see('这一户纳入监测？');
    await county.shot('59-last-look');

    // The server takes it, and the answer is lost on its way back.
    let lost = false;
    await county.page.route('**/api/approvals', async (route) => {
      if (lost) return route.continue();
      lost = true;
      await route.fetch();
      await route.abort();
    });
    await county.tap('交上去');
    // For a while it can be had back, with the words and the ticks.
    await county.see(/还没交：/);
    await county.shot('59-held');
    await county.tap('撤回');
    await county.see('材料齐全，公示无异议，同意纳入监测。');
    expect(await approvals()).toHaveLength(1);
    await county.tap('下一步');
    await county.tap('交上去');
    await county.tap('现在就交');
    await county.see('1 件已审定，纳入监测');
    await county.shot('60-approved');
    // Whatever becomes of the page now, nothing waits for an answer any more.
    expect(
      await county.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('outgoing/'))),
    ).toEqual([]);
    await county.tap('知道了');
    await county.see('没有符合筛选的');
    expect(await approvals()).toEqual([]);
    const { events, status } = await asked<CaseDetail>('demo-county-weining', `/api/cases/${before.id}`);
    expect(status).toBe('monitored');
    expect(events.filter(({ action }) => action === 'approve')).toHaveLength(1);
  }, 90_000);

  const approvals = async (): Promise<CaseSummary[]> =>
    (await asked<Queue>('demo-county-weining', '/api/cases?view=todo&status=awaiting_approval')).cases;
});
