/** The county's register comes in by a sheet, in the built H5: sent, looked at, written, and sent back. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../running-server';
import { describeInBrowser } from './harness';
import { personAt, signInAs, type Person } from './person';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
const sample = join(__dirname, '../fixtures/register/sample.xlsx');

describeInBrowser('sheets in a browser', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  async function administrator(size: string, viewport: { width: number; height: number }): Promise<Person> {
    const page = await browser.open(server.url, { viewport });
    page.on('pageerror', (error) => {
      throw error;
    });
    const person = personAt(page, size);
    await signInAs(person, '覃管理');
    await person.tap('管理台');
    await person.see(/显示了 \d+ 人/);
    await person.tap('数据导入');
    return person;
  }
  async function choose({ page }: Person, tap: () => Promise<unknown>, file: string): Promise<void> {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap()]);
    await chooser.setFiles(file);
  }

  test('the sample register is sent, judged, corrected, written, and given back', async () => {
    const admin = await administrator('desk', DESK);
    await admin.see('还没有导入过');
    await admin.shot('imports-1-begin');
    await choose(admin, () => admin.tap('选表格文件'), sample);
    await admin.see('核对好了，等您写入');
    await admin.see('放不进去');
    await admin.shot('imports-2-ready');
    await admin.tap('证件号码的校验码不对');
    await admin.see('第 5 行 “证件号码” 证件号码的校验码不对');
    await admin.shot('imports-3-reason');
    const [report] = await Promise.all([admin.page.waitForEvent('download'), admin.tap('只要有问题的')]);
    expect(report.suggestedFilename()).toBe('核对结果.xlsx');
    await admin.tap('写入 14 户');
    await admin.see('把 14 户写进系统？');
    await admin.shot('imports-4-confirm');
    await admin.tap('写入');
    await admin.see('写好了，14 户');
    await admin.shot('imports-5-done');

    const secretary = personAt(await browser.open(server.url, { viewport: PHONE }), 'phone');
    await signInAs(secretary, '杨光明');
    await secretary.open('#/office/household/search/index');
    await secretary.type('姓名', '赵阿朵');
    await secretary.tap('找');
    await secretary.see(/赵阿朵/);
    await secretary.shot('imports-6-found');
    await secretary.page.locator('.k-link, .k-press').filter({ hasText: '赵阿朵', visible: true }).first().click();
    await secretary.see(/导入的台账里的/);
    await secretary.shot('imports-6-record');
    await secretary.page.locator('.d-past__open').filter({ visible: true }).first().click();
    await secretary.see('按原有台账纳入监测');
    await secretary.shot('imports-6-case');

    const again = await administrator('phone', PHONE);
    await again.see('sample.xlsx');
    await again.shot('imports-7-phone-list');
    await choose(again, () => again.tap('选表格文件'), sample);
    await again.see('没有要写的');
    await again.shot('imports-8-phone-unchanged');
  }, 180_000);

  test('what the checks found is answered, and says how often they were right', async () => {
    for (const [size, viewport] of [
      ['desk', DESK],
      ['phone', PHONE],
    ] as const) {
      const township = personAt(await browser.open(server.url, { viewport }), size);
      await signInAs(township, '马文君');
      await township.open('#/imports/quality/index');
      await township.see('观风海镇 · 数据质量');
      await township.shotInBothSizes('quality-1-checks');
      await township.page
        .getByRole('radio', { name: /成员须有真实证件号码/ })
        .filter({ visible: true })
        .click();
      await township.see('检查规则 CHK-005');
      await township.shotInBothSizes('quality-2-households');
      if (size === 'phone') {
        await township.see('都处理过了');
        await township.see(/处理过 1 条：改了 0，本来就对 1/);
        await township.tap('本来就对 1');
        await township.see(/马文君 刚刚说：新生儿，还没有上户口。/);
        continue;
      }
      await township.tap('本来就对');
      await township.tap('交上去');
      await township.see('这一项要填');
      await township.type('为什么这样是对的？', '新生儿，还没有上户口。');
      await township.shotInBothSizes('quality-3-answer');
      await township.tap('交上去');
      await township.see('都处理过了');
    }
  }, 120_000);

  test('the staff sheet invites, and its codes come out once', async () => {
    for (const [size, viewport] of [
      ['desk', DESK],
      ['phone', PHONE],
    ] as const) {
      const admin = await administrator(size, viewport);
      await admin.page
        .getByRole('radio', { name: /人员名册/ })
        .filter({ visible: true })
        .click();
      await admin.shotInBothSizes('staff-sheet-1-begin');
      const person = size === 'desk' ? ['韦小兰', '13900002001'] : ['罗小梅', '13900002002'];
      const rows = [
        ['姓名', '手机号', '职务', '县', '乡镇', '村'],
        [...person, '村干部', '威宁', '观风海', '七里半'],
        ['吴小点', '13900002003', '主任', '威宁', '观风海', '七里半'],
      ];
      const sheet = join(mkdtempSync(join(tmpdir(), 'staff-')), `人员-${size}.csv`);
      writeFileSync(sheet, rows.map((row) => row.join(',')).join('\n'));
      await choose(admin, () => admin.tap('选表格文件'), sheet);
      await admin.see('核对好了，等您写入');
      await admin.see('这个职务不能用表导入');
      await admin.shotInBothSizes('staff-sheet-2-ready');
      await admin.tap('写入 1 人');
      await admin.see('把 1 人写进系统？');
      await admin.tap('写入');
      await admin.see('1 人还没有激活');
      await admin.shotInBothSizes('staff-sheet-3-done');
      const [codes] = await Promise.all([admin.page.waitForEvent('download'), admin.tap('领激活码（下载表格）')]);
      expect(codes.suggestedFilename()).toBe('激活码.xlsx');
      await admin.see('刚刚由覃管理领过一次');
      await admin.tap('领激活码（下载表格）');
      await admin.see('换一批新的激活码？');
      await admin.shotInBothSizes('staff-sheet-4-again');
      await Promise.all([admin.page.waitForEvent('download'), admin.tap('换新的')]);
    }
  }, 180_000);

  test('what is no sheet is refused with what to do', async () => {
    const admin = await administrator('desk', DESK);
    await choose(admin, () => admin.tap('选表格文件'), join(__dirname, '../fixtures/register/not-a-sheet.xls'));
    await admin.see('这个文件用不了');
    await admin.see('这是旧的 .xls，或者加了密码。请在 Excel 里另存为 .xlsx、去掉密码再传');
    await admin.shot('imports-9-refused');
  }, 90_000);
});
