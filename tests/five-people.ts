/**
 * One household through every step, by five people at their own screens: the villager, the first secretary, the
 * village cadre, the township's reviewer and the county's officer. The same script is played by hand in the built
 * mini program and in a browser.
 */
import { addDays, chinaDay } from '../src/shared/china-time';
import { idNumberCheck } from '../src/shared/identity';
import type { RunningServer } from './running-server';
import { somebodyAt } from './somebody';

/** Somebody at a screen, who sees, taps and types by its words. */
export interface Hand {
  see(words: string): Promise<void>;
  /** The first that is called so, by its text or its spoken name. */
  tap(what: string): Promise<void>;
  type(field: string, words: string): Promise<void>;
  /** Chooses a day in a field that is empty. */
  pick(field: string, day: string): Promise<void>;
  /** Draws a name into the field that asks for it. */
  sign(): Promise<void>;
  /** Sets the screen's own clock so many days ahead, where it has one. */
  setClock(aheadDays: number): Promise<void>;
  open(page: string): Promise<void>;
  shot(name: string): Promise<void>;
}

export interface People {
  /** Signs in anew: months end a session. @param aheadDays how far the server's clock runs ahead */
  signIn(name: string, aheadDays: number): Promise<Hand>;
}

export const HEAD = '安小棠';
const CHILD = '安小果';
/** Nobody's: the province's own code as area; the head born on the first day of 1900, the child in 2016. */
const invented = (birthday: string, sequence: string) => {
  const first17 = `520000${birthday}${sequence}`;
  return first17 + idNumberCheck(first17);
};
export const HEAD_ID = invented('19000101', '905');
const CHILD_ID = invented('20160301', '905');

async function choose(hand: Hand, question: string, answer: string): Promise<void> {
  await hand.tap(`${question}，${answer}`);
}

async function member(hand: Hand, number: number, name: string, idNumber: string, answers: readonly string[]) {
  await hand.tap('还没填完');
  await hand.see(`第 ${number} 口人`);
  await hand.type('姓名', name);
  await hand.type('身份证号（可不填）', idNumber);
  const questions = ['是户主的什么人', '身体怎么样', '在不在上学', '能不能干活'];
  for (const [index, question] of questions.entries()) await choose(hand, question, answers[index] ?? '');
  await hand.tap('这个人写好了');
  await hand.see('家里有哪些人？');
}

interface Found {
  wage: string;
  words: string;
  verdict(hand: Hand): Promise<void>;
  /** Written down at an earlier visit already. */
  known: boolean;
}

/** The verification visit, from the first question to the read-back. */
async function writeVisit(hand: Hand, { wage, words, verdict, known }: Found): Promise<void> {
  const next = () => hand.tap('下一步');
  await hand.see('谁上门的？');
  await hand.type('第 2 个人的姓名', '安秀兰');
  await next();
  await hand.see('家里有哪些人？');
  if (!known) {
    await member(hand, 1, HEAD, HEAD_ID, ['户主', '有大病', '没在上学', '能干活']);
    await member(hand, 2, CHILD, CHILD_ID, ['子女', '健康', '小学、初中', '干不了活']);
    await hand.shot('60-members');
  }
  await next();
  await hand.see('一年的收入和花费');
  await hand.type('工资收入，元', wage);
  for (const [field, amount] of [
    ['种养、生意收入', '3000'],
    ['财产收入', '0'],
    ['补助收入', '1200'],
    ['种养、生意的成本', '900'],
    ['保险赔了多少', '0'],
    ['合规自付支出', known ? '0' : '19000'],
  ])
    await hand.type(`${field}，元`, amount ?? '');
  await hand.shot(known ? '65-incomes' : '61-incomes');
  await next();
  await hand.see('两不愁三保障和饮水');
  for (const kind of ['吃饭', '穿衣', '上学', '看病', '住房', '饮水']) await choose(hand, kind, '有保障');
  await next();
  await hand.see('核实提示');
  await next();
  await hand.see('看下来怎么样？');
  await hand.type('看到了什么、问到了什么', words);
  await verdict(hand);
  await next();
  await hand.see('信息核查授权书');
  await hand.tap(`${HEAD}，还没签`);
  await hand.see(`${HEAD}，请写名字`);
  await hand.sign();
  await hand.tap('这个人好了');
  await hand.see('已签');
  await hand.shot(known ? '66-signed' : '62-signed');
  await next();
  await hand.see('念给农户听');
  await hand.tap('念过了，农户说没有错');
  await hand.see('念过了');
  await hand.shot(known ? '67-read-back' : '63-read-back');
  await hand.tap('交上去');
  await hand.see('交上去了');
}

/** From the case's screen to the sent action: what is tapped, what is written. */
async function act(hand: Hand, start: string, action: string, fields: Record<string, string>, done: string) {
  await hand.tap(start);
  await hand.tap(action);
  for (const [field, words] of Object.entries(fields)) await hand.type(field, words);
  await hand.tap('下一步');
  await hand.see('交上去以后');
  await hand.tap('交上去');
  await hand.see(done);
}

/** Takes what 罗春生 has just declared, for two people of 七里半社区, to “risk eliminated”. */
export async function takeThroughAllSteps(server: RunningServer, people: People): Promise<void> {
  let ahead = 0;
  const wait = (days: number) => {
    server.passDays(days);
    ahead += days;
  };
  const villager = () => somebodyAt(server.url, 'demo-villager-nayong');
  const mine = async () => {
    const { declarations } = await (await villager()).call('listMyDeclarations', {});
    const found = declarations.find(({ applicantName }) => applicantName === HEAD);
    if (!found) throw new Error('the household has not declared');
    return found;
  };
  const { id: declaration, progress } = await mine();
  const { caseId } = progress;
  /** The clock's own steps come with its next round. */
  const until = async (status: string) => {
    const deadline = Date.now() + 60_000;
    while ((await mine()).progress.status !== status) {
      if (Date.now() > deadline) throw new Error(`not ${status} in time`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };
  const atCase = async (name: string, workbench: 'village' | 'county') => {
    const hand = await people.signIn(name, ahead);
    await hand.open(`/${workbench}/case/index?id=${caseId}`);
    return hand;
  };

  const visit = await atCase('杨光明', 'village');
  await visit.see('为什么排在前面');
  await visit.tap('开始入户核实');
  await visit.see('上门看了，是什么情况？');
  await visit.tap('填入户核实表：家里的人、收入、三保障');
  await writeVisit(visit, {
    wage: '9000',
    words: '看了结算单，情况属实。',
    known: false,
    verdict: (hand) => hand.tap('突发严重困难户，收入可能在线上，突然花大钱或断了收入'),
  });
  await until('awaiting_deliberation');

  const cadre = await atCase('安秀兰', 'village');
  const votes = { 到会多少人: '30', 赞成: '28', 反对: '0', 弃权: '2', '会上怎么说的？': '大家都说属实。' };
  await act(cadre, '记录民主评议', '评议通过，开始公示，开过民主评议，大家同意报上去', votes, '评议已记下，公示开始了');
  wait(6);
  await until('awaiting_review');

  const township = await atCase('马文君', 'county');
  const opinion = { 审核意见: '材料齐全，公示无异议。' };
  await act(township, '开始审核', '审核通过，情况清楚，报县里审定', opinion, '审核通过，已报县里');

  const county = await atCase('李清泉', 'county');
  await county.see('收入参考范围');
  await county.shot('64-county-case');
  await act(
    county,
    '开始审定',
    '纳入监测，定下类别，开始帮扶',
    { 审定意见: '比对无异常，同意纳入。' },
    '已审定：纳入监测',
  );

  const helper = await atCase('马文君', 'county');
  await helper.tap('办理帮扶');
  await helper.tap('商定一项帮扶措施，帮什么、哪个部门、哪天前落实');
  await helper.tap('健康帮扶');
  await helper.tap('医保');
  await helper.pick('哪天前落实', addDays(chinaDay(new Date().toISOString()), ahead + 10));
  await helper.type('具体帮什么？', '办好大病二次报销。');
  await helper.tap('下一步');
  await helper.see('交上去以后');
  await helper.tap('交上去');
  await helper.see('帮扶措施已商定');
  await helper.tap('看这一户');
  const given = { '给了什么、办成了什么？': '报销 8,200 元，已到账。' };
  await act(helper, '办理帮扶', '帮扶已经落实，钱到了、事办了，记下来', given, '已记下：帮扶落实了');

  const thankful = await people.signIn('罗春生', ahead);
  await thankful.open(`/pages/progress/index?id=${declaration}`);
  await thankful.see('已纳入监测，正在帮扶');
  await thankful.shot('16-progress-measure');
  await thankful.tap('我收到了');
  await thankful.see('这项帮扶收到了？');
  await thankful.tap('收到了');
  await thankful.see('已记下：您收到了这项帮扶');

  wait(190);
  const again = await atCase('杨光明', 'village');
  await again.see('7 条里');
  await again.tap('提出风险消除');
  await writeVisit(again, {
    wage: '62000',
    words: '收入稳了，孩子上学有保障。',
    known: true,
    async verdict(hand) {
      // Half a year before the day on which it is judged: a browser's wheel opens at its own today.
      await hand.setClock(0);
      await choose(hand, '大额的必须花费解决了没有', '解决了');
      await choose(hand, '怎么消除的', '帮扶消除');
      await hand.pick('从哪天起收入稳定了', addDays(chinaDay(new Date().toISOString()), -200));
      await hand.setClock(ahead);
    },
  });
  await until('elimination_review');

  const review = await atCase('马文君', 'county');
  await act(
    review,
    '开始审核',
    '审核通过，条件都达到了，报县里审定',
    { 审核意见: '逐条看过，都达到了。' },
    '审核通过，已报县里',
  );
  const decision = await atCase('李清泉', 'county');
  await decision.see('7 条里达到了 7 条');
  await decision.shot('68-conditions');
  await act(decision, '开始审定', '同意风险消除，条件逐条看过，监测结束', { 审定意见: '同意。' }, '已审定：风险消除');

  const well = await people.signIn('罗春生', ahead);
  await well.open(`/pages/progress/index?id=${declaration}`);
  await well.see('风险已消除，记录留着');
  await well.shot('17-progress-eliminated');
}
