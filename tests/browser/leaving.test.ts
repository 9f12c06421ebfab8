/** Somebody on the staff is away or leaves, in the built H5: seen by the administrator, by who takes over and by who stands in. */
import { startServer, type RunningServer } from '../running-server';
import { describeInBrowser } from './harness';
import { personAt, signInAs, type Person } from './person';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

describeInBrowser('leaving in a browser', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  async function signedIn(name: string, size: string, viewport: { width: number; height: number }): Promise<Person> {
    const page = await browser.open(server.url, { viewport });
    page.on('pageerror', (error) => {
      throw error;
    });
    const person = personAt(page, size);
    await signInAs(person, name);
    return person;
  }
  const pick = ({ page }: Person, role: 'radio' | 'checkbox', name: RegExp) =>
    page.getByRole(role, { name }).filter({ visible: true }).first().click();

  async function openLeaving(size: string, viewport: typeof DESK): Promise<Person> {
    const admin = await signedIn('覃管理', size, viewport);
    await admin.tap('管理台');
    await admin.see(/显示了 \d+ 人/);
    await admin.type('找人', '杨光明');
    await admin.tap('查');
    await admin.see(/找到/);
    await admin.page.locator('.k-press, .a-row').filter({ hasText: '杨光明', visible: true }).first().click();
    await admin.tap('代班、离任');
    await admin.see('杨光明 · 代班、离任');
    await admin.see('先由乡镇审核员马文君接着办');
    return admin;
  }

  test('an administrator sees what waits, names who stands in, and hands a role over', async () => {
    const phone = await openLeaving('phone', PHONE);
    await phone.shotInBothSizes('leaving-1-phone');
    const admin = await openLeaving('desk', DESK);
    await admin.shotInBothSizes('leaving-1');
    await admin.tap('办离任');
    await admin.see('请至少选一个身份');
    await pick(admin, 'checkbox', /海丰村/);
    await pick(admin, 'radio', /交给一个人/);
    await admin.type('找人', '安秀兰');
    await admin.tap('查');
    await admin.see('“安秀兰”找到 1 人');
    await admin.page
      .getByRole('radio', { name: /安秀兰/ })
      .filter({ visible: true })
      .last()
      .click();
    await admin.shotInBothSizes('leaving-2');
    await admin.tap('办离任');
    await admin.see('杨光明不再担任这 1 个身份？');
    await admin.shot('leaving-3');
    await admin.tap('确定离任');
    await admin.see('办好了');
    const cadre = await signedIn('安秀兰', 'phone', PHONE);
    await cadre.open('#/pages/messages/index');
    await cadre.see('您负责的地方有变动');
    await cadre.see(/驻村第一书记 · 海丰村/);
    await cadre.shotInBothSizes('leaving-4-told');
  }, 120_000);

  test('a township’s reviewer hands over for some days, and sees who stands in', async () => {
    const township = await signedIn('马文君', 'desk', DESK);
    await township.open('#/village/deputies/index');
    await township.see('现在没有人替您代班');
    await township.tap('交给同事几天');
    await township.see('交给谁？');
    await township.shotInBothSizes('stand-in-1-township');
    await pick(township, 'radio', /杨光明/);
  }, 60_000);

  test('the phone list names who serves each village, finds one, calls and prints', async () => {
    for (const [size, viewport] of [
      ['desk', DESK],
      ['phone', PHONE],
    ] as const) {
      const county = await signedIn('李清泉', size, viewport);
      await county.open('#/office/phones/index');
      await county.see('威宁彝族回族苗族自治县 · 通讯录');
      await county.see('没有第一书记和村干部，有事找乡镇');
      // Of a township that has nobody, neither is anybody sent there.
      await county.see('没有第一书记和村干部，有事找县里');
      await county.page.getByLabel('找村、乡镇或者人').filter({ visible: true }).first().fill('七里半');
      await county.see('0857-0000001');
      await county.page.getByText('白沙村').filter({ visible: true }).first().waitFor({ state: 'hidden' });
      await county.shotInBothSizes('phones-1');
      await county.page.emulateMedia({ media: 'print' });
      expect(await county.page.locator('.p-person__printed').first().isVisible()).toBe(true);
      expect(await county.page.locator('.d-printed').first().isVisible()).toBe(true);
      await county.page.emulateMedia({ media: 'screen' });
    }
  }, 90_000);
});
