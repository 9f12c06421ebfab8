/** The verification visit in the built mini program: without a signal, killed in the middle, refused, and with its answer lost. */
import { randomUUID } from 'node:crypto';
import type { CaseDetail } from '../../src/shared/contract/case';
import type { Problem } from '../../src/shared/contract/problem';
import type { CaseProgress } from '../../src/shared/contract/progress';
import { articleHousehold, inventedIdNumber, nextIdNumber } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { openWeapp, type Weapp } from './harness';
import { answerWhoFiled, CASES_HOME, SECRETARY, sendNow, VILLAGER, signInAs } from './people';
import { rewriteFirst, waiting } from './waiting';

let server: RunningServer;
let app: Weapp;
/** Throws whatever is to be stored, as a full phone does, while it is set. */
let full = false;

beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

/** As another phone would: over plain HTTP, as a demo person. */
async function call<Reply>(person: string, path: string, body?: object): Promise<Reply> {
  const send = async (to: string, token: string | undefined, what: object | undefined) => {
    const reply = await fetch(server.url + to, {
      method: what ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(what && { body: JSON.stringify(what) }),
    });
    const said = (await reply.json()) as unknown;
    if (!reply.ok) throw new Error(`${to}: ${JSON.stringify(said)}`);
    return said;
  };
  const session = (await send('/api/session', undefined, { code: person })) as { token: string };
  return (await send(path, session.token, body)) as Reply;
}
const asVillager = <Reply>(path: string, body?: object) => call<Reply>('demo-villager-nayong', path, body);
const caseNow = (caseId: string) => call<CaseDetail>('demo-secretary-weining', `/api/cases/${caseId}`);

interface Filed {
  caseId: string;
  /** To file again for the same person. */
  again(): Promise<void>;
}

/** A household's declaration, by somebody whose name begins with no other's in the list. */
async function file(name: string): Promise<Filed> {
  const idNumber = nextIdNumber();
  const declare = async () => {
    const declaration = articleHousehold({ applicant: { name, phone: '0857-0000123', idNumber }, householdSize: 3 });
    await asVillager('/api/declarations', declaration);
    return declaration.id;
  };
  const id = await declare();
  const { progress } = await asVillager<{ progress: CaseProgress }>(`/api/declarations/${id}`);
  return { caseId: progress.caseId, again: async () => void (await declare()) };
}

const isDetail = ({ method, path }: { method: string; path: string }) =>
  method === 'GET' && /^\/api\/cases\/[0-9a-f-]{36}$/.test(path);

/**
 * The list as the secretary sees it, with a signal; from then on the phone knows its rows.
 * @param ahead whether the signal lasts until the cases to be visited have been read too
 */
async function openQueue({ ahead = false } = {}): Promise<void> {
  full = false;
  let listing = !ahead;
  const storage = new Map<string, unknown>();
  const setStorageSync = (key: string, value: unknown) => {
    if (full) throw new Error('setStorageSync:fail exceed storage max size');
    storage.set(key, JSON.parse(JSON.stringify(value)));
  };
  const lose = (method: string, path: string) => (listing && isDetail({ method, path }) ? 'before' : undefined);
  app = await openWeapp({ server: server.url, storage, wx: { setStorageSync }, lose });
  await signInAs(app, SECRETARY);
  await app.open(CASES_HOME);
  await app.until('更新');
  await app.page().until(() => app.requests.some(isDetail));
  listing = false;
}
const openVisit = (caseId: string, action = 'confirm') => app.open(`/village/visit/index?id=${caseId}&for=${action}`);
const shown = (what: string) => app.page().until(() => app.page().find(what) !== undefined);
async function tap(what: string): Promise<void> {
  await shown(what);
  await app.page().tap(what);
}
async function type(field: string, text: string): Promise<void> {
  await shown(field);
  await app.page().type(field, text);
}
const next = () => tap('下一步');
const choose = (question: string, answer: string) => tap(`${question}，${answer}`);

async function people(): Promise<void> {
  await app.until('谁上门的？');
  await type('第 2 个人的姓名', '安秀兰');
  await answerWhoFiled(app);
  await next();
}

interface Person {
  name: string;
  relation: string;
  health: string;
  school: string;
  work: string;
  idNumber?: string;
  birth?: string;
}

async function member(number: number, { name, relation, health, school, work, idNumber, birth }: Person) {
  await app.page().tap('还没填完', { nth: 0 });
  await app.until(`第 ${number} 口人`);
  await app.until('这个人写好了');
  await type('姓名', name);
  await choose('是户主的什么人', relation);
  if (idNumber) await type('身份证号（可不填）', idNumber);
  if (birth) await app.page().pick('出生日期，请选择', birth);
  await choose('身体怎么样', health);
  await choose('在不在上学', school);
  await choose('能不能干活', work);
  await tap('这个人写好了');
  await app.until('家里有哪些人？');
}

const father: Person = {
  name: '安大山',
  relation: '户主',
  health: '有大病',
  school: '没在上学',
  work: '干不了活',
};
const mother: Person = {
  name: '安小满',
  relation: '爱人',
  health: '健康',
  school: '没在上学',
  work: '能干活',
  birth: '1985-06-01',
};
const daughter: Person = {
  name: '安小禾',
  relation: '子女',
  health: '健康',
  school: '小学、初中',
  work: '干不了活',
  birth: '2015-02-10',
};

/** @param idNumber the father's; nobody's before, unless it is said whose */
async function members(idNumber = nextIdNumber()): Promise<void> {
  await app.until('家里有哪些人？');
  await member(1, { ...father, idNumber });
  await member(2, mother);
  await member(3, daughter);
  await next();
}

/** Who declared is not among the members: that is asked about, and up to the visitors. */
async function notLeftOut(declared: string): Promise<void> {
  await app.until(`申报的${declared}不在写下的人里，是不是漏了？`);
  await tap('没有漏');
}

async function incomes(): Promise<void> {
  await app.until('一年的收入和花费');
  expect(app.page().text()).not.toContain('低于监测线');
  await type('工资收入，元', '24000');
  await type('种养、生意收入，元', '8,000');
  await type('补助收入，元', '1800');
  await type('种养、生意的成本，元', '3000');
  await type('合规自付支出，元', '1.9万');
  await app.until('还差 2 项，填完就算出来');
  await tap('其余的都没有');
}

async function restOf(findings: string): Promise<void> {
  await next();
  await app.until('两不愁三保障和饮水');
  for (const kind of ['吃饭', '穿衣', '上学', '看病', '饮水']) await choose(kind, '有保障');
  await choose('住房', '有问题');
  await type('有什么问题', '后墙裂了');
  await next();
  await app.until('核实提示');
  await tap('有小汽车、工程车');
  await next();
  await app.until('看到了什么？');
  await type('看到了什么、问到了什么', findings);
  await next();
  await app.until('看下来怎么样？');
  for (const found of ['住房：后墙裂了', '有小汽车、工程车', findings]) expect(app.page().text()).toContain(found);
}

const strokes: [number, number][][] = [
  [
    [30, 30],
    [90, 30],
    [90, 120],
  ],
];
const drawn = [[100, 200, 300, 200, 300, 800]];

/** On the whole screen, which a tap on the name opens. */
async function sign(name: string, lines = strokes): Promise<void> {
  await tap(`点这里签名：${name}`);
  await app.until(`${name}，请写名字`);
  await app.page().until(() => app.page().find('.k-sign__field--wait') === undefined);
  await app.page().draw('.k-sign__canvas', lines);
  await tap('写好了');
}

async function signatures(second = '安秀兰'): Promise<void> {
  await next();
  await app.until('信息核查授权书');
  await tap('安大山，还没签');
  await sign('安大山', [...strokes, [[200, 75]]]);
  await tap('签好了');
  await app.until('已签');
  await tap('安小满，还没签');
  await choose('安小满怎么签', '这次签不了');
  await type('为什么签不了', '在外打工，过年回来补签');
  await tap('签好了');
  await next();
  await app.until('上门的两个人都要签名');
  await sign('杨光明');
  await sign(second);
  await next();
}

async function readAndSend(): Promise<void> {
  await app.until('念给农户听');
  await tap('念过了，农户说没有错');
  await app.until('念过了');
  await tap('交上去');
  await sendNow(app);
}

/** @param declared who is not among the members, where the phone knows who declared */
async function fillIn(
  findings: string,
  { declared, father: number }: { declared?: string; father?: string } = {},
): Promise<void> {
  await people();
  await members(number);
  if (declared !== undefined) await notLeftOut(declared);
  await incomes();
  await restOf(findings);
  await tap('突发严重困难户');
  await signatures();
}

const confirms = async (caseId: string) =>
  (await caseNow(caseId)).events.filter(({ action }) => action === 'confirm').length;

test('written without a signal from the list alone, killed in the middle, sent when there is one', async () => {
  const { caseId } = await file('覃大山');
  await openQueue();
  await app.signal('offline');
  await app.page().tap('覃大山 · 3 口人');
  await app.until('没有信号也能写');
  await tap('情况属实');
  await app.until('现在没有信号');
  await people();
  await app.until('家里有哪些人？');
  await next();
  // Nobody goes on past a member who is not written down.
  await app.until('第 1 口人');
  await app.until('这一项要填');
  await tap('返回');
  await members();
  await app.until('算这 12 个月');
  await incomes();
  for (const said of ['10,266 元', '3,933 元', '8,700 元', '演示', '低于监测线'])
    expect(app.page().text()).toContain(said);

  await app.relaunch(CASES_HOME);
  await app.until('离线');
  await app.page().tap('覃大山 · 3 口人');
  await tap('接着写核实表');
  await app.until('一年的收入和花费');
  expect(app.page().attribute('合规自付支出，元', 'value')).toBe('1.9万');
  await restOf('覃家：尿毒症，每周透析。');
  await tap('突发严重困难户');
  await signatures();

  await app.until('念给农户听');
  for (const said of [
    '今天，杨光明、安秀兰上门',
    '家里 3 口人',
    '合规自付支出：19,000 元',
    '住房：后墙裂了',
    '有小汽车、工程车',
    '突发严重困难户',
    '安大山：已签',
    '安小满没签：在外打工，过年回来补签',
  ])
    expect(app.page().text()).toContain(said);
  await tap('交上去');
  await app.until('先一条一条念给农户听，再交');
  await readAndSend();
  await app.until('等信号，还没有交上去');
  expect(app.page().text()).not.toContain('交上去了');

  // Killed once more; the list says what waits.
  await app.relaunch(CASES_HOME);
  await app.until('1 件等信号，还没有交上去');
  await tap('看覃大山');
  await app.until('等信号，还没有交上去');
  expect(await confirms(caseId)).toBe(0);
  await app.signal('online');
  await app.until('交上去了');
  expect(app.page().text()).toContain('下一步您来：');
  expect(app.page().text()).toMatch(/最迟/);

  const sent = await caseNow(caseId);
  expect(sent.status).toBe('awaiting_deliberation');
  expect(sent.visit).toMatchObject({
    visitors: [
      { name: '杨光明', signature: drawn },
      { name: '安秀兰', signature: drawn },
    ],
    members: [
      { name: '安大山', birthDate: '1900-01-01', work: 'none' },
      { name: '安小满', birthDate: '1985-06-01', work: 'able' },
      { name: '安小禾', school: 'compulsory' },
    ],
    incomes: { wage: 24_000, business: 8_000, selfPaid: 19_000 },
    assurances: { housing: { safe: false, problem: '后墙裂了' } },
    assets: ['car'],
    authorizations: [
      {
        member: 0,
        signature: [
          [100, 200, 300, 200, 300, 800],
          [667, 500],
        ],
      },
      { member: 1, unsigned: '在外打工，过年回来补签' },
    ],
  });
  expect([app.storage.get('visits'), waiting(app.storage)]).toEqual([[], []]);
  await tap('回名单');
  await app.until('更新');
  expect(app.page().text()).not.toContain('等信号');
}, 90_000);

test('refused because the household declared again meanwhile: what changed is read, and then it goes', async () => {
  const { caseId, again } = await file('冉小川');
  await openQueue();
  await app.signal('offline');
  await openVisit(caseId);
  await fillIn('冉家：住院回来，自付很多。');
  await readAndSend();
  await app.until('等信号，还没有交上去');
  await again();
  await app.signal('online');
  await app.until('没有交成');
  await app.until('又报了一件，并到一起办');
  expect(await confirms(caseId)).toBe(0);

  await tap('返回');
  await app.until('1 件没有交成');
  await tap('看冉小川');
  await app.until('情况刚刚有变化');
  await tap('看过了，接着办');
  await app.until('念给农户听');
  await tap('改：看到的、问到的');
  await app.until('看到了什么？');
  await type('看到了什么、问到了什么', '冉家：又住了一次院，两次一起看。');
  await next();
  // Nobody knew at the door that there was a second one.
  await app.until('谁报的？');
  await answerWhoFiled(app);
  await next();
  await readAndSend();
  await app.until('交上去了');
  const { status, visit, events } = await caseNow(caseId);
  expect(status).toBe('awaiting_deliberation');
  expect(visit?.findings).toBe('冉家：又住了一次院，两次一起看。');
  expect(events.map(({ action }) => action)).toEqual(['file', 'declare_again', 'confirm']);
}, 90_000);

test('handed over once though the answer was lost after the server had taken it', async () => {
  const { caseId } = await file('粟小溪');
  await openQueue();
  await app.page().tap('粟小溪 · 3 口人');
  await tap('开始入户核实');
  await tap('情况属实');
  await fillIn('粟家：情况属实。', { declared: '粟小溪' });
  await app.signal('deaf');
  await readAndSend();
  await app.until('等信号，还没有交上去');
  expect(await confirms(caseId)).toBe(1);
  await app.relaunch(CASES_HOME);
  await app.until('1 件等信号');
  await app.signal('online');
  await app.page().until(() => !app.page().text().includes('等信号'));
  const posts = app.requests.filter(({ method, path }) => method === 'POST' && path.includes(caseId));
  expect(posts.length).toBeGreaterThan(1);
  expect(await confirms(caseId)).toBe(1);
}, 90_000);

/** A household that the secretary who is to visit it found, and so filed. */
async function found(name: string): Promise<string> {
  const { id, village, hardship, circumstances } = articleHousehold();
  const applicant = { name, idNumber: nextIdNumber() };
  const discovery = {
    id,
    by: 'village',
    village,
    hardship,
    circumstances,
    householdSize: 3,
    applicant,
    words: '走访。',
  };
  return (await call<{ caseId: string }>('demo-secretary-weining', '/api/discoveries', discovery)).caseId;
}

test('who filed the household is told why whoever came along signs, and another name has to sign anew', async () => {
  const caseId = await found('向小芳');
  await openQueue({ ahead: true });
  await openVisit(caseId);
  await app.until('谁上门的？');
  await type('第 2 个人的姓名', '杨光明');
  await next();
  await app.until('第 2 个人要写别人，不能写您自己');
  await type('第 2 个人的姓名', '安秀兰');
  await next();
  await members();
  await notLeftOut('向小芳');
  await incomes();
  await restOf('向家：情况属实。');
  await tap('突发严重困难户');
  await signatures();
  await app.until('安秀兰：已签');
  await tap('改：谁上门的');
  await type('第 2 个人的姓名', '安小兰');
  await next();
  await app.until('这件是您报的，又是您来核实');
  await next();
  await app.until('这件是您报的，一起上门的人要签名');
  await sign('安小兰');
  await next();
  await app.until('安小兰：已签');
  await readAndSend();
  await app.until('交上去了');
  const { visit } = await caseNow(caseId);
  expect(visit?.visitors).toEqual([
    { name: '杨光明', signature: drawn },
    { name: '安小兰', signature: drawn },
  ]);
}, 90_000);

test('a member whose number stands in another household is asked about, and the visit goes once they live here', async () => {
  const [taken, { caseId }] = [nextIdNumber(), await file('史小梅')];
  const applicant = { name: '史小强', phone: '0857-0000199', idNumber: taken };
  await asVillager('/api/declarations', articleHousehold({ applicant }));
  await openQueue();
  await openVisit(caseId);
  await fillIn('史家：情况属实。', { declared: '史小梅', father: taken });
  await readAndSend();
  await app.until('没有交成');
  expect(app.page().text()).toContain('这个号码登记在另一户里');
  expect(await confirms(caseId)).toBe(0);
  await tap('打开改');
  await app.until('第 1 口人');
  await tap('现在住在这家，当面问过：住在这家、一起花销。');
  await tap('这个人写好了');
  await app.until('家里有哪些人？');
  expect(app.page().text()).not.toContain('这个号码登记在另一户里');
  await next();
  await notLeftOut('史小梅');
  await readAndSend();
  await app.until('交上去了');
  expect((await caseNow(caseId)).visit?.members[0]).toMatchObject({ name: '安大山', livesHere: true });
}, 90_000);

test('stays written when the phone is full, and is handed over in the place that it leaves', async () => {
  const { caseId } = await file('敖小满');
  await openQueue();
  await openVisit(caseId);
  await people();
  await members();
  await notLeftOut('敖小满');
  await app.until('一年的收入和花费');
  full = true;
  await incomes();
  await app.until('手机存不下了');
  full = false;
  await restOf('敖家：情况属实。');
  await tap('突发严重困难户');
  await signatures();
  expect(app.page().text()).not.toContain('手机存不下了');
  await app.until('念给农户听');
  await tap('念过了，农户说没有错');
  full = true;
  await tap('交上去');
  await app.until('手机存不下了');
  expect(await confirms(caseId)).toBe(0);
  full = false;
  await tap('交上去');
  await sendNow(app);
  await app.until('交上去了');
  expect(await confirms(caseId)).toBe(1);
}, 90_000);

test('what the server found wrong is shown at its field; and what is given up is gone', async () => {
  const { caseId } = await file('蓝小芳');
  await openQueue();
  await app.signal('offline');
  await openVisit(caseId);
  await fillIn('蓝家：情况属实。');
  await readAndSend();
  await app.until('等信号，还没有交上去');
  // As a stricter server of tomorrow would have answered.
  const refused: Problem = {
    type: 'urn:problem:request.invalid',
    status: 422,
    code: 'request.invalid',
    title: '有的地方填得不对，请改一改',
    errors: [{ pointer: '/body/visit/members/1/idNumber', code: 'required' }],
  };
  rewriteFirst(app.storage, { refused });
  await app.relaunch(CASES_HOME);
  await app.until('1 件没有交成');
  await tap('看蓝小芳');
  await app.until('家里的人：这一项要填');
  await tap('打开改');
  await app.until('第 2 口人');
  await app.until('这一项要填');
  await type('身份证号（可不填）', inventedIdNumber(802));
  await tap('这个人写好了');
  await app.until('家里有哪些人？');
  await next();
  await readAndSend();
  await app.until('等信号，还没有交上去');

  rewriteFirst(app.storage, { refused });
  await app.relaunch(`/village/visit/index?id=${caseId}&for=confirm`);
  await app.until('没有交成');
  await tap('不交了');
  await app.until('写好的这份不交了？');
  await app.page().tap('不交了', { within: '写好的这份不交了？' });
  await app.until('待办');
  expect([app.storage.get('visits'), waiting(app.storage)]).toEqual([[], []]);
  await app.signal('online');
  expect(await confirms(caseId)).toBe(0);
}, 90_000);

test('an elimination shows each condition as it would be judged, and does not go while one is not met', async () => {
  const { caseId } = await file('覃小燕');
  await openQueue();
  await app.signal('offline');
  // As the list would have shown the household half a year later.
  const kept = app.storage.get('queues') as { parts: { value: { cases: { id: string; status: string }[] } }[] };
  for (const { value } of kept.parts) for (const row of value.cases) if (row.id === caseId) row.status = 'monitored';
  app.storage.set('queues', kept);
  await app.relaunch();
  await openVisit(caseId, 'propose_elimination');
  await people();
  await members();
  await incomes();
  await restOf('覃家：收入稳定了。');
  const states = () =>
    Object.fromEntries(
      app
        .page()
        .findAll('.d-factor')
        .map((row) => row.said('aria-label').split('；') as [string, string]),
    );
  expect(states()).toEqual({
    收入参考范围高于监测线: '没达到',
    收入稳定满半年: '待核实',
    纳入监测满半年: '待核实',
    至少落实了一项帮扶措施: '待核实',
    大额必须花费已经解决: '待核实',
    两不愁三保障和饮水有保障: '没达到',
    家里有能干活的人: '达到',
  });
  await app.page().pick('从哪天起收入稳定了，请选择', '2026-01-10');
  await choose('大额的必须花费解决了没有', '解决了');
  await choose('怎么消除的', '帮扶消除');
  await choose('这家人同意风险消除吗？', '同意，签不了');
  await type('为什么签不了', '手受伤了');
  await app.page().until(() => states()['大额必须花费已经解决'] === '达到');
  expect(states()['收入稳定满半年']).toBe('达到');
  await signatures();
  await app.until('还有条件没达到，现在交不上去');
  expect(app.page().findAll('.k-button--off')).toHaveLength(1);

  await tap('改：收入和花费');
  await type('合规自付支出，元', '0');
  await next();
  await app.until('念给农户听');
  await tap('改：两不愁三保障和饮水');
  await choose('住房', '有保障');
  await next();
  await app.until('念给农户听');
  expect(app.page().text()).not.toContain('还有条件没达到');
  expect(app.page().findAll('.k-button--off')).toEqual([]);
  await readAndSend();
  await app.until('等信号，还没有交上去');
  // The household is not monitored at all, so the server says no, and the phone says why.
  await app.signal('online');
  await app.until('没有交成');
  expect(app.page().text()).toContain('现在这一步已经不能这样办了');
  expect((await caseNow(caseId)).status).toBe('awaiting_visit');
}, 90_000);

test('is not begun where the case is not at that step, or was never seen on this phone', async () => {
  const { caseId } = await file('敖小禾');
  await openQueue();
  await openVisit(caseId, 'propose_elimination');
  await app.until('这一户现在不在这一步');
  expect(app.storage.has('visits')).toBe(false);
  await app.signal('offline');
  await openVisit(randomUUID());
  await app.until('这一户还没在这个手机上打开过');
  expect(app.storage.has('visits')).toBe(false);
}, 60_000);

test('a case that is to be visited was read ahead, and is read where there is no signal, with its age', async () => {
  const { caseId } = await file('岑小雨');
  await openQueue({ ahead: true });
  await app.page().until(() => app.storage.has(`case/${caseId}`));
  await app.signal('offline');
  await app.relaunch(CASES_HOME);
  await app.until('离线');
  await app.page().tap('岑小雨 · 3 口人');
  await app.until('现在连不上网，这是刚刚的内容');
  for (const known of ['岑小雨', '说了什么', '开始入户核实', '有信号就自动交上去'])
    expect(app.page().text()).toContain(known);
  // What the phone lacks room for is not what only the phone has.
  full = true;
  await openVisit(caseId);
  await app.page().until(() => app.storage.get('visits') !== undefined || !app.storage.has(`case/${caseId}`));
  full = false;
  await app.signal('online');
  await app.open(`/village/case/index?id=${caseId}`);
  await app.page().until(() => app.storage.has(`case/${caseId}`));
  await app.page().until(() => !app.page().text().includes('现在连不上网'));
  await signInAs(app, VILLAGER);
  expect([...app.storage.keys()].filter((key) => key.startsWith('case'))).toEqual([]);
}, 60_000);

test('nothing of it stays on the phone for who signs in next', async () => {
  const half = await file('向小云');
  const done = await file('向小雨');
  await openQueue();
  await app.signal('offline');
  await openVisit(done.caseId);
  await fillIn('向家：情况属实。');
  await readAndSend();
  await app.until('等信号，还没有交上去');
  await openVisit(half.caseId);
  await people();
  await app.until('家里有哪些人？');
  expect(JSON.stringify(waiting(app.storage))).toContain('安大山');
  expect(JSON.stringify(app.storage.get('visits'))).toContain('安秀兰');
  await app.signal('online');
  await app.page().until(() => waiting(app.storage).length === 0);
  await signInAs(app, VILLAGER);
  expect(app.storage.has('visits')).toBe(false);
  expect(waiting(app.storage)).toEqual([]);
}, 90_000);
