/** The register browsed in the built H5: narrowed, opened, taken out as a sheet. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { confirmBody } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { describeInBrowser } from './harness';
import { personAt, signInAs } from './person';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
const sample = join(__dirname, '../fixtures/register/sample.xlsx');

describeInBrowser('the register in a browser', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
    const page = await browser.open(server.url, { viewport: DESK });
    const administrator = personAt(page, 'administrator');
    await signInAs(administrator, '覃管理');
    await administrator.open('#/imports/list/index');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), administrator.tap('选表格文件')]);
    await chooser.setFiles(sample);
    await administrator.tap('写入 14 户');
    await administrator.tap('写入');
    await administrator.see('写好了，14 户');
  }, 120_000);
  afterAll(() => server.close());

  test('a township sees what the checks find in what a visit wrote down', async () => {
    const secretary = await somebodyAt(server.url, 'demo-secretary-weining');
    const [caseId = ''] = await secretary.casesIn('awaiting_visit');
    const { version } = await secretary.getCase(caseId);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const { visit, ...body } = confirmBody(today);
    // An illness that has cost nothing.
    const costless = { ...visit, incomes: { ...visit.incomes, selfPaid: 0 } };
    await secretary.call('takeAction', {
      params: { caseId },
      body: {
        id: randomUUID(),
        basedOn: version,
        type: 'confirm',
        body: { ...body, visit: costless },
      },
    });
    for (const [size, viewport] of [
      ['desk', DESK],
      ['phone', PHONE],
    ] as const) {
      const township = personAt(await browser.open(server.url, { viewport }), size);
      await signInAs(township, '马文君');
      await township.open(`#/office/case/index?id=${caseId}`);
      await township.see('核对一下这几处');
      await township.see('合规自付支出：0');
      await township.shotInBothSizes(
        'case-prompts',
        township.page.getByText('核对一下这几处').filter({ visible: true }),
      );
    }
  }, 90_000);

  test('a county looks for who has no help, opens a household of the register, and takes the list out', async () => {
    for (const [size, viewport] of [
      ['desk', DESK],
      ['phone', PHONE],
    ] as const) {
      const page = await browser.open(server.url, { viewport });
      page.on('pageerror', (error) => {
        throw error;
      });
      const officer = personAt(page, size);
      await signInAs(officer, '李清泉');
      await officer.open('#/office/register/index');
      await officer.see(/赵阿朵/);
      await officer.shotInBothSizes('register-1-monitored');
      await officer.tap('很久没上门');
      await officer.see(/这天以后没上过门/);
      await officer.tap('很久没上门');
      await officer.tap('筛选');
      await officer.tap('边缘易致贫户');
      await officer.see(/^4 户$/);
      await officer.press('户编号');
      await officer.shotInBothSizes('register-2-narrowed');
      await officer.tap('未纳入监测');
      await officer.see(/^2 户$/);
      await officer.shotInBothSizes('register-3-others');
      await officer.page.locator('.d-card, .r-cell--head .k-press').filter({ visible: true }).first().click();
      await officer.see('还没有办过');
      await officer.shotInBothSizes('register-4-household');
      await officer.open('#/office/register/index');
      await officer.tap('监测中');
      await officer.see(/赵阿朵/);
      const [sheet] = await Promise.all([page.waitForEvent('download'), officer.tap('导出表格')]);
      expect(sheet.suggestedFilename()).toBe('台账.xlsx');
      expect(
        readFileSync(await sheet.path())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
      await officer.see(/最近谁导出过/);
      await officer.see(/刚刚 李清泉 威宁彝族回族苗族自治县“监测中”/);
      await officer.page
        .locator('.d-card, .r-cell--head .k-press')
        .filter({ hasText: '赵阿朵', visible: true })
        .first()
        .click();
      await officer.see('各年收入');
      await officer.see('谁看过');
      await officer.shotInBothSizes('register-5-record');
    }
  }, 180_000);
});
