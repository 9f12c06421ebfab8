/** Staff acting on cases of the demo seed, in the built mini program: every kind of field, and what can come between. */
import { randomUUID } from 'node:crypto';
import { addDays, chinaDay } from '../../src/shared/base/china-time';
import type { CaseDetail } from '../../src/shared/contract/case';
import { openWeapp, type Weapp } from './harness';
import { answerWhoFiled, handOver, SECRETARY, signInAs } from './people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt, type Somebody } from '../somebody';

const RONGJIANG = { secretary: '潘永清', township: '龙建平', county: '杨秀芝' } as const;

let server: RunningServer;
let app: Weapp;
let secretary: Somebody;
let township: Somebody;
let county: Somebody;

beforeAll(async () => {
  server = await startServer();
  secretary = await somebodyAt(server.url, 'demo-secretary-rongjiang');
  township = await somebodyAt(server.url, 'demo-township-guzhou');
  county = await somebodyAt(server.url, 'demo-county-rongjiang');
}, 90_000);
afterAll(() => server.close());
beforeEach(async () => {
  app = await openWeapp({ server: server.url });
});
afterEach(() => app.close());

const tap = async (what: string, nth?: number) => {
  await app.until(what);
  await app.page().tap(what, nth === undefined ? {} : { nth });
};
const type = (field: string, words: string) => app.page().type(field, words);
const text = () => app.page().text();
const gone = (what: string) => app.page().until(() => !text().includes(what));
/** What stands in the fields that are typed in. */
const written = () =>
  app
    .page()
    .findAll('.k-field__input')
    .map((field) => field.attr('value'));

async function open(person: string, { id }: Pick<CaseDetail, 'id'>, workbench: 'village' | 'office' = 'office') {
  await signInAs(app, person);
  await app.open(`/${workbench}/case/index?id=${id}`);
}

/** Asks for the last look, reads it, and sends. */
async function send(follows: string, done: string) {
  await tap('下一步');
  await app.until(follows);
  await handOver(app);
  await app.until(done);
}

/** The first case of theirs that is so, the most urgent first. */
async function find(who: Somebody, isSo: (detail: CaseDetail) => boolean): Promise<CaseDetail> {
  let cursor: string | undefined;
  do {
    const page = await who.call('listCases', { query: { view: 'all', ...(cursor && { cursor }) } });
    for (const { id } of page.cases) {
      const detail = await who.getCase(id);
      if (isSo(detail)) return detail;
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  throw new Error('no case is so');
}

const actionsIn = ({ events }: CaseDetail) => events.map(({ action }) => action);

test('a filing that no village serves is given to one that somebody serves', async () => {
  const waiting = await find(township, ({ status }) => status === 'awaiting_acceptance');
  await open(RONGJIANG.township, waiting);
  await tap('受理申报');
  await tap('受理，派到村里');
  await app.until('申报时写的是');
  await tap('下一步');
  await app.until('这一项要填');
  await app.page().pick('派给哪个村，请选择', '忠诚社区');
  await gone('这一项要填');
  await type('给村里的话', '先打电话，再上门。');
  await send('转到：驻村第一书记', '已受理，派到村里');
  const given = await secretary.getCase(waiting.id);
  expect([given.status, given.village.village]).toEqual(['awaiting_visit', '忠诚社区']);
}, 60_000);

test('a deliberation, half written when the app was killed, is checked, sent, and hangs as a notice', async () => {
  const { id } = await find(secretary, ({ status }) => status === 'awaiting_deliberation');
  await open(RONGJIANG.secretary, { id }, 'village');
  await tap('记录民主评议');
  await tap('记下评议的票数');
  await app.until('会上怎么说的？');
  await type('有表决权的一共多少人', '40人');
  await type('到会多少人', '30人');
  await type('赞成', '20');
  await type('反对', '3');
  await type('会上怎么说的？', '大家都说情况属实。');
  await app.relaunch(`/village/case/index?id=${id}`);
  await tap('记录民主评议');
  await app.until('上次写了一半，还在');
  await tap('记下评议的票数');
  await app.until('会上怎么说的？');
  expect(written()).toEqual(['40人', '30人', '20', '3', '', '大家都说情况属实。']);
  await type('弃权', '1');
  await tap('下一步');
  await app.until('加起来要等于到会人数');
  await type('弃权', '7');
  await send('公示期满，自动转到：乡镇审核员', '评议已记下');
  expect(text()).toContain('正在公示，期满自动转到乡镇审核员');
  await tap('看这一户');
  await tap('给人扫码看');
  await app.until('用手机扫一扫');
  expect((await secretary.getCase(id)).notice).toBeDefined();
}, 60_000);

test('of two objections to a notice each is answered from its own place', async () => {
  const { id, notice } = await find(secretary, (detail) => detail.notice !== undefined);
  for (const words of ['他家去年刚买了小汽车。', '他儿子在外面有工资。'])
    await secretary.call('objectToNotice', { params: { notice: notice?.id ?? '' }, body: { id: randomUUID(), words } });
  await open(RONGJIANG.secretary, { id }, 'village');
  await app.until('他儿子在外面有工资。');
  await tap('核实了，写答复', 1);
  await app.until('核实的结果');
  await type('核实的结果', '问了村里，儿子已经半年没有活干。');
  await send('公示照常到期', '异议已答复');
  const { objections } = await secretary.getCase(id);
  expect(objections.map(({ words }) => words)).toEqual(['他家去年刚买了小汽车。']);
}, 60_000);

test('what somebody else did meanwhile is shown beside what was written, and both stay when the person goes on', async () => {
  const { id } = await find(township, (detail) => detail.status === 'awaiting_review');
  await open(RONGJIANG.township, { id });
  await tap('开始审核');
  await tap('审核通过');
  await app.until('审核意见');
  await type('审核意见', '材料齐全，同意上报。');
  await tap('下一步');
  await app.until('转到：县级工作人员');
  await county.take(id, 'give_emergency_help', {
    givenOn: chinaDay(new Date().toISOString()),
    amount: 500,
    what: '县里先给了临时救助。',
  });
  await handOver(app);
  await app.until('情况刚刚有变化');
  for (const said of ['别人刚办的', '县里先给了临时救助。', '您写的，还在', '材料齐全，同意上报。'])
    expect(text()).toContain(said);
  await tap('看过了，接着办');
  await gone('情况刚刚有变化');
  await send('转到：县级工作人员', '审核通过，已报县里');
  expect(actionsIn(await township.getCase(id)).slice(-2)).toEqual(['give_emergency_help', 'pass_review']);
}, 60_000);

test('what can no longer be done is not sent, and its words can be taken along', async () => {
  const { id } = await find(secretary, (detail) => detail.allowed.includes('find_not_established'));
  await open(RONGJIANG.secretary, { id }, 'village');
  await tap('开始入户核实');
  await tap('核实不成立');
  await app.until('为什么不成立？');
  await type('为什么不成立？', '看过了，收入稳定。');
  await answerWhoFiled(app);
  await tap('下一步');
  await secretary.take(id, 'ask_more', { question: '请补一张结算单。' });
  await handOver(app);
  await app.until('现在这一步已经不能这样办了');
  expect(text()).toContain('请补一张结算单。');
  await tap('复制我写的');
  await app.until('已复制');
  expect(app.calls('setClipboardData')).toEqual([
    expect.objectContaining({ data: expect.stringContaining('看过了，收入稳定。') as string }),
  ]);
  await tap('不办了，回去看');
  await app.until('写好的这份不交了？');
  await app.page().tap('不交了', { within: '写好的这份不交了？' });
  await app.until('在等农户补充');
  expect((await secretary.getCase(id)).status).toBe('awaiting_more');
}, 60_000);

test('sent again after a lost answer, it was done once', async () => {
  const { id } = await find(county, (detail) => detail.status === 'awaiting_approval');
  await open(RONGJIANG.county, { id });
  await tap('开始审定');
  await tap('定下类别，开始帮扶');
  await app.until('审定意见');
  await type('审定意见', '比对无异常，同意纳入。');
  await tap('下一步');
  await app.until('转到：乡镇审核员');
  await app.signal('deaf');
  await handOver(app);
  await app.until('等信号，还没有交上去');
  await app.signal('online');
  await app.until('已审定：纳入监测');
  expect(actionsIn(await county.getCase(id)).filter((action) => action === 'approve')).toHaveLength(1);
}, 60_000);

test('a screen that was left open offers, when it is come back to, only what is still allowed', async () => {
  const { id } = await find(county, (detail) => detail.status === 'elimination_approval');
  await open(RONGJIANG.county, { id });
  await app.until('开始审定');
  expect(text()).toContain('7 条里达到了 7 条');
  await app.hide();
  await county.take(id, 'send_back', { reason: '再核一次收入。' });
  await app.show();
  await app.until('现在等乡镇审核员办');
  expect(text()).not.toContain('开始审定');
}, 60_000);

test('a step that is late is taken over, and is then acted on', async () => {
  const { id } = await find(
    township,
    (detail) => detail.allowed.includes('take_over') && detail.status === 'awaiting_visit',
  );
  await open(RONGJIANG.township, { id });
  await app.until('橙色预警');
  expect(text()).toContain('已报到乡镇审核员督办');
  await tap('办理');
  await tap('接手办理');
  await app.until('为什么接手？');
  expect(text()).toContain('农户看不到');
  await type('为什么接手？', '第一书记请了病假。');
  await send('转到：乡镇审核员', '已接手，这一步由您来办');
  await tap('看这一户');
  // What was read before it was taken over stands there for a moment.
  await gone('下一步您来');
  await gone('现在等驻村第一书记办');
  await tap('开始入户核实');
  await app.until('上门看了，是什么情况？');
  expect(text()).toContain('这一步由乡镇审核员接手办理');
}, 60_000);

test('a measure is agreed on with whom it fits, delivered by its department, and confirmed for the household', async () => {
  const weining = await somebodyAt(server.url, 'demo-township-guanfenghai');
  const { id } = await find(weining, ({ status, measures }) => status === 'monitored' && measures.length === 0);
  await open('马文君', { id });
  await tap('办理帮扶');
  await tap('商定一项帮扶措施');
  await app.until('具体帮什么？');
  await app.page().pick('或者选别的，都不是，选别的', '防贫保险', { nth: 0 });
  await tap('医保');
  await app.page().pick('哪天前落实，请选择', addDays(chinaDay(new Date().toISOString()), 10));
  await type('具体帮什么？', '申请防贫保险理赔。');
  await send('这一步还是等：乡镇审核员', '帮扶措施已商定');

  await open('孔德明', { id });
  await app.until('防贫保险 · 医保');
  expect(text()).not.toContain('风险消除的条件');
  await tap('帮扶已经落实');
  await app.until('给了什么、办成了什么？');
  await type('给了什么、办成了什么？', '理赔 3,000 元到账。');
  await send('这一步还是等：乡镇审核员', '已记下：帮扶落实了');

  await open(SECRETARY, { id }, 'village');
  await tap('替农户确认');
  await app.until('收到的是哪一项');
  await send('这一步还是等：乡镇审核员', '已替农户确认');
  expect((await weining.getCase(id)).measures.map(({ kind, state }) => [kind, state])).toEqual([
    ['insurance', 'confirmed'],
  ]);
}, 60_000);

test('two cases of one household are looked at and merged', async () => {
  const { id, duplicates } = await find(secretary, (detail) => detail.duplicates.length > 0);
  await open(RONGJIANG.secretary, { id }, 'village');
  await app.until('可能是同一户');
  await tap('并过去');
  await app.until('怎么知道是同一户？');
  await type('怎么知道是同一户？', '打电话问过，是夫妻俩各报了一件。');
  await send('这件就办结了', '已合并');
  const [into] = duplicates;
  expect((await secretary.getCase(id)).status).toBe('merged');
  expect(actionsIn(await secretary.getCase(into?.caseId ?? ''))).toContain('absorb');
}, 60_000);
