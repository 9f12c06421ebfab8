/** A household with a new phone asks for what it filed before, and who helped a neighbour is told of the texts, in the built mini program. */
import { articleHousehold, nextIdNumber } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { openWeapp, type Weapp } from './harness';
import { signInAs } from './people';

let server: RunningServer;
let app: Weapp;
beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

test('a new phone asks by the receipt and the number, is told nothing but the code, and finds them after the village', async () => {
  const old = await somebodyAt(server.url, 'demo-villager-weining');
  const applicant = { name: '石老根', phone: '0857-0000123', idNumber: nextIdNumber() };
  const body = articleHousehold({ applicant });
  const { receipt } = await old.call('fileDeclaration', { body });
  const { progress } = await old.call('getMyDeclaration', { params: { id: body.id } });
  app = await openWeapp({ server: server.url });
  await signInAs(app, '石阿朵');
  await app.relaunch('/pages/recovery/index');
  await app.until('以前报过，现在换了微信？');
  await app.page().type('受理编号', receipt);
  await app.page().type('身份证号', applicant.idNumber);
  await app.signal('offline');
  await app.page().tap('提交，去村里核对');
  await app.until('没有连上网，填的还在');
  await app.signal('online');
  await app.page().tap('提交，去村里核对');
  await app.until('已收到，请带身份证到村里核对');
  const fresh = await somebodyAt(server.url, 'demo-villager-rongjiang');
  const { mine } = await fresh.call('listRecoveries', {});
  expect(mine).toHaveLength(1);
  const [{ id, code } = { id: '', code: '' }] = mine;
  await app.until(`${code.slice(0, 3)} ${code.slice(3)}`);
  const secretary = await somebodyAt(server.url, 'demo-secretary-weining');
  expect((await secretary.getCase(progress.caseId)).recoveries).toHaveLength(1);
  await secretary.call('decideRecovery', { params: { recovery: id }, body: { granted: true, code } });
  await app.relaunch('/pages/recovery/index');
  await app.until('找回来了');
  await app.relaunch(`/pages/progress/index?id=${body.id}`);
  await app.until(receipt);
});
