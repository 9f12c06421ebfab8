/** One's own data in the built mini program: seen, taken along, corrected, taken back, and asked to be erased, to the answer. */
import { CONSENT_VERSION } from '../../src/shared/consent';
import { words as allWords } from '../../src/shared/words';
import { articleHousehold } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { openWeapp, type Weapp } from './harness';
import { signInAs } from './people';

const words = allWords['zh-CN'];
const NAYONG = '罗春生';
const COUNTY = '李清泉';
let server: RunningServer;
let app: Weapp;

beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
beforeEach(async () => {
  app = await openWeapp({ server: server.url });
});
afterEach(() => app.close());

test('a villager sees all of it, withdraws a consent, corrects a phone, and has it erased by the county', async () => {
  const villager = await somebodyAt(server.url, 'demo-villager-nayong');
  const secretary = await somebodyAt(server.url, 'demo-secretary-weining');
  const body = articleHousehold({
    applicant: { ...articleHousehold().applicant, name: '罗小春' },
    consent: { version: CONSENT_VERSION, health: true, finance: true },
  });
  await villager.call('fileDeclaration', { body });
  const { progress } = await villager.call('getMyDeclaration', { params: { id: body.id } });
  await secretary.getCase(progress.caseId);

  await signInAs(app, NAYONG);
  await app.open('/pages/settings/index');
  await app.until('我的信息');
  await app.page().tap('我的信息');
  await app.until('我申报的');
  await app.page().tap('下载全部信息');
  await app.until('内容已经复制');
  const [copied] = app.calls('setClipboardData') as { data: string }[];
  expect(JSON.parse(copied?.data ?? '')).toMatchObject({
    declarations: expect.arrayContaining([expect.objectContaining({ id: body.id })]) as unknown,
  });

  await app.page().tap('生病了', { nth: 0 });
  await app.until('我的同意');
  await app.until(/驻村第一书记 杨光明，最近一次/);
  await app.page().tap('收回同意，看病和身体的情况');
  await app.until('收回同意：看病和身体的情况？');
  await app.page().tap('收回', { within: '收回同意：看病和身体的情况？' });
  await app.until('今天收回的');
  const withheld = await secretary.getCase(progress.caseId);
  expect(withheld.withheld).toEqual(['health']);
  expect(JSON.stringify(withheld)).not.toContain('透析');

  await app.page().tap('改电话');
  await app.until('家里的电话');
  await app.page().type('家里的电话', '12');
  await app.page().tap('存下来');
  await app.until(words.field['phone.format']());
  await app.page().type('家里的电话', '0857-0000888');
  await app.page().tap('要求改正');
  await app.page().type('对的姓名', '罗晓春');
  await app.signal('offline');
  await app.page().tap('存下来');
  await app.until('现在连不上网');
  // Killed without a signal, neither has to be typed again.
  await app.signal('online');
  await app.relaunch(`/pages/my-data/one/index?id=${body.id}`);
  await app.until('存下来');
  expect(JSON.stringify([...app.storage])).toContain('罗晓春');
  await app.page().tap('存下来');
  await app.until('改好了。');
  expect(JSON.stringify([...app.storage])).not.toContain('0857-0000888');
  await app.page().tap('不改了');
  expect(JSON.stringify([...app.storage])).not.toContain('罗晓春');
  expect((await secretary.getCase(progress.caseId)).filed[0]?.content.applicant.phone).toBe('0857-0000888');

  await app.page().tap('要求删除');
  await app.until('要求删除这件的内容？');
  await app.page().tap('提交');
  await app.until('请求交上去了');

  // The county refuses it for now, with the reason; asked again it grants it.
  await app.relaunch();
  await signInAs(app, COUNTY);
  await app.open('/county/requests/index');
  await app.until('看这件案子');
  await app.page().tap('不同意');
  await app.until('不同意这个请求？');
  await app.page().tap('不同意', { within: '不同意这个请求？' });
  await app.until('这一项要填');
  await app.page().type('理由（本人会看到）', '请先跟第一书记说清楚。');
  await app.page().tap('不同意', { within: '不同意这个请求？' });
  await app.until('没有等您决定的请求');

  await signInAs(app, NAYONG);
  await app.open('/pages/messages/index');
  await app.until('您对个人信息的请求有答复了，请看理由');
  await app.page().tap('您对个人信息的请求有答复了，请看理由');
  await app.until('答复：请先跟第一书记说清楚。');
  await app.page().tap('生病了', { nth: 0 });
  await app.until('我的同意');
  await app.page().tap('要求删除');
  await app.until('要求删除这件的内容？');
  await app.page().tap('提交');
  await app.until('请求交上去了');
  await signInAs(app, COUNTY);
  await app.open('/county/requests/index');
  await app.until('看这件案子');
  await app.page().tap('同意', { nth: 0 });
  await app.until('同意删除？删了就找不回来。');
  await app.page().type('理由（本人会看到）', '没有核实过，同意。');
  await app.page().tap('删除', { within: '同意删除？删了就找不回来。' });
  await app.until('没有等您决定的请求');
  await signInAs(app, NAYONG);
  await app.open('/pages/my-data/index');
  await app.until('答复：没有核实过，同意。');
  expect((await villager.call('getMyData', {})).declarations.map(({ id }) => id)).not.toContain(body.id);
}, 90_000);

test('without a sign-in it asks for one, without a signal it says so, and nobody else decides', async () => {
  await app.open('/pages/my-data/index');
  await app.until('登录后看自己的信息');
  await signInAs(app, '杨光明');
  await app.open('/county/requests/index');
  await app.until('这里由乡镇和县里决定');
  await app.signal('offline');
  await app.open('/pages/my-data/index');
  await app.until('再试一次');
}, 60_000);
