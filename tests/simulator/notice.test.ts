/** The public notice in the built mini program: anyone reads it by its code and may object, and it ends by itself. */
import { openWeapp, type Weapp } from './harness';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt, type Somebody } from '../somebody';
import { noticeScene } from '../../src/shared/contract/notice';

const HOME = '/pages/home/index';
let server: RunningServer;
let secretary: Somebody;
let app: Weapp;

beforeAll(async () => {
  server = await startServer();
  secretary = await somebodyAt(server.url, 'demo-secretary-weining');
}, 90_000);
afterAll(() => server.close());
beforeEach(async () => {
  app = await openWeapp({ server: server.url });
});
afterEach(() => app.close());

/** A case whose notice hangs, as its secretary sees it. */
async function caseOnNotice() {
  const [id = ''] = await secretary.casesIn('on_notice');
  return secretary.getCase(id);
}

const scan = (notice: string) => app.open(`${HOME}?scene=${noticeScene(notice)}`);

async function write(words: string): Promise<void> {
  await app.page().tap('我有意见');
  await app.until('哪里不对？');
  await app.page().type('您知道的情况', words);
}

test('a scanned code leads to the notice without signing in, and an objection without a name arrives', async () => {
  const { id, notice, applicantName, filed } = await caseOnNotice();
  await scan(notice?.id ?? '');
  await app.until('拟纳入防止返贫监测');
  const shown = app.page().text();
  expect(shown).toMatch(/还剩 \d 天|今天是最后一天/);
  // The head's whole name, which a list masks, and nothing of what was declared.
  expect(shown).toContain(applicantName.replace(/＊+$/, ''));
  expect(shown).not.toContain('＊');
  const [{ content } = { content: undefined }] = filed;
  for (const secret of [content?.applicant.phone, content?.words, content?.applicant.idNumber].filter(Boolean))
    expect(shown).not.toContain(secret);
  expect(app.storage.has('session')).toBe(false);

  await write('他家在县城有商品房。');
  await app.signal('offline');
  await app.page().tap('发出去');
  await app.until('还没有交出去，都在手机里');
  // Killed without a signal, it goes out by itself once there is one.
  await app.relaunch('/pages/home/index');
  await app.until('有 1 样还没交出去');
  await app.page().tap('公示意见');
  await app.until('他家在县城有商品房。');
  await app.signal('online');
  await app.until('您的意见收到了');
  expect(app.page().text()).toContain('您没有留名字');
  expect(JSON.stringify([...app.storage])).not.toContain('商品房');
  expect((await secretary.getCase(id)).objections.map(({ words }) => words)).toEqual(['他家在县城有商品房。']);
  await app.page().tap('返回');
  await app.until('家里遇到难处了？');
  expect(app.page().text()).not.toContain('还没交出去');
}, 60_000);

test('who leaves a name is asked for all of it, and what is sent twice is one objection', async () => {
  const { id, notice } = await caseOnNotice();
  const before = (await secretary.getCase(id)).objections.length;
  await app.open(`/pages/notice/index?id=${notice?.id}`);
  await app.until('拟纳入防止返贫监测');
  await write('');
  await app.page().tap('留名字和电话');
  await app.page().tap('发出去');
  await app.until('这一项要填');
  expect(app.page().findAll('.k-error')).toHaveLength(3);
  await app.page().type('您知道的情况', '情况和说的不一样。');
  await app.page().type('您的姓名', '安有话');
  await app.page().type('您的电话', '０８５７-0000888');
  await app.signal('offline');
  await app.page().tap('发出去');
  await app.until('还没有交出去，都在手机里');
  await app.signal('deaf');
  await app.page().until(() => app.requests.filter(({ method }) => method === 'POST').length > 1);
  await app.until('还没有交出去，都在手机里');
  await app.signal('online');
  await app.until('您的意见收到了');
  expect(app.page().text()).not.toContain('您没有留名字');
  expect((await secretary.getCase(id)).objections).toHaveLength(before + 1);
}, 60_000);

test('when it has ended it says so, and whom to call', async () => {
  // Days later, as tests/server/notice.test.ts has it answered.
  const ended = { type: 'about:blank', status: 410, code: 'notice.ended', title: '公示已经结束' };
  const request = ({ success }: { success(answer: object): void }) =>
    void setTimeout(() => success({ statusCode: 410, data: ended, header: {}, errMsg: 'request:ok' }), 0);
  await app.close();
  app = await openWeapp({ server: server.url, wx: { request } });
  await scan('AAAAAAAAAAAAAAAA');
  await app.until('公示已经结束');
  expect(app.page().find('我有意见')).toBeUndefined();
  await app.page().tap('打 12317');
  expect(app.calls('makePhoneCall')[0]).toMatchObject({ phoneNumber: '12317' });
}, 60_000);

test('a code of no notice, and no signal, are said as what they are', async () => {
  await scan('AAAAAAAAAAAAAAAA');
  await app.until('没有这张公示');
  await app.signal('offline');
  const { notice } = await caseOnNotice();
  await app.open(`/pages/notice/index?id=${notice?.id}`);
  await app.until('现在连不上网');
  await app.signal('online');
  // By itself, as soon as there is one; and what was read is there without one from now on.
  await app.until('拟纳入防止返贫监测');
  await app.signal('offline');
  await app.relaunch(`/pages/notice/index?id=${notice?.id}`);
  await app.until('拟纳入防止返贫监测');
  await app.until('现在连不上网，这是刚刚的');
}, 60_000);
