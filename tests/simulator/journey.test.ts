/** The main job in the built mini program, against the server as it is started: file, confirm, see. */
import { CASES_HOME, SECRETARY, VILLAGER, signInAs, declareAnew } from './people';
import { openWeapp, type Weapp } from './harness';
import { inventedIdNumber } from '../people';
import { takeThroughAllSteps } from '../five-people/all-steps';
import { handOf } from './hand';
import { households, people as five } from '../five-people/people';
import { startServer, type RunningServer } from '../running-server';

const SEVEN_AND_A_HALF = 'v520526107001';
const [household] = households;
let server: RunningServer;
let villager: Weapp;

beforeAll(async () => {
  server = await startServer();
}, 250_000);
afterAll(() => server.close());
afterEach(() => villager.close());

/** Signs in, scans the village's code and taps 我要申报. */
async function begin(name = VILLAGER): Promise<void> {
  villager = await openWeapp({ server: server.url });
  await signInAs(villager, name);
  await villager.open(`/pages/home/index?scene=${SEVEN_AND_A_HALF}`);
  await villager.until('七里半社区');
  await declareAnew(villager);
}

/** Answers everything up to the read-back; the article's household, under an invented name. */
async function fillIn(app: Weapp, name: string, idNumber: string, people = 5): Promise<void> {
  const next = () => app.page().tap('下一步');
  await app.until('家里出了什么事？');
  await app.page().tap('生病了');
  await next();
  await app.until('谁生病了？');
  // Before who else is ill.
  await app.page().tap('本人', { nth: 0 });
  await next();
  await app.until('现在怎么样了？');
  await app.page().tap('正在住院');
  await next();
  await app.until('看病花了多少钱？');
  await app.page().type('总共花了', '50300');
  await app.page().type('其中自己付了', '19000');
  await next();
  await app.until('有照片或者想说几句吗？');
  await next();
  await app.until('说说家里的情况');
  for (let person = 1; person <= people; person += 1) await app.page().tap('家里几口人？，加一');
  for (let child = 1; child <= 3; child += 1) await app.page().tap('几个孩子在上学？，加一');
  await app.page().tap('有人长期看病、吃药');
  await next();
  await app.until('这是给谁报的？');
  await app.page().tap('给我自己家报');
  await next();
  await app.until('您是谁？');
  await app.page().type('姓名', name);
  await app.page().type('电话', '0857-0000123');
  await app.page().type('身份证号', idNumber);
  await next();
  await app.until('同意我们看这些情况吗？');
  await app.page().tap('看病和身体的情况');
  await app.page().tap('花钱和挣钱的情况');
  await next();
  await app.until('看一遍');
}

describe('the villager, then the first secretary, then the villager', () => {
  // In groups, as it is read aloud.
  const receiptPattern = /[34679A-Z]{4}\s[34679A-Z]{4}\s[34679A-Z]{2}/;

  it('files from a scanned code, and goes through every step with five people', async () => {
    await begin(five.villager.name);
    await fillIn(villager, household.head, household.headId, 2);
    const readBack = villager.page().text();
    for (const said of ['七里半社区', '50,300', '19,000', '3 个孩子在上学', household.head])
      expect(readBack).toContain(said);
    await villager.page().tap('都对，发出去');
    await villager.until('已收到');
    expect(receiptPattern.exec(villager.page().text())?.[0]).toBeDefined();
    await villager.page().tap('看进度');
    await villager.until('等第一书记上门核实');
    expect(villager.page().text()).toContain('杨光明');

    const secretary = await openWeapp({ server: server.url });
    await signInAs(secretary, SECRETARY);
    await secretary.open(CASES_HOME);
    await secretary.until(household.head);
    expect(secretary.page().text()).toContain('紧急');
    await secretary.page().tap(household.head, { nth: 0 });
    await secretary.until('为什么排在前面');
    const why = secretary.page().text();
    for (const reason of [
      '自付医疗 19,000 元',
      '家里有长期看病的人',
      '3 个孩子在上学',
      '突发严重困难户',
      '分数只排先后',
    ])
      expect(why).toContain(reason);
    await secretary.close();

    const phones: Weapp[] = [];
    const signIn = async (who: keyof typeof five) => {
      const phone = await openWeapp({ server: server.url });
      phones.push(phone);
      await signInAs(phone, five[who].name);
      return handOf(phone);
    };
    await takeThroughAllSteps(server, household, { signIn, signInAtDesk: signIn });
    for (const phone of phones) await phone.close();
  }, 400_000);

  it('keeps what was typed when the app is killed in the middle, and when there is no signal at the end', async () => {
    await begin();
    await villager.until('家里出了什么事？');
    await villager.page().tap('受灾了');
    await villager.relaunch();
    await villager.until('有一件没填完');
    await villager.page().tap('接着填');
    await fillIn(villager, '安小溪', inventedIdNumber(902));
    await villager.signal('offline');
    await villager.page().tap('都对，发出去');
    await villager.until('已保存在手机上，有信号就自动发送');
    await villager.until('没有信号，或者网络太慢');
    expect(villager.page().text()).not.toContain('已收到');
    await villager.relaunch();
    await villager.until('有一件等着发');
    await villager.signal('online');
    await villager.page().until(() => !villager.page().text().includes('有一件等着发'));
    // Not when it was filed: other tests let months pass for the server, and not for the phone.
    await villager.until(/生病了\s+等村里上门/);
  }, 60_000);

  it('makes one declaration of two sendings when the answer to the first was lost', async () => {
    await begin();
    await fillIn(villager, '安小满', inventedIdNumber(903));
    await villager.signal('deaf');
    await villager.page().tap('都对，发出去');
    await villager.until('没有信号，或者网络太慢');
    await villager.signal('online');
    await villager.until('已收到');
    const filed = villager.requests.filter(({ method, path }) => method === 'POST' && path === '/api/declarations');
    expect(filed.length).toBe(2);
    // The household had no open case before the first sending, and the second one did not join its own.
    expect(villager.page().text()).not.toContain('并到一起');
  }, 60_000);

  it('stands beside the wrong field and goes no further', async () => {
    await begin();
    await villager.until('家里出了什么事？');
    await villager.page().tap('下一步');
    await villager.until('这一项要填');
    await villager.page().tap('生病了');
    await villager.page().tap('下一步');
    await villager.until('谁生病了？');
    await villager.page().tap('爱人', { nth: 0 });
    await villager.page().tap('下一步');
    await villager.page().tap('正在住院');
    await villager.page().tap('下一步');
    await villager.page().type('总共花了', '1000');
    await villager.page().type('其中自己付了', '2000');
    await villager.page().tap('下一步');
    await villager.until('自己付的不能比总共花的多');
    await villager.page().tap('返回');
    await villager.until('现在怎么样了？');
    await villager.page().tap('下一步');
    await villager.until('看病花了多少钱？');
    expect(
      villager
        .page()
        .findAll('.k-field__input')
        .map((field) => field.attr('value')),
    ).toEqual(['1000', '2000']);
  }, 60_000);
});
