/** A lost phone, in the built H5: asked for, objected to, compared at the village; a text that could not be sent; a colleague's new WeChat. */
import { articleHousehold, nextIdNumber } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { describeInBrowser, settled } from './harness';
import { personAt, signInAs, type Person } from './person';

const sizes = {
  phone: { viewport: { width: 390, height: 844 }, elder: false },
  elder: { viewport: { width: 320, height: 640 }, elder: true },
  desk: { viewport: { width: 1280, height: 800 }, elder: false },
} as const;
type Size = keyof typeof sizes;

describeInBrowser('a new phone', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  async function open(size: Size, name: string): Promise<Person> {
    const { viewport, elder } = sizes[size];
    const page = await browser.open('about:blank', { viewport });
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.addInitScript((settings) => localStorage.setItem('settings', JSON.stringify({ data: settings })), {
      locale: 'zh-CN',
      elder,
    });
    await page.goto(server.url);
    const person = personAt(page, size);
    await signInAs(person, name);
    return person;
  }
  const fits = async ({ page }: Person, size: Size) => {
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(sizes[size].viewport.width);
  };

  test.each(['phone', 'elder'] as const)(
    'asks for what was filed before, and is handed it once the card was compared: %s',
    async (size) => {
      const old = await somebodyAt(server.url, 'demo-villager-weining');
      const applicant = { name: '石老根', phone: '0857-0000123', idNumber: nextIdNumber() };
      const body = articleHousehold({ applicant });
      const { receipt } = await old.call('fileDeclaration', { body });
      const { progress } = await old.call('getMyDeclaration', { params: { id: body.id } });

      const person = await open(size, '石阿朵');
      await person.open('#/pages/recovery/index');
      await person.see('以前报过，现在换了微信？');
      await person.tap('提交，去村里核对');
      await person.see('这一项要填');
      await person.shot('80-recovery-ask');
      await person.type('受理编号', receipt.replace(/-/g, '').toLowerCase());
      await person.type('身份证号', applicant.idNumber);
      await person.tap('提交，去村里核对');
      await person.see('已收到，请带身份证到村里核对');
      await person.shot('81-recovery-code');
      await fits(person, size);
      const code =
        (await person.text())
          .match(/核对码 (\d{3}) (\d{3})/)
          ?.slice(1)
          .join('') ?? '';

      const before = await open(size, '赵小满');
      await before.open('#/pages/messages/index');
      await before.tap('有人用另一个微信要找回您的申报，是您吗？');
      await before.see('有人要找回您的申报');
      await before.shot('82-recovery-claim');
      await before.tap('不是我');
      await before.see('记下了：不是您。');
      await fits(before, size);

      const secretary = await open(size, '杨光明');
      await secretary.open(`#/village/case/index?id=${progress.caseId}`);
      await secretary.see('有人换了手机，要找回申报');
      await secretary.shot('83-recovery-case');
      await secretary.tap('有人换了手机，要找回申报');
      await secretary.see('原来的微信说：不是我');
      await secretary.shot('83-recovery-compare');
      await secretary.type('核对码', code === '000000' ? '000001' : '000000');
      await secretary.tap('身份证对上了，转到新手机');
      await secretary.see('核对码不对');
      await secretary.type('核对码', code);
      await secretary.tap('身份证对上了，转到新手机');
      await secretary.see('办好了：申报转到新手机');
      await secretary.shot('84-recovery-done');
      await fits(secretary, size);

      await person.page.reload();
      await person.see('找回来了');
      await person.tap('看我的申报');
      await person.see('我的申报');
      await person.open(`#/pages/progress/index?id=${body.id}`);
      await person.see(receipt);
    },
    120_000,
  );

  test('who was filed for hears by text, and the case says so on a desk', async () => {
    const helper = await somebodyAt(server.url, 'demo-villager-nayong');
    const body = articleHousehold({
      applicant: { name: '石老根', phone: '13800000123', idNumber: nextIdNumber() },
      filer: { relation: 'neighbour', name: '罗春生', phone: '13900000456' },
      sms: true,
    });
    await helper.call('fileDeclaration', { body });
    const { progress } = await helper.call('getMyDeclaration', { params: { id: body.id } });
    for (const size of ['desk', 'phone'] as const) {
      const secretary = await open(size, '杨光明');
      await secretary.open(`#/village/case/index?id=${progress.caseId}`);
      await secretary.see('有新进展发短信到 138****0123');
      await secretary.page.getByText('短信告知').first().scrollIntoViewIfNeeded();
      await secretary.shot('85-sms-card');
      await fits(secretary, size);
    }
    const mine = await open('phone', '罗春生');
    await mine.open(`#/pages/my-data/one/index?id=${body.id}`);
    await mine.see('有新进展会发短信');
    await mine.tap('改电话、代填人');
    await mine.see('有新进展，发短信到家里的手机');
    await mine.page.getByText('有新进展，发短信到家里的手机').first().scrollIntoViewIfNeeded();
    await mine.shot('86-sms-contact');
    await mine.press('有新进展，发短信到家里的手机');
    await mine.tap('存下来');
    await mine.see('不发短信');
  }, 120_000);

  test('somebody on the staff goes on from another WeChat', async () => {
    const admin = await open('desk', '覃管理');
    const administrator = await somebodyAt(server.url, 'demo-admin-guizhou');
    const { accounts } = await administrator.call('searchStaff', { body: { find: '潘永清' } });
    await admin.open(`#/admin/account/index?id=${accounts[0]?.id ?? ''}`);
    await admin.tap('换了微信');
    await admin.see('给潘永清一个换微信的激活码？');
    await admin.shot('87-move-ask');
    await admin.tap('生成激活码');
    await admin.see('收起来');
    await admin.shot('88-move-code');
    await fits(admin, 'desk');
    const code = (await admin.text()).match(/[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/)?.[0] ?? '';

    const fresh = await open('phone', '新微信');
    await fresh.open('#/pages/settings/index');
    await fresh.tap('我是工作人员');
    await fresh.type('激活码', code);
    await fresh.shot('89-move-enter');
    await fresh.page.keyboard.press('Enter');
    await fresh.see(/潘永清/);
    await fresh.shot('90-moved');
  }, 120_000);
});
