/** What decides on a household waits on its way out and can be had back, in the built mini program. */
import { randomUUID } from 'node:crypto';
import { chinaDay } from '../../src/shared/base/china-time';
import type { CaseDetail } from '../../src/shared/contract/case';
import { findDraftOf } from '../../src/village/visit/recalled-draft';
import { articleHousehold, confirmBody, nextIdNumber } from '../people';
import { cameraPhoto } from '../pictures';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt, type Somebody } from '../somebody';
import { makeSenses, wxOf, type Senses } from './camera';
import { openWeapp, type Weapp } from './harness';
import { answerWhoFiled, CASES_HOME, SECRETARY, signInAs } from './people';
import { rewriteFirst, waiting } from './waiting';

let server: RunningServer;
let villager: Somebody;
let secretary: Somebody;
let app: Weapp;
let senses: Senses;

beforeAll(async () => {
  server = await startServer();
  villager = await somebodyAt(server.url, 'demo-villager-nayong');
  secretary = await somebodyAt(server.url, 'demo-secretary-weining');
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

const today = chinaDay(new Date().toISOString());
const text = () => app.page().text();
async function tap(what: string): Promise<void> {
  await app.page().until(() => app.page().find(what) !== undefined);
  await app.page().tap(what);
}
const written = () =>
  app
    .page()
    .findAll('.k-field__input')
    .map((field) => field.attr('value'));
const tiles = () => app.page().findAll('.k-photos__tile').length;
const drafts = () => (app.storage.get('visits') ?? []) as { draft: Record<string, unknown> }[];
const actionsSent = () => app.requests.filter(({ path }) => path.endsWith('/actions')).length;
const actionsNow = async (id: string) => (await secretary.getCase(id)).events.map(({ action }) => action);

async function file(name: string): Promise<string> {
  const idNumber = nextIdNumber();
  const body = articleHousehold({ applicant: { name, phone: `0857-${idNumber.slice(-8, -1)}`, idNumber } });
  await villager.call('fileDeclaration', { body });
  const { progress } = await villager.call('getMyDeclaration', { params: { id: body.id } });
  return progress.caseId;
}

async function openPhone(storage = new Map<string, unknown>()): Promise<void> {
  senses = makeSenses();
  app = await openWeapp({ server: server.url, storage, files: senses.files, wx: wxOf(senses) });
  await signInAs(app, SECRETARY);
}

/** Writes that it is not established, as far as the card that says it is held. */
async function refuse(id: string, reason: string): Promise<void> {
  await app.open(`/village/case/index?id=${id}`);
  await tap('开始入户核实');
  await tap('核实不成立');
  await app.until('为什么不成立？');
  await app.page().type('为什么不成立？', reason);
  await answerWhoFiled(app);
  await tap('下一步');
  await app.until('随时可以撤回');
  await tap('交上去');
  await app.until(/还没交：(10:00|9:\d\d) 后自动交上去/);
}

test('nobody has it until its writer is sure: it is said on the case, in the list and at home, and can be had back', async () => {
  const id = await file('覃大山');
  await openPhone();
  await refuse(id, '看错了一户。');
  for (const said of ['现在谁也看不到', '看错了一户。', '离开小程序会马上交上去']) expect(text()).toContain(said);
  await tap('看这一户');
  await app.until(/还没交：/);
  // The case is as it was, with what was written, and nothing else is begun on it.
  for (const said of ['看错了一户。', '核实不成立']) expect(text()).toContain(said);
  for (const not of ['开始入户核实', '现在等']) expect(text()).not.toContain(not);
  await app.open(CASES_HOME);
  await app.until('1 件写好了还没交，十分钟内可以撤回');
  await app.until('写好了，还没交');
  await app.open('/pages/home/index');
  await app.until('有 1 件写好了，还没交上去');
  expect([await actionsNow(id), actionsSent()]).toEqual([['file'], 0]);

  await app.open(`/village/case/index?id=${id}`);
  await tap('撤回');
  await app.page().until(() => written().includes('看错了一户。'));
  expect(waiting(app.storage)).toEqual([]);
  await app.page().type('为什么不成立？', '看过了，收入稳定。');
  await tap('下一步');
  await tap('交上去');
  await tap('现在就交');
  await app.until('已定：核实不成立');
  expect(await actionsNow(id)).toEqual(['file', 'find_not_established']);
}, 90_000);

test('it goes by itself once its time is over, and waits for a signal then', async () => {
  const id = await file('冉小川');
  await openPhone();
  await refuse(id, '看过了，收入稳定。');
  await app.signal('offline');
  rewriteFirst(app.storage, { heldUntil: new Date(Date.now() + 4_000).toISOString() });
  await app.relaunch(`/village/case/index?id=${id}`);
  await app.until(/还没交：/);
  await app.until('等信号，还没有交上去', 10_000);
  expect(await actionsNow(id)).toEqual(['file']);
  await app.signal('online');
  await app.page().until(() => waiting(app.storage).length === 0);
  expect(await actionsNow(id)).toEqual(['file', 'find_not_established']);
}, 60_000);

test('it goes as the app is left, also one that an earlier life of the app was killed over', async () => {
  const [id, other] = [await file('粟小溪'), await file('蓝小芳')];
  await openPhone();
  await refuse(id, '看过了，收入稳定。');
  await app.relaunch(CASES_HOME);
  await refuse(other, '看过了，收入也稳定。');
  await app.hide();
  await app.page().until(() => waiting(app.storage).length === 0, 10_000);
  expect([await actionsNow(id), await actionsNow(other)]).toEqual([
    ['file', 'find_not_established'],
    ['file', 'find_not_established'],
  ]);
  await app.show();
}, 60_000);

/** A visit that is written down but for its photo. */
function writtenVisit(detail: CaseDetail): { key: string; draft: Record<string, unknown> } {
  const filers = detail.filed.map(({ id }) => ({ declaration: id, is: 'household' }));
  const request = {
    id: randomUUID(),
    basedOn: detail.version,
    type: 'confirm',
    body: { ...confirmBody(today), filers },
  };
  const draft = findDraftOf({ request, household: detail.applicantName }, request.id);
  const visitorInk = [1, 2].map(() => [[100, 200, 300, 200, 300, 800]]);
  return { key: `${detail.id}/confirm`, draft: { ...draft, step: 'findings', visitorInk, readBack: false } };
}

test('a visit comes back as it was typed, with its signatures and photos, from the case too', async () => {
  const id = await file('敖小满');
  await openPhone(new Map<string, unknown>([['visits', [writtenVisit(await secretary.getCase(id))]]]));
  await app.open(`/village/visit/index?id=${id}&for=confirm`);
  await app.until('现场照片（可不拍）');
  senses.next = [await cameraPhoto(64, 48)];
  await tap('拍照或选照片');
  await app.page().until(() => tiles() === 1, 20_000);
  await tap('下一步');
  await app.until('念给农户听');
  await tap('念过了，农户说没有错');
  const [{ draft } = { draft: {} }] = drafts();
  await tap('交上去');
  await app.until(/还没交：/);
  await app.until('1 张照片在手机里');
  expect(drafts()).toEqual([]);

  await app.relaunch(`/village/case/index?id=${id}`);
  await app.until(/还没交：/);
  await tap('撤回');
  await app.until('念给农户听');
  expect(text()).toContain('照片：1 张照片');
  await app.page().until(() => drafts().length === 1);
  expect(drafts()).toMatchObject([
    { draft: { ...draft, id: expect.any(String) as string, basedOn: expect.any(Number) as number } },
  ]);
  expect(waiting(app.storage)).toEqual([]);
  await tap('交上去');
  await tap('现在就交');
  await app.until('交上去了');
  await app.page().until(() => [...app.storage.keys()].every((key) => !key.startsWith('upload/')), 20_000);
  const { events } = await secretary.getCase(id);
  expect(events.map(({ action, attachments = [] }) => [action, attachments.length])).toEqual([
    ['file', 0],
    ['confirm', 1],
  ]);
}, 90_000);
