/** What a household does about its own case in the built mini program, while others act, and while there is no signal. */
import { chinaDay } from '../../src/shared/base/china-time';
import { openWeapp, type Weapp } from './harness';
import { signInAs } from './people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt, type Somebody } from '../somebody';
import { articleHousehold } from '../people';
import { words } from '../words';

const zh = words['zh-CN'];

/** Demo villagers with the same cases (mock-server/seed/ways.ts); a test uses one up. */
const WEINING = '赵小满';
const RONGJIANG = '石阿朵';
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

/** Opens the one of their declarations that stands so: newest first, each has one way to its progress. */
async function follow(status: string): Promise<void> {
  await app.open('/pages/home/index');
  await app.until(status);
  const tags = app
    .page()
    .findAll('.k-tag')
    .map(({ children: [words] }) => words);
  const standings = tags.filter((words) => Object.values(zh.status).some((each) => each === words));
  await app.page().tap('看进度', { nth: standings.indexOf(status) });
  await app.until('走到哪一步了');
}

test('is told that help has come, and says that it was received', async () => {
  await signInAs(app, WEINING);
  await app.until('有一项帮扶落实了，请您确认');
  await follow('监测对象，帮扶中');
  await app.until('请您确认');
  expect(app.page().text()).toContain('办理大病保险二次报销。');
  expect(app.page().text()).toContain('医保负责');
  await app.page().tap('我收到了');
  await app.until('这项帮扶收到了？');
  await app.page().tap('还没收到');
  await app.page().until(() => app.page().find('这项帮扶收到了？') === undefined);
  await app.page().tap('我收到了');
  await app.until('这项帮扶收到了？');
  await app.page().tap('有什么想说的？（可以不写）');
  await app.page().until(() => app.page().find('#at-confirm_measure') !== undefined);
  // Otherwise WeChat brings the keyboard up over it.
  expect(app.page().attribute('.k-field__input', 'fixed')).toBe(true);
  await app.page().type('有什么想说的？（可以不写）', '钱到了，谢谢。');
  // Killed before it is sent, it is still written.
  await app.relaunch();
  await follow('监测对象，帮扶中');
  await app.until('请您确认');
  await app.page().tap('我收到了');
  await app.page().until(() => app.page().find('#at-confirm_measure') !== undefined);
  await app.page().tap('收到了', { nth: app.page().findAll('收到了').length - 1 });
  await app.until('已记下：您收到了这项帮扶');
  await app.until('钱到了，谢谢。');
  expect(app.page().find('我收到了')).toBeUndefined();
  expect(app.page().text()).toContain('已收到');
}, 60_000);

test('says without a signal that it is hard again; killed and opened again, the phone sends it by itself', async () => {
  await signInAs(app, RONGJIANG);
  await follow('风险已消除');
  await app.page().tap('又难了', { nth: app.page().findAll('又难了').length - 1 });
  await app.until('又出了什么事？');
  await app.signal('offline');
  await app.page().tap('发出去');
  await app.until('这一项要填');
  await app.page().type('又出了什么事？', '孩子又住院了。');
  await app.page().tap('发出去');
  await app.until('还没有发出去，写的都在手机里');
  await app.relaunch();
  await app.until('有话还没发出去，打开就能再发');
  await app.signal('online');
  await app.page().until(() => app.requests.some(({ path, status }) => path.endsWith('/actions') && status === 201));
  await app.relaunch();
  await app.page().until(() => app.page().find('风险已消除') === undefined);
  expect(app.page().text()).not.toContain('有话还没发出去');
  await app.page().tap('看进度', { nth: app.page().findAll('看进度').length - 1 });
  await app.until('孩子又住院了。');
  await app.until('等第一书记上门核实');
}, 60_000);

describe('when somebody else acts meanwhile', () => {
  let villager: Somebody;
  let secretary: Somebody;
  let declaration: string;
  let caseId: string;

  beforeEach(async () => {
    villager = await somebodyAt(server.url, 'demo-villager-weining');
    secretary = await somebodyAt(server.url, 'demo-secretary-weining');
    const body = articleHousehold();
    await villager.call('fileDeclaration', { body });
    declaration = body.id;
    caseId = (await villager.call('getMyDeclaration', { params: { id: declaration } })).progress.caseId;
    await signInAs(app, WEINING);
    await app.open(`/pages/progress/index?id=${declaration}`);
    await app.until('等第一书记上门核实');
  });

  async function withdraw(): Promise<void> {
    await app.page().tap('不想办了，撤回这件申报');
    await app.until('撤回这件申报？');
    await app.page().tap('撤回');
  }
  const stands = async () => (await villager.call('getMyDeclaration', { params: { id: declaration } })).progress.status;

  test('sees what changed and that nothing was sent, and sends it all the same', async () => {
    await secretary.take(caseId, 'give_emergency_help', { givenOn: '2026-11-24', what: '先送去棉被和大米。' });
    await withdraw();
    await app.until('情况刚刚有变化');
    // What was given is told by who brings it; here nobody has proven yet whose household it is.
    expect(app.page().text()).toContain('绿色通道：先行救助');
    expect(await stands()).toBe('awaiting_visit');
    await app.page().tap('还是发出去');
    await app.until('已经撤回');
    expect(await stands()).toBe('withdrawn');
  }, 60_000);

  test('may leave it', async () => {
    await secretary.take(caseId, 'give_emergency_help', { givenOn: '2026-11-24', what: '先送去棉被和大米。' });
    await withdraw();
    await app.until('情况刚刚有变化');
    await app.page().tap('先不发了');
    await app.page().until(() => app.page().find('情况刚刚有变化') === undefined);
    expect(await stands()).toBe('awaiting_visit');
  }, 60_000);

  test('is not offered what can no longer be done', async () => {
    await secretary.take(caseId, 'find_not_established', {
      visitedOn: chinaDay(new Date().toISOString()),
      reason: '已全部报销。',
    });
    await withdraw();
    await app.until('这一步已经过了，不用再发。');
    expect(app.page().find('还是发出去')).toBeUndefined();
    await app.page().tap('知道了');
    await app.until('觉得不对，点“有异议”');
    expect(app.page().find('不想办了，撤回这件申报')).toBeUndefined();
  }, 60_000);
});
