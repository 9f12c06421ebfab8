/** The filled form in the built mini program: fetched, opened with WeChat's menu, and what is said when that fails. */
import type { DeclarationSummary } from '../../src/shared/contract/declaration';
import { readPdf } from '../pdf';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { openWeapp, type Weapp } from './harness';
import type { Loss } from './network';
import { SECRETARY, signInAs } from './people';

interface Opening {
  filePath: string;
  fileType: string;
  showMenu: boolean;
  success(result: object): void;
  fail(result: { errMsg: string }): void;
}

/** Whom the seed gives a declaration. */
const FILER = '赵小满';

let server: RunningServer;
let app: Weapp;
let declaration: DeclarationSummary;
/** What WeChat's viewer was given, with the words that it shows. */
let opened: { name: string; fileType: string; showMenu: boolean; words: string }[];
let viewer: boolean;
let losing: Loss | undefined;
/** Answers that are held back, while there is a list for them. */
let held: (() => void)[] | undefined;

beforeAll(async () => {
  server = await startServer();
  const villager = await somebodyAt(server.url, 'demo-villager-weining');
  const [first] = (await villager.call('listMyDeclarations', {})).declarations;
  if (!first) throw new Error('the seed has none');
  declaration = first;
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

const isPaper = (path: string) => path.endsWith('/paper');

const page = () => `/pages/paper/index?id=${declaration.id}`;

async function open(who: string, more = '', room?: number): Promise<void> {
  [opened, viewer, losing, held] = [[], true, undefined, undefined];
  const phone: Weapp = await openWeapp({
    server: server.url,
    ...(room === undefined ? {} : { room }),
    lose: (_method, path) => (isPaper(path) ? losing : undefined),
    hand: () => (answer) => (held ? held.push(answer) : answer()),
    wx: {
      openDocument({ filePath, fileType, showMenu, success, fail }: Opening) {
        const bytes = phone.files.get(filePath);
        if (!viewer || !bytes) return fail({ errMsg: 'openDocument:fail filetype not supported' });
        const name = filePath.replace(/^.*\//, '');
        opened.push({ name, fileType, showMenu, words: readPdf(bytes).sheets.join('') });
        success({ errMsg: 'openDocument:ok' });
      },
    },
  });
  app = phone;
  await signInAs(app, who);
  await app.open(page() + more);
  await app.until('防止返贫动态监测申报表');
}

test('it opens in WeChat with the menu that forwards, saves and prints it, and does not stay on the phone', async () => {
  await open(FILER);
  expect(app.page().text()).toContain('点右上角的“···”，可以转发、存到手机，也可以用别的应用打印');
  for (const times of [1, 2]) {
    await app.page().tap('存成 PDF');
    await app.page().until(() => opened.length === times);
    await app.until('存成 PDF');
  }
  expect(opened[1]).toMatchObject({ name: '申报表.pdf', fileType: 'pdf', showMenu: true });
  for (const said of [declaration.receipt, FILER, '核实人签字']) expect(opened[1]?.words).toContain(said);
  expect(app.files.has('wxfile://usr/attachments/申报表.pdf')).toBe(true);
  await app.open('/pages/home/index');
  await app.page().until(() => ![...app.files.keys()].some((path) => path.includes('申报表')));
}, 60_000);

test('the staff get it from the case', async () => {
  await open(SECRETARY, `&case=${declaration.progress.caseId}`);
  await app.page().tap('存成 PDF');
  await app.page().until(() => opened.length === 1);
  expect(opened[0]?.words).toContain(declaration.receipt);
}, 60_000);

test("a village's poster opens in WeChat as a PDF, for the village that was chosen", async () => {
  await open(SECRETARY, `&case=${declaration.progress.caseId}`);
  await app.open('/village/poster/index');
  await app.until('家里遇到难处了？');
  await app.page().pick('哪个村的海报', '海丰村');
  await app.page().tap('存成 PDF');
  await app.page().until(() => opened.length === 1);
  expect(opened[0]).toMatchObject({ name: '海报.pdf', fileType: 'pdf', showMenu: true });
  for (const said of ['海丰村', '申报不收一分钱', '12317']) expect(opened[0]?.words).toContain(said);
}, 60_000);

test('without a network it says so and tries again; while the file comes no second one is fetched', async () => {
  await open(FILER);
  losing = 'before';
  await app.page().tap('存成 PDF');
  await app.until('PDF 要有信号');
  expect(opened).toEqual([]);
  losing = undefined;
  held = [];
  await app.page().tap('再试一次');
  await app.until('正在取文件…');
  expect(app.page().text()).not.toMatch(/PDF 要有信号|存成 PDF/);
  await app.page().until(() => held?.length === 1);
  held.forEach((answer) => answer());
  await app.page().until(() => opened.length === 1);
  await app.until('存成 PDF');
  expect(app.page().text()).not.toContain('PDF 要有信号');
}, 60_000);

test('a file that comes after its page was left is not put in front of anybody', async () => {
  await open(FILER);
  held = [];
  await app.page().tap('存成 PDF');
  await app.page().until(() => held?.length === 1);
  const late = held;
  held = undefined;
  await app.open('/pages/help/index');
  late.forEach((answer) => answer());
  // One fetched after it is the only one that opens.
  await app.open(page());
  await app.until('存成 PDF');
  await app.page().tap('存成 PDF');
  await app.until('正在取文件…');
  await app.until('存成 PDF');
  expect(opened).toHaveLength(1);
}, 60_000);

test('what the server refuses is said in its words, and who is no longer signed in is led to sign in', async () => {
  await open(FILER);
  losing = '500';
  await app.page().tap('存成 PDF');
  await app.until('PDF 要有信号');
  losing = undefined;
  const { token } = app.storage.get('session') as { token: string };
  await fetch(`${server.url}/api/session`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
  await app.page().tap('存成 PDF');
  await app.until('登录');
  expect(opened).toEqual([]);
}, 60_000);

test('a phone that cannot open it says what else there is, and one without room opens it all the same', async () => {
  await open(FILER);
  viewer = false;
  await app.page().tap('存成 PDF');
  await app.until('这部手机打不开这个文件');
  expect(app.page().text()).toContain('也可以用浏览器打开本系统');
  viewer = true;
  await app.page().tap('存成 PDF');
  await app.page().until(() => opened.length === 1);
  await app.page().until(() => !app.page().text().includes('打不开这个文件'));
  await app.close();
  await open(FILER, '', 1000);
  await app.page().tap('存成 PDF');
  await app.page().until(() => opened.length === 1);
  expect(opened[0]?.name).not.toContain('申报表');
}, 60_000);

test('what was opened once is there without a signal: the form, and what was filed', async () => {
  await open(FILER);
  await app.signal('offline');
  await app.relaunch(page());
  await app.until('防止返贫动态监测申报表');
  await app.until('现在连不上网，这是刚刚的情况');
  await app.page().tap('存成 PDF');
  await app.until('PDF 要有信号才做得出来');
  await app.open(`/pages/progress/index?id=${declaration.id}`);
  await app.until('看我报的内容');
}, 60_000);
