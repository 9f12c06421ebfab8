/** A neighbour files, and the household sees it and says that it agrees, in the built mini program. */
import { openWeapp, type Weapp } from './harness';
import { signInAs } from './people';
import { articleHousehold, nextIdNumber } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';

let server: RunningServer;
let app: Weapp;
beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

test('a household reads what a neighbour filed, agrees, and follows it as its own', async () => {
  const idNumber = nextIdNumber();
  const helper = await somebodyAt(server.url, 'demo-villager-weining');
  const body = articleHousehold({
    applicant: { name: '石老根', idNumber },
    filer: { relation: 'neighbour', name: '赵小满', phone: '0857-0000123' },
  });
  const { receipt } = await helper.call('fileDeclaration', { body });
  app = await openWeapp({ server: server.url });
  await signInAs(app, '罗春生');
  await app.until('别人替我报的');
  await app.page().tap('别人替我报的');
  await app.until('您身份证号的最后六位');
  await app.page().tap('看一看');
  await app.until('这一项要填');
  await app.page().type('受理号', receipt.replace(/-/g, '').toLowerCase());
  await app.page().type('您身份证号的最后六位', '000000');
  await app.page().tap('看一看');
  await app.until('受理号或身份证号最后六位不对');
  await app.page().type('您身份证号的最后六位', idNumber.slice(-6));
  await app.signal('offline');
  await app.page().tap('看一看');
  await app.until('没有连上网，填的还在');
  // Killed without a signal, nothing has to be typed again.
  await app.relaunch('/pages/filed-for-me/index');
  await app.until('您身份证号的最后六位');
  await app.signal('online');
  await app.page().tap('看一看');
  await app.until('邻居赵小满替您报的');
  // Read once, it is answered without a signal, after a kill too.
  await app.signal('offline');
  await app.relaunch('/pages/filed-for-me/index');
  await app.until('邻居赵小满替您报的');
  await app.page().tap('同意，是这样');
  await app.until('同意这样报？');
  await app.page().tap('同意');
  await app.until('还没有交出去，都在手机里');
  await app.signal('deaf');
  await app.page().until(() => app.requests.some(({ path }) => path.endsWith('/answer')));
  await app.signal('online');
  await app.until('记下了：您同意');
  await app.page().tap('看进度');
  await app.until(receipt);
  expect(app.page().text()).not.toContain('替石老根报的');
  const secretary = await somebodyAt(server.url, 'demo-secretary-weining');
  const { progress } = await helper.call('getMyDeclaration', { params: { id: body.id } });
  expect((await secretary.getCase(progress.caseId)).filed[0]?.confirmation).toMatchObject({
    state: 'confirmed',
    how: 'sign_in',
  });
  // It is among the household's data, and the consents are its own to take back.
  await app.open(`/pages/my-data/one/index?id=${body.id}`);
  await app.until('我的同意');
  await app.page().tap('收回同意，看病和身体的情况');
  await app.until('收回同意：看病和身体的情况？');
  await app.page().tap('收回', { within: '收回同意：看病和身体的情况？' });
  await app.until('今天收回的');
  expect((await secretary.getCase(progress.caseId)).withheld).toEqual(['health']);
  // Nothing of the numbers that were typed stays on the phone.
  expect(JSON.stringify([...app.storage])).not.toContain(idNumber.slice(-6));
}, 60_000);
