/** A first secretary's other actions without a signal, in the built mini program: written, killed, sent once, refused, overtaken. */
import type { CaseDetail } from '../../src/shared/contract/case';
import type { Problem } from '../../src/shared/contract/problem';
import { articleHousehold, nextIdNumber } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt, type Somebody } from '../somebody';
import { openWeapp, type Weapp } from './harness';
import { answerWhoFiled, CASES_HOME, handOver as handOverIn, SECRETARY, signInAs } from './people';
import { rewriteFirst, waitingActions } from './waiting';

const WAITS = '等信号，还没有交上去';

let server: RunningServer;
let villager: Somebody;
let secretary: Somebody;
let township: Somebody;
let app: Weapp;
/** Throws whatever is to be stored, as a full phone does, while it is set. */
let full = false;

beforeAll(async () => {
  server = await startServer();
  villager = await somebodyAt(server.url, 'demo-villager-nayong');
  secretary = await somebodyAt(server.url, 'demo-secretary-weining');
  township = await somebodyAt(server.url, 'demo-township-guanfenghai');
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

const text = () => app.page().text();
const gone = (what: string) => app.page().until(() => !text().includes(what));
async function tap(what: string): Promise<void> {
  await app.page().until(() => app.page().find(what) !== undefined);
  await app.page().tap(what);
}
async function type(field: string, words: string): Promise<void> {
  await app.until(field);
  await app.page().type(field, words);
}
/** What stands in the fields that are typed in. */
const written = () =>
  app
    .page()
    .findAll('.k-field__input')
    .map((field) => field.attr('value'));
const openCase = (id: string) => app.open(`/village/case/index?id=${id}`);

interface Filed {
  id: string;
  again(): Promise<void>;
}

/** A household's declaration, by somebody whose name begins with no other's in the list. */
async function file(name: string): Promise<Filed> {
  const idNumber = nextIdNumber();
  // A phone of their own: none of them looks like another's household.
  const phone = `0857-${idNumber.slice(-8, -1)}`;
  const declare = async () => {
    const body = articleHousehold({ applicant: { name, phone, idNumber }, householdSize: 3 });
    await villager.call('fileDeclaration', { body });
    return body.id;
  };
  const { progress } = await villager.call('getMyDeclaration', { params: { id: await declare() } });
  return { id: progress.caseId, again: async () => void (await declare()) };
}

/** The case as it was read with a signal, which then goes. */
async function readThenWithoutSignal(id: string): Promise<void> {
  full = false;
  const storage = new Map<string, unknown>();
  const setStorageSync = (key: string, value: unknown) => {
    if (full) throw new Error('setStorageSync:fail exceed storage max size');
    storage.set(key, JSON.parse(JSON.stringify(value)));
  };
  app = await openWeapp({ server: server.url, storage, wx: { setStorageSync } });
  await signInAs(app, SECRETARY);
  await openCase(id);
  await app.until('开始入户核实');
  await app.signal('offline');
}

async function choose(action: string): Promise<void> {
  await tap('开始入户核实');
  await tap(action);
}
async function handOver(): Promise<void> {
  await answerWhoFiled(app);
  await tap('下一步');
  await handOverIn(app);
}
/** From the case: an action with one field to type in, as far as the queue. */
async function handWithoutSignal(action: string, field: string, words: string): Promise<void> {
  await choose(action);
  await type(field, words);
  await handOver();
  await app.until(WAITS);
}

const actionsIn = ({ events }: CaseDetail) => events.map(({ action }) => action);
const actionsNow = async (id: string) => actionsIn(await secretary.getCase(id));
const inQueue = () => waitingActions(app.storage);

test('two actions written without a signal on one case, killed in between, arrive once each and in their order', async () => {
  const { id } = await file('覃大山');
  await readThenWithoutSignal(id);
  await openCase(id);
  await app.until('现在连不上网');
  await choose('绿色通道：先救助');
  await type('给了什么、谁给的？', '村里先送了米和油。');

  // Killed half-way; what is written is still there, and the case too.
  await app.relaunch(`/village/case/index?id=${id}`);
  await tap('开始入户核实');
  await app.until('上次写了一半，还在');
  await tap('绿色通道：先救助');
  await app.until('给了什么、谁给的？');
  expect(written()).toContain('村里先送了米和油。');
  await handOver();
  await app.until(WAITS);
  expect(text()).toContain('写的都存在手机里。有信号时会自动交，关掉也不会丢。');
  expect(text()).not.toContain('交上去了');

  // What leaves the case where it is holds nothing else up.
  await tap('看这一户');
  await app.until('绿色通道：先救助');
  await handWithoutSignal('还要请农户补充', '请农户补充什么？', '医院的结算单。');
  // What takes it to another step does.
  await tap('看这一户');
  await app.until('还要请农户补充');
  expect(text()).not.toContain('开始入户核实');

  await app.relaunch(CASES_HOME);
  await app.until('2 件等信号，还没有交上去');
  expect(await actionsNow(id)).toEqual(['file']);
  await app.signal('online');
  await gone('等信号');
  expect(await actionsNow(id)).toEqual(['file', 'give_emergency_help', 'ask_more']);
  expect((await secretary.getCase(id)).status).toBe('awaiting_more');
  expect([app.storage.get('action-forms'), inQueue()]).toEqual([[], []]);
}, 90_000);

test('what one sends oneself while something else is being written is no news', async () => {
  const { id } = await file('冉小川');
  await readThenWithoutSignal(id);
  await handWithoutSignal('绿色通道：先救助', '给了什么、谁给的？', '送了棉被两床。');
  await tap('看这一户');
  await choose('核实不成立');
  await type('为什么不成立？', '看过了，收入稳定。');
  await app.signal('online');
  await app.page().until(() => inQueue().length === 0);
  await handOver();
  await app.until('已定：核实不成立');
  expect(await actionsNow(id)).toEqual(['file', 'give_emergency_help', 'find_not_established']);
}, 90_000);

test('done once though the answer was lost after the server had taken it, and the app was killed', async () => {
  const { id } = await file('粟小溪');
  await readThenWithoutSignal(id);
  await app.signal('online');
  await choose('还要请农户补充');
  await type('请农户补充什么？', '出院小结在谁那里？');
  await tap('下一步');
  await app.signal('deaf');
  await handOverIn(app);
  await app.until(WAITS);
  expect(await actionsNow(id)).toEqual(['file', 'ask_more']);
  await app.relaunch(`/village/case/index?id=${id}`);
  await app.until(WAITS);
  await app.signal('online');
  await gone(WAITS);
  await app.until('在等农户补充');
  const posts = app.requests.filter(({ method, path }) => method === 'POST' && path.includes(id));
  expect(posts.length).toBeGreaterThan(1);
  expect(await actionsNow(id)).toEqual(['file', 'ask_more']);
}, 90_000);

test('what was refused opens filled in with what is wrong at its field, and goes once it is mended', async () => {
  const { id } = await file('蓝小芳');
  await readThenWithoutSignal(id);
  await choose('绿色通道：先救助');
  await type('多少钱', '2,000 元');
  await type('给了什么、谁给的？', '镇里给的。');
  await handOver();
  await app.until(WAITS);
  // As a stricter server of tomorrow would have answered.
  const refused: Problem = {
    type: 'urn:problem:request.invalid',
    status: 422,
    code: 'request.invalid',
    title: '有的地方填得不对，请改一改',
    errors: [{ pointer: '/body/what', code: 'required' }],
  };
  rewriteFirst(app.storage, { refused });
  await app.relaunch(CASES_HOME);
  await app.until('1 件没有交成');
  await tap('看蓝小芳');
  await app.until('有的地方填得不对');
  await tap('打开看');
  await app.until('给了什么、谁给的？：这一项要填');
  await tap('打开改');
  await app.until('先不办');
  expect(text()).toContain('这一项要填');
  expect(written()).toContain('2000');
  expect(written()).toContain('镇里给的。');
  await type('给了什么、谁给的？', '镇里给了临时救助。');
  await app.signal('online');
  await handOver();
  await app.until('先行救助已记下');
  expect(await actionsNow(id)).toEqual(['file', 'give_emergency_help']);
  expect([app.storage.get('action-forms'), inQueue()]).toEqual([[], []]);
}, 90_000);

test('the household declared again meanwhile: what changed is read beside what was written, and then it goes', async () => {
  const { id, again } = await file('敖小满');
  await readThenWithoutSignal(id);
  await handWithoutSignal('核实不成立', '为什么不成立？', '看过了，收入稳定。');
  await again();
  await app.signal('online');
  await app.until('没有交成');
  for (const said of ['又报了一件，并到一起办', '您写的，还在', '看过了，收入稳定。']) expect(text()).toContain(said);
  expect(await actionsNow(id)).toEqual(['file', 'declare_again']);

  // It is there after a kill too.
  await app.relaunch(`/village/case/index?id=${id}`);
  await tap('打开看');
  await tap('看过了，接着办');
  await app.page().until(() => written().includes('看过了，收入稳定。'));
  await type('为什么不成立？', '两件一起看过，收入稳定。');
  await handOver();
  await app.until('已定：核实不成立');
  expect(await actionsNow(id)).toEqual(['file', 'declare_again', 'find_not_established']);
}, 90_000);

test('a case that went to another village meanwhile: why it was refused and what was written can still be read', async () => {
  const { id } = await file('岑小雨');
  await readThenWithoutSignal(id);
  await handWithoutSignal('还要请农户补充', '请农户补充什么？', '房子的照片。');
  await township.take(id, 'move', { village: '520526107205', reason: '住在那边。' });
  await app.signal('online');
  await app.until('没有交成');
  await app.relaunch(`/village/case/index?id=${id}`);
  await tap('打开看');
  await app.until('房子的照片。');
  // The case as it was kept shows until the server has said that it is somewhere else.
  await gone('打开改');
  await tap('不交了');
  await app.until('写好的这份不交了？');
  await app.page().tap('不交了', { within: '写好的这份不交了？' });
  await app.page().until(() => inQueue().length === 0);
}, 90_000);

test('a full phone says so, and what is written stays until there is room for it', async () => {
  const { id } = await file('向小云');
  await readThenWithoutSignal(id);
  await choose('还要请农户补充');
  await app.until('请农户补充什么？');
  full = true;
  await type('请农户补充什么？', '医院的结算单。');
  await app.until('手机存不下了');
  full = false;
  await type('请农户补充什么？', '医院的结算单，在谁那里？');
  await gone('手机存不下了');
  await tap('下一步');
  await app.until('随时可以撤回');
  full = true;
  await tap('交上去');
  await app.until('手机存不下了');
  expect(written()).toContain('医院的结算单，在谁那里？');
  full = false;
  await handOver();
  await app.until(WAITS);
  await app.signal('online');
  await app.until('已请农户补充');
  expect((await secretary.getCase(id)).events.filter(({ action }) => action === 'ask_more')).toHaveLength(1);
}, 90_000);

test('what was handed over can be taken back while it waits, and be changed or given up', async () => {
  const { id } = await file('柳小禾');
  await readThenWithoutSignal(id);
  await handWithoutSignal('核实不成立', '为什么不成立？', '看错了');
  await tap('打开改');
  await app.page().until(() => inQueue().length === 0);
  await tap('先不办');
  // Nothing of it has gone, so the visit can still be what is done.
  await app.until('开始入户核实');
  await choose('核实不成立');
  await app.page().until(() => written().includes('看错了'));
  await app.signal('online');
  expect(await actionsNow(id)).toEqual(['file']);
}, 60_000);

test('what waits is nobody else’s on a phone whose session has ended: neither shown, nor sent, nor lost', async () => {
  const { id } = await file('车小柏');
  await readThenWithoutSignal(id);
  await openCase(id);
  await app.until('现在连不上网');
  await handWithoutSignal('绿色通道：先救助', '给了什么、谁给的？', '村里先送了米。');
  app.storage.set('session', { ...(app.storage.get('session') as object), token: 'ended' });
  await app.relaunch();
  await app.signal('online');
  await app.until('选一个演示人员');
  await signInAs(app, '安秀兰');
  await app.open('/office/cases/index');
  await app.until('海丰村');
  expect(text()).not.toContain('等信号');
  await app.open('/pages/settings/index');
  await tap('退出登录');
  await app.until('退出登录？');
  expect(text()).not.toContain('还没');
  await app.page().tap('退出', { within: '.k-confirm__sheet' });
  expect(inQueue()).toHaveLength(1);
  expect(await actionsNow(id)).not.toContain('green_channel');
  await signInAs(app, SECRETARY);
  await app.page().until(() => inQueue().length === 0);
  expect((await actionsNow(id)).filter((action) => action !== 'file')).toHaveLength(1);
}, 60_000);
