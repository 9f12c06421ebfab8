/** Every kind of declaration, by picked village and by helpers, and every answer it can get, in the built mini program. */
import { openWeapp, type Weapp } from './harness';
import { answerWhoFiled, CASES_HOME, SECRETARY, signInAs, VILLAGER, declareAnew, handOver } from './people';
import { inventedIdNumber } from '../people';
import { startServer, type RunningServer } from '../running-server';

const TOWNSHIP = '马文君';
let server: RunningServer;
let app: Weapp;
let secretary: Weapp;

beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
beforeEach(async () => {
  app = await openWeapp({ server: server.url });
});
afterEach(() => app.close());

/** One screen: its question, what is done there, 下一步. */
async function screen(question: string, act: () => Promise<void> | void): Promise<void> {
  await app.until(question);
  await act();
  await app.page().tap('下一步');
}
const tap = (what: string) => app.page().tap(what);

async function pickVillage(): Promise<void> {
  const picks = [
    ['市（州）', '毕节市'],
    ['县（市、区）', '威宁彝族回族苗族自治县'],
    ['乡镇（街道）', '观风海镇'],
    ['村（社区）', '七里半社区'],
  ] as const;
  for (const [label, name] of picks) {
    await app.until(label);
    await app.page().pick(`${label}，请选择`, name);
  }
}

async function someone(name: string, idNumber: string): Promise<void> {
  await app.page().type('姓名', name);
  await app.page().type('身份证号', idNumber);
}

async function send(): Promise<string> {
  await app.until('看一遍');
  const readBack = app.page().text();
  await tap('都对，发出去');
  await app.until('已收到');
  return readBack;
}

test('a neighbour files a disaster for someone without a phone, from a picked village', async () => {
  await signInAs(app, '罗春生');
  await app.until('帮别人申报');
  await tap('帮别人申报');
  await screen('他家在哪个村？', pickVillage);
  await screen('出了什么事？', () => tap('受灾了'));
  await screen('遭了什么灾？', () => tap('洪水'));
  await screen('哪一天的事？', () => app.page().pick('出事的日子，请选择', '2026-11-01'));
  await screen('哪些受了损失？', async () => {
    await tap('房子');
    await tap('牲畜');
  });
  await screen('房子现在能住人吗？', () => tap('不能住'));
  await screen('有照片或者想说几句吗？', () => undefined);
  await screen('说说家里的情况', () => tap('家里几口人？，加一'));
  await screen('这是给谁报的？', () => tap('我是邻居，替他家报'));
  await screen('您自己的名字和电话', async () => {
    await app.page().type('您的姓名', '李大婶');
    await app.page().type('您的电话', '0857-0000777');
  });
  await screen('遇到难处的人是谁？', () => someone('安老满', inventedIdNumber(911)));
  const readBack = await send();
  for (const said of ['受灾了', '洪水', '不能住', '我是邻居，替他家报', '李大婶，电话 0857-0000777', '没有留电话'])
    expect(readBack).toContain(said);
  const groups = /([34679A-Z]{4})\s([34679A-Z]{4})\s([34679A-Z]{2})/.exec(app.page().text()) ?? [];
  const receipt = groups.slice(1).join('-');
  await tap('看进度');
  await app.until('等第一书记上门核实');

  secretary = await openWeapp({ server: server.url });
  await signInAs(secretary, SECRETARY);
  await secretary.open(CASES_HOME);
  await secretary.until('安老满');
  await secretary.page().tap('找一户');
  await secretary.until('取消');
  await secretary.page().type(
    '找一户',
    receipt.replace(/.$/, (last) => (last === '3' ? '4' : '3')),
  );
  await secretary.page().tap('查');
  await secretary.until('受理编号有一位不对');
  await secretary.page().type('找一户', receipt.toLowerCase().replace(/-/g, ' '));
  await secretary.page().tap('查');
  await secretary.until(`受理编号 ${receipt}`);
  await secretary.until('安老满 · 1 口人');
  expect(secretary.page().findAll('.d-card')).toHaveLength(1);
  await secretary.page().tap('安老满');
  await secretary.until('为什么排在前面');
  await secretary.back();
  await secretary.until('回名单');
  await secretary.page().tap('回名单');
  await secretary.until('找一户');
  await secretary.until('更新');
  await secretary.page().tap('安老满', { nth: 0 });
  await secretary.until('为什么排在前面');
  for (const said of [
    '绿色通道',
    '房子现在不能住人',
    '先看今晚住哪里安全',
    '李大婶',
    '0857-0000777',
    '贵州省的政策，2025 年 1 月 1 日起执行',
  ])
    expect(secretary.page().text()).toContain(said);
  expect(secretary.page().text()).not.toContain('guizhou-demo');
  await secretary.close();
}, 60_000);

test('a lost job, told in taps and five typed answers', async () => {
  await signInAs(app, VILLAGER);
  await app.open('/pages/home/index?scene=v520526107001');
  await app.until('七里半社区');
  await declareAnew(app);
  await screen('家里出了什么事？', () => tap('没活干了'));
  await screen('谁没活干了？', () => tap('爱人'));
  await screen('从哪一天起？', () => app.page().pick('没活干的日子，请选择', '2026-09-01'));
  await screen('每个月挣多少钱？', async () => {
    await app.page().type('以前每月', '4,200元');
    await app.page().type('现在每月', '４２００');
    // What is seldom so is asked about, and stays as it is until it is changed.
    await tap('下一步');
    await app.until('以前和现在写的一样多，是这样吗？');
    await tap('改一改');
    await app.page().type('现在每月', '0');
  });
  await screen('家里还有别人挣钱吗？', () => tap('没有'));
  await screen('有照片或者想说几句吗？', () => undefined);
  await screen('说说家里的情况', () => tap('家里几口人？，加一'));
  await screen('这是给谁报的？', () => tap('给我自己家报'));
  await screen('您是谁？', async () => {
    await someone('安小禾', inventedIdNumber(912));
    await app.page().type('电话', '０８５７００００１２３');
  });
  await screen('同意我们看这些情况吗？', () => tap('花钱和挣钱的情况'));
  expect(await send()).toContain('以前每月 4,200 元，现在每月 0 元');
  await tap('看进度');
  await app.until('不想办了，撤回这件申报');
  await tap('不想办了，撤回这件申报');
  await app.until('撤回这件申报？');
  await tap('撤回');
  await app.until('已撤回');
}, 60_000);

test('asked for more, answers; found not established, objects; the township sends it back, then upholds', async () => {
  await signInAs(app, '罗春生');
  await app.open('/pages/home/index?scene=v520526107001');
  await app.until('七里半社区');
  await declareAnew(app);
  await screen('家里出了什么事？', () => tap('别的难处'));
  await screen('是哪一样难处？', () => tap('上学花费大'));
  await screen('说一说出了什么事', () => app.page().type('出了什么事', '两个孩子上高中，学费凑不齐。'));
  await screen('有照片或者想说几句吗？', () => undefined);
  await screen('说说家里的情况', () => tap('家里几口人？，加一'));
  await screen('这是给谁报的？', () => tap('给我自己家报'));
  await screen('您是谁？', async () => {
    await someone('安小麦', inventedIdNumber(913));
    await app.page().type('电话', '0857-0000124');
  });
  await send();

  async function staff(name: string, list: string, begin: string, action: string, words: string, done: string) {
    const desk = await openWeapp({ server: server.url });
    await signInAs(desk, name);
    await desk.open(list);
    await desk.until('安小麦 · 1 口人 · 其他');
    await desk.page().tap('安小麦 · 1 口人 · 其他');
    await desk.until(begin);
    await desk.page().tap(begin);
    await desk.until(action);
    await desk.page().tap(action);
    await desk.until('下一步');
    const field = desk.page().findAll('.k-field__input').at(-1);
    await desk.page().type(String(field?.attr('ariaLabel') ?? field?.attr('aria-label')), words);
    await answerWhoFiled(desk);
    await desk.page().tap('下一步');
    await desk.until('交上去以后');
    await handOver(desk);
    await desk.until(done);
    await desk.close();
  }
  const follow = async (sign: string, by = '看进度') => {
    await app.relaunch();
    await app.until(sign);
    await app.page().tap(by, { nth: 0 });
  };

  await staff(SECRETARY, CASES_HOME, '开始入户核实', '还要请农户补充', '请补学校的缴费单。', '已请农户补充');
  await follow('等您补充', '去补充');
  await app.until('请补学校的缴费单。');
  await app.until('想补充什么？');
  await app.page().type('想补充什么？', '缴费单在家里，您来看。');
  await app.page().tap('发出去');
  await app.until('补充的已收到');

  await staff(SECRETARY, CASES_HOME, '开始入户核实', '核实不成立', '学费已由资助付清。', '已定：核实不成立');
  await follow('核实不成立');
  await app.until('学费已由资助付清。');
  const object = async (words: string) => {
    await app.page().tap('有异议', { nth: 0 });
    await app.until('由作决定的上一级重新看');
    await app.page().type('哪里不对？', words);
    await app.page().tap('发出去');
    await app.until('您的异议已收到');
  };
  await object('生活费没有算。');

  await staff(TOWNSHIP, '/office/cases/index', '办理异议', '退回村里重新核实', '请再看生活费。', '已退回村里重新核实');
  await follow('等村里上门');
  await app.until('请再看生活费。');

  await staff(SECRETARY, CASES_HOME, '开始入户核实', '核实不成立', '生活费也有资助。', '已定：核实不成立');
  await follow('核实不成立');
  await app.until('生活费也有资助。');
  await object('奶奶的药费也没有算。');

  await staff(TOWNSHIP, '/office/cases/index', '办理异议', '维持原结论', '药费也看过。', '已定：维持原结论');
  await follow('核实不成立');
  await app.until('药费也看过。');
  expect(
    app
      .page()
      .findAll('.said__words')
      .map((each) => each.children[0]),
  ).toEqual(['药费也看过。', '生活费也有资助。']);
  expect(app.page().text()).not.toContain('帮扶');
  // The township has decided; a second objection has nobody to go to.
  expect(app.page().find('有异议')).toBeUndefined();
  await app.page().tap('再报一件');
  await app.until('家里出了什么事？');
}, 90_000);
