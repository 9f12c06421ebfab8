/** A first secretary on the move, in the built mini program: the stand-in, the route without a signal, filing for a household. */
import { randomUUID } from 'node:crypto';
import type { CaseDetail, Queue } from '../../src/shared/contract/case';
import type { Deputy } from '../../src/shared/contract/deputy';
import type { CaseProgress } from '../../src/shared/contract/progress';
import { addDays, chinaDay } from '../../src/shared/base/china-time';
import { articleHousehold, inventedIdNumber, nextIdNumber } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { openWeapp, type Weapp } from './harness';
import { CASES_HOME, SECRETARY, signInAs } from './people';
import { waiting } from './waiting';

const DEPUTY = '安秀兰';
const SECRETARY_CODE = 'demo-secretary-weining';
let server: RunningServer;
let app: Weapp;

beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

async function tap(what: string, within?: string): Promise<void> {
  await app.page().until(() => app.page().find(what, within === undefined ? {} : { within }) !== undefined);
  await app.page().tap(what, within === undefined ? {} : { within });
}

/** As another phone would: over plain HTTP, as a demo person. */
async function call<Reply>(person: string, path: string, body?: object): Promise<Reply> {
  const send = async (to: string, token: string | undefined, what: object | undefined) => {
    const reply = await fetch(server.url + to, {
      method: what ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(what && { body: JSON.stringify(what) }),
    });
    if (!reply.ok) throw new Error(`${to}: ${await reply.text()}`);
    return reply.json() as Promise<unknown>;
  };
  const { token } = (await send('/api/session', undefined, { code: person })) as { token: string };
  return (await send(path, token, body)) as Reply;
}

const deputies = async () =>
  (await call<{ deputies: Deputy[] }>('demo-secretary-weining', '/api/deputies')).deputies.map(
    ({ from, to, endedAt }) => ({ from, to, ended: endedAt !== undefined }),
  );

test('hands the villages over, once though the answer was lost, and takes them back', async () => {
  const today = chinaDay(new Date().toISOString());
  const to = addDays(today, 2);
  app = await openWeapp({ server: server.url });
  await signInAs(app, SECRETARY);
  await app.open(CASES_HOME);
  await app.until('更新');
  await tap('代班');
  await app.until('现在没有人替您代班');
  await tap('交给同事几天');
  await app.until('交给谁？');
  await tap('下一步');
  await app.until('请选一位同事');
  await tap(DEPUTY);
  await tap('下一步');
  await app.until('这一项要填');
  await app.page().pick('到哪天为止，请选择', to);
  const handOver = async () => {
    await tap('下一步');
    await app.until(`交给${DEPUTY}？`);
    await app.page().tap('交出去', { within: '这几天由' });
  };
  // Killed without a signal, it is still chosen.
  await app.signal('offline');
  await app.relaunch('/village/deputies/index');
  await tap('交给同事几天');
  await app.until('交给谁？');
  await handOver();
  await app.until('还没有交出去，都在手机里');
  await app.relaunch('/village/deputies/index');
  await app.until(DEPUTY);
  await app.signal('deaf');
  await app.page().until(() => app.requests.some(({ method, path }) => method === 'POST' && path === '/api/deputies'));
  await app.signal('online');
  await app.until('交好了');
  await app.until(`${DEPUTY}正在替您代班`);
  expect(await deputies()).toEqual([{ from: today, to, ended: false }]);

  // On the same days nobody else can.
  await tap('交给同事几天');
  await app.until('交给谁？');
  await tap(DEPUTY);
  await app.page().pick('到哪天为止，请选择', today);
  await handOver();
  await app.until('这几天里已经交给别人代班了');
  await tap('改一改再交');
  await app.until('交给谁？');
  await tap('返回');

  const deputy = await openWeapp({ server: server.url });
  const secretary = app;
  app = deputy;
  await signInAs(deputy, DEPUTY);
  await deputy.until('驻村第一书记（替杨光明） · 七里半社区、海丰村');
  await deputy.open(CASES_HOME);
  await deputy.until('您正在替杨光明代班');
  await deputy.until('更新');
  expect(deputy.page().findAll('替杨光明').length).toBeGreaterThan(1);
  await deputy.close();

  app = secretary;
  // Without a signal it is read, and taken back as soon as there is one.
  await app.relaunch('/village/deputies/index');
  await app.until(`${DEPUTY}正在替您代班`);
  await app.signal('offline');
  await app.relaunch('/village/deputies/index');
  await app.until('现在连不上网，这是');
  await tap('收回');
  await app.until(`现在就从${DEPUTY}那里收回？`);
  await tap('收回', `现在就从${DEPUTY}那里收回？`);
  await app.until('还没有交出去，都在手机里');
  expect(await deputies()).toMatchObject([{ ended: false }]);
  await app.signal('online');
  await app.until('收回了');
  await app.until(`${DEPUTY}替您代过班`);
  expect(await deputies()).toMatchObject([{ ended: true }]);
}, 60_000);

test('files for a household in 21 taps and 31 characters, with the village and the cadre known', async () => {
  app = await openWeapp({ server: server.url });
  await signInAs(app, SECRETARY);
  const effort = { taps: 0, typed: 0 };
  const press = async (what: string) => {
    await tap(what);
    effort.taps += 1;
  };
  const type = async (field: string, text: string) => {
    await app.page().type(field, text);
    effort.taps += 1;
    effort.typed += text.length;
  };
  const next = async (question: string) => {
    await app.until(question);
    await press('下一步');
  };
  const household = async (name: string, sequence: number) => {
    await app.until('家里出了什么事？');
    await press('生病了');
    await next('家里出了什么事？');
    await app.until('谁生病了？');
    // Before who else is ill.
    await app.page().tap('本人', { nth: 0 });
    effort.taps += 1;
    await next('谁生病了？');
    await app.until('现在怎么样了？');
    await press('正在住院');
    await next('现在怎么样了？');
    await app.until('看病花了多少钱？');
    await type('总共花了', '50300');
    await type('其中自己付了', '19000');
    await next('看病花了多少钱？');
    await next('有照片或者想说几句吗？');
    await app.until('说说家里的情况');
    await press('家里几口人？，加一');
    await next('说说家里的情况');
    await app.until('遇到难处的人是谁？');
    await type('姓名', name);
    await type('身份证号', inventedIdNumber(sequence));
    await next('遇到难处的人是谁？');
    await app.until('同意我们看这些情况吗？');
    await press('看病和身体的情况');
    await press('花钱和挣钱的情况');
    await next('同意我们看这些情况吗？');
    await app.until('看一遍');
  };

  await app.open(CASES_HOME);
  await app.until('更新');
  await tap('代农户申报');
  await app.until('给哪个村的农户报？点村名就开始');
  await tap('海丰村');
  await app.until('这一项要填');
  await app.page().type('您的电话', '0857-0000001');
  await tap('记在这个手机上');
  await tap('海丰村');
  await household('粟大山', 811);
  // Who files can still be mended.
  await tap('改：这是给谁报的？');
  await app.until('替别人报也一样算数');
  await tap('下一步');
  await app.until('看一遍');

  // The next time the phone knows the cadre, without a signal too.
  await app.open('/pages/home/index');
  await tap('不要了');
  await tap('删掉');
  await app.signal('offline');
  await app.open(CASES_HOME);
  await app.until('离线');
  Object.assign(effort, { taps: 0, typed: 0 });
  await press('代农户申报');
  await app.until('0857-0000001');
  await press('海丰村');
  await household('粟小河', 812);
  await app.signal('online');
  for (const said of ['海丰村', '我是村干部', '杨光明', '粟小河']) expect(app.page().text()).toContain(said);
  await press('都对，发出去');
  await app.until('已收到');
  expect(effort).toEqual({ taps: 21, typed: 31 });

  const { cases } = await call<Queue>('demo-secretary-weining', '/api/cases?view=todo');
  const row = cases.find(({ applicantName }) => applicantName === '粟小河');
  const { filed } = await call<CaseDetail>('demo-secretary-weining', `/api/cases/${row?.id}`);
  expect(filed[0]?.content.filer).toEqual({ relation: 'cadre', name: '杨光明', phone: '0857-0000001' });
  expect(row?.village.village).toContain('海丰村');
}, 60_000);

test('walks the day without a signal from what the phone has kept, and remembers who was visited', async () => {
  const file = async (name: string, village: string) => {
    const declaration = articleHousehold({
      village,
      applicant: { name, phone: '0857-0000123', idNumber: nextIdNumber() },
    });
    await call('demo-villager-nayong', '/api/declarations', declaration);
    const { progress } = await call<{ progress: CaseProgress }>(
      'demo-villager-nayong',
      `/api/declarations/${declaration.id}`,
    );
    return progress.caseId;
  };
  const here = await file('敖大山', '520526107001');
  await file('敖小川', '520526107202');
  app = await openWeapp({ server: server.url });
  await signInAs(app, SECRETARY);
  await app.until('要上门');
  await app.open(CASES_HOME);
  await tap('今日走访');
  await app.until('今天要走 2 个村');
  // What is read ahead has the number to call.
  await app.page().until(() => app.storage.has(`case/${here}`));
  await app.until('敖大山 · 5 口人');
  await app.until('敖小川 · 5 口人');
  const households = () => Number(/个村，(\d+) 户/.exec(app.page().text())?.[1]);
  const all = households();

  await app.signal('offline');
  await app.relaunch('/village/visit-plan/index');
  await app.until('离线，显示的是');
  await app.until('敖大山 · 5 口人');
  // Each village once, and whoever is overdue in it before the others.
  const text = app.page().text();
  expect(text.match(/\d\. (七里半社区|海丰村)/g)?.sort()).toHaveLength(2);
  const [first = ''] = text.split('2. ');
  expect(first.indexOf('逾期')).toBeLessThan(first.indexOf('还剩'));

  await tap('打电话给敖大山');
  await app.page().until(() => app.calls('makePhoneCall').length > 0);
  expect(app.calls('makePhoneCall')).toMatchObject([{ phoneNumber: '0857-0000123' }]);
  await tap('在地图上找七里半社区');
  await app.until('地名复制好了');
  expect(app.calls('setClipboardData')).toMatchObject([{ data: '观风海镇七里半社区' }]);

  await tap('敖小川，今天不去');
  await app.until('今天不去的');
  await tap('敖大山，去过了');
  await app.until('今天去过的');
  expect(households()).toBe(all - 2);
  await app.relaunch('/village/visit-plan/index');
  await app.until('今天去过的');
  expect(households()).toBe(all - 2);
  await tap('敖小川，还要去');
  await app.page().until(() => households() === all - 1);

  // A visit that was written down says so; tomorrow the marks are gone, and it still waits.
  const { account } = app.storage.get('session') as { account: { id: string } };
  const request = { id: randomUUID(), basedOn: 1, type: 'confirm', body: {} };
  const since = new Date().toISOString();
  app.storage.set('outbox', [{ caseId: here, owner: account.id, household: '敖＊＊', since, request }]);
  const marks = app.storage.get('route-marks') as { day: string };
  app.storage.set('route-marks', { ...marks, day: addDays(marks.day, -1) });
  await app.relaunch('/village/visit-plan/index');
  await app.until('写好了，还没交上去');
  expect(households()).toBe(all - 1);
  for (const { id } of waiting(app.storage)) app.storage.delete(`outgoing/${id}`);
  await app.relaunch('/village/visit-plan/index');
  await app.page().until(() => households() === all);
}, 60_000);

test('a household found on a visit is reported without a signal, once, and mended when it looks like another', async () => {
  const { cases } = await call<Queue>(SECRETARY_CODE, '/api/cases?view=open&area=520526107202');
  const like = await call<CaseDetail>(SECRETARY_CODE, `/api/cases/${cases[0]?.id ?? ''}`);
  app = await openWeapp({ server: server.url });
  await signInAs(app, SECRETARY);
  await app.open('/office/discover/index?by=village');
  await tap('海丰村');
  await app.page().type('姓名', like.filed[0]?.content.applicant.name ?? '');
  await app.page().type('身份证号', nextIdNumber());
  for (let member = 1; member <= 4; member += 1) await tap('家里几口人？，加一');
  await tap('因病');
  await app.until('爱人');
  await app.page().tap('爱人', { nth: 0 });
  await tap('正在住院');
  await app.page().type('总共花了', '3万');
  await app.page().type('其中自己付了', '12000');
  await app.page().type('走访时看到了什么', '爱人住院半个月，钱是借的。');
  const send = async () => {
    await tap('下一步');
    await app.until('把这一户报上去？');
    await app.page().tap('交上去', { within: '把这一户报上去？' });
  };
  await app.signal('offline');
  await send();
  await app.until('还没有交出去，都在手机里');
  // Killed without a signal, it goes out by itself; what the server doubts is said, and nothing has to be typed again.
  await app.relaunch('/pages/home/index');
  await app.until('有 1 样还没交出去');
  await app.signal('online');
  await app.until('没有被收下');
  expect(app.page().text()).toContain('走访发现');
  await tap('改一改再交');
  await app.until('是哪一户？');
  await tap('改一改再交');
  await app.until('不是同一户，因为');
  await app.page().type('不是同一户', '同名不同人，住在下寨组。');
  await app.signal('deaf');
  await send();
  await app.until('还没有交出去，都在手机里');
  await app.signal('online');
  await app.until('报上去了');
  const after = await call<Queue>(SECRETARY_CODE, '/api/cases?view=open&area=520526107202');
  const found = after.cases.filter((each) => !cases.some(({ id }) => id === each.id));
  expect(found.map(({ origin }) => origin)).toEqual(['village']);
}, 60_000);
