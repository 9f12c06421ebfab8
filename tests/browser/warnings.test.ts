/** A department's sheet in the built H5: sent, decided about, written, and found by the village. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../running-server';
import { describeInBrowser } from './harness';
import { personAt, signInAs, type Person } from './person';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

const headers = '县,乡镇,村,姓名,身份证号码,出生日期,联系电话,家庭人口,人员类别,数据月份,本年医疗总费用,本年个人自付';
const inVillage = '威宁彝族回族苗族自治县,观风海镇,七里半社区';
const sheet = [
  headers,
  `${inVillage},龙有才,520000190102010018,,,4,一般农户,202611,86000,26000`,
  `${inVillage},赵小满,,19000101,,,一般农户,202611,90000,31000`,
  `${inVillage},石大山,520000190102010026,,,2,一般农户,202611,8000,1800`,
  `威宁彝族回族苗族自治县,观风海镇,没有的村,李三,,19500101,,1,脱贫户,202611,9000,6200`,
].join('\r\n');

describeInBrowser("a department's warnings in a browser", (browser) => {
  let server: RunningServer;
  const file = join(mkdtempSync(join(tmpdir(), 'warnings-')), '医疗自付202611.csv');
  beforeAll(async () => {
    writeFileSync(file, sheet);
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  async function officer(size: string, viewport: { width: number; height: number }): Promise<Person> {
    const page = await browser.open(server.url, { viewport });
    page.on('pageerror', (error) => {
      throw error;
    });
    const person = personAt(page, size);
    await signInAs(person, '孔德明');
    return person;
  }
  const choose = async ({ page }: Person, tap: () => Promise<unknown>) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap()]);
    await chooser.setFiles(file);
  };

  test('are sent by a sheet, and who is meant is decided one by one', async () => {
    const department = await officer('desk', DESK);
    await department.open('#/office/cases/index');
    await department.tap('报预警表');
    await department.see('医疗自付预警表');
    await department.shot('warnings-1-begin');
    await choose(department, () => department.tap('选表格文件'));
    await department.see('有 1 条要您定');
    await department.see('没有到当地的预警线，不会写');
    await department.shotInBothSizes('warnings-2-ready');
    await department.tap('要人定');
    await department.see('表里写的：赵小满，1900 年 1 月 1 日出生');
    await department.shot('warnings-3-candidates');
    await department.tap('是这一户');
    await department.see('写入 2 条');
    await department.shot('warnings-4-decided');
    await department.tap('写入 2 条');
    await department.see('把 2 条写进系统？');
    await department.tap('写入');
    await department.see('写好了，');

    const again = await officer('phone', PHONE);
    await again.open('#/imports/list/index');
    await again.see('医疗自付202611.csv');
    await choose(again, () => again.tap('选表格文件'));
    await again.see('没有要写的');
    await again.shotInBothSizes('warnings-5-again');

    for (const person of [department, again]) {
      await person.open('#/imports/warnings/index');
      await person.see('等核实');
      await person.see('龙有才');
      await person.shotInBothSizes('warnings-6-mine');
      await person.open('#/imports/precision/index');
      await person.see(/办完的还太少/);
      await person.see('医疗自付 · 其他农户 · 自付 20,000 元起');
      await person.shotInBothSizes('warnings-7-precision');
    }

    const township = personAt(await browser.open(server.url, { viewport: DESK }), 'desk');
    await signInAs(township, '马文君');
    await township.open('#/office/cases/index?view=open');
    await township.see('龙有才');
  }, 180_000);

  test('come from its own system with a key, which an administrator makes and revokes', async () => {
    const admin = personAt(await browser.open(server.url, { viewport: DESK }), 'desk');
    await signInAs(admin, '覃管理');
    await admin.tap('管理台');
    await admin.see(/显示了 \d+ 人/);
    await admin.page.getByText('孔德明').filter({ visible: true }).first().click();
    await admin.see('接口密钥');
    await admin.tap('生成一个密钥');
    await admin.see(/^fpk_/);
    const key = (await admin.page.locator('.a-key').filter({ visible: true }).first().innerText()).trim();
    await admin.shotInBothSizes('warnings-8-key');
    const call = () => fetch(`${server.url}/api/warnings`, { headers: { authorization: `Bearer ${key}` } });
    expect((await call()).status).toBe(200);
    await admin.tap('停用');
    await admin.see('停用这个密钥？');
    await admin.shot('warnings-9-revoke');
    await admin.page.getByRole('button', { name: '停用', exact: true }).filter({ visible: true }).last().click();
    await admin.see(/刚刚停用/);
    expect((await call()).status).toBe(401);
  }, 120_000);
});
