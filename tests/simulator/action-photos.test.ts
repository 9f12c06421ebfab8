/** Photos of what the staff do in the built mini program: taken without a signal, killed, one lost, retried, taken back, thrown away. */
import { randomUUID } from 'node:crypto';
import type { CaseDetail } from '../../src/shared/contract/case';
import { chinaDay } from '../../src/shared/base/china-time';
import type { ActionType } from '../../src/shared/contract/workflow';
import { findDraftOf } from '../../src/village/visit/recalled-draft';
import { articleHousehold, confirmBody, nextIdNumber } from '../people';
import { cameraPhoto } from '../pictures';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt, type Somebody } from '../somebody';
import { makeSenses, wxOf, type Senses } from './camera';
import { openWeapp, type Weapp } from './harness';
import type { Loss } from './network';
import { CASES_HOME, SECRETARY, sendNow, signInAs } from './people';

const WAITS = '等信号，还没有交上去';

let server: RunningServer;
let villager: Somebody;
let secretary: Somebody;
let township: Somebody;
let app: Weapp;
let senses: Senses;
let losing: (path: string) => Loss | undefined;

beforeAll(async () => {
  server = await startServer();
  villager = await somebodyAt(server.url, 'demo-villager-nayong');
  secretary = await somebodyAt(server.url, 'demo-secretary-weining');
  township = await somebodyAt(server.url, 'demo-township-guanfenghai');
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

/** What each of the visitors has drawn. */
const drawn = [[100, 200, 300, 200, 300, 800]];

const today = chinaDay(new Date().toISOString());
const isUpload = (path: string) => path.includes('/attachments/');
const kept = () => [...senses.files.keys()].filter((path) => path.startsWith('wxfile://usr'));
const idOf = (path: string) => path.replace(/^.*\/|\..*$/g, '');
const uploads = () => [...app.storage.keys()].filter((key) => key.startsWith('upload/'));
const tiles = () => app.page().findAll('.k-photos__tile').length;

async function tap(what: string): Promise<void> {
  await app.page().until(() => app.page().find(what) !== undefined);
  await app.page().tap(what);
}
async function addPhotos(count: number): Promise<void> {
  const before = tiles();
  senses.next = await Promise.all(Array.from({ length: count }, (_, nth) => cameraPhoto(64 + nth, 48)));
  await tap('拍照或选照片');
  await app.page().until(() => tiles() === before + count, 20_000);
}

/** Somebody's case, and the declaration that opened it. */
async function file(name: string): Promise<{ id: string; declaration: string }> {
  const idNumber = nextIdNumber();
  const body = articleHousehold({ applicant: { name, phone: `0857-${idNumber.slice(-8, -1)}`, idNumber } });
  await villager.call('fileDeclaration', { body });
  const { progress } = await villager.call('getMyDeclaration', { params: { id: body.id } });
  return { id: progress.caseId, declaration: body.id };
}

async function openPhone(as = SECRETARY, storage = new Map<string, unknown>()): Promise<void> {
  senses = makeSenses();
  losing = () => undefined;
  const lose = (_method: string, path: string) => losing(path);
  app = await openWeapp({ server: server.url, storage, files: senses.files, wx: wxOf(senses), lose });
  await signInAs(app, as);
}

/** A visit that is written down but for the photos. */
function writtenVisit(detail: CaseDetail): object {
  const filers = detail.filed.map(({ id }) => ({ declaration: id, is: 'household' }));
  const body = { ...confirmBody(today), filers };
  const request = { id: randomUUID(), basedOn: detail.version, type: 'confirm', body };
  const draft = findDraftOf({ request, household: detail.applicantName }, request.id);
  return {
    key: `${detail.id}/confirm`,
    draft: { ...draft, step: 'findings', visitorInk: [drawn, drawn], readBack: false },
  };
}

const photosOf = async (id: string, type: ActionType) =>
  ((await secretary.getCase(id)).events.filter(({ action }) => action === type).at(-1)?.attachments ?? []).map(
    (each) => each.id,
  );

test('at a visit without a signal: killed, sent after the visit, one fails and goes by itself, each is there once', async () => {
  const { id, declaration } = await file('覃大山');
  const detail = await secretary.getCase(id);
  await openPhone(SECRETARY, new Map<string, unknown>([['visits', [writtenVisit(detail)]]]));
  await app.open(`/village/visit/index?id=${id}&for=confirm`);
  await app.until('现场照片（可不拍）');
  await app.signal('offline');
  await addPhotos(2);
  await app.relaunch(`/village/visit/index?id=${id}&for=confirm`);
  await app.until('现场照片（可不拍）');
  await app.page().until(() => tiles() === 2);
  await addPhotos(1);
  const ids = kept().map(idOf);
  expect(ids).toHaveLength(3);

  await tap('下一步');
  await app.until('念给农户听');
  expect(app.page().text()).toContain('照片：3 张照片');
  await tap('念过了，农户说没有错');
  await tap('交上去');
  await app.until('3 张照片在手机里，这一件收到以后自己发。');
  await sendNow(app);
  await app.until(WAITS);
  await app.until('3 张照片在手机里，这一件收到以后自己发。');
  // With a signal for everything but the visit itself, no photo goes before it.
  losing = (path) => (path.endsWith('/actions') ? 'before' : undefined);
  await app.signal('online');
  await app.page().until(() => app.requests.filter(({ path }) => path.endsWith('/actions')).length > 0);
  expect(app.requests.some(({ path }) => isUpload(path))).toBe(false);

  await app.relaunch(CASES_HOME);
  const [first = ''] = ids;
  losing = (path) => (path.includes(first) ? 'before' : undefined);
  await app.signal('online');
  await app.page().until(() => kept().length === 1);
  await app.until('3 张照片，还有 1 张照片没发出去');
  expect((await photosOf(id, 'confirm')).sort()).toEqual(ids.filter((each) => each !== first).sort());

  losing = () => undefined;
  await tap('现在就发');
  await app.page().until(() => kept().length === 0 && uploads().length === 0);
  expect((await photosOf(id, 'confirm')).sort()).toEqual([...ids].sort());
  await app.page().until(() => !app.page().text().includes('没发出去'));

  // The household sees them where it reads what was found.
  const mine = await villager.call('getMyDeclaration', { params: { id: declaration } });
  expect(mine.progress.events.at(-1)?.attachments).toHaveLength(3);
  // So does who comes to the case.
  await app.open(`/village/case/index?id=${id}`);
  await app.until('上门核实');
  await app.page().until(() => app.page().findAll('.k-photo__picture').length === 3);
}, 120_000);

test('taken back they go with what is written on; thrown away they leave the phone', async () => {
  const { id } = await file('冉小川');
  await openPhone();
  await app.open(`/village/case/index?id=${id}`);
  await app.until('开始入户核实');
  await app.signal('offline');
  const write = async () => {
    await tap('开始入户核实');
    await tap('绿色通道：先救助');
    await app.until('帮扶照片（可不拍）');
  };
  const handOver = async () => {
    await tap('下一步');
    await app.until('交上去以后不能改');
    expect(app.page().text()).toContain('1 张照片');
    await tap('交上去');
    await app.until('1 张照片在手机里，这一件收到以后自己发。');
  };
  await write();
  // Before anything else is answered, and then the app is killed.
  await addPhotos(1);
  await app.relaunch(`/village/case/index?id=${id}`);
  await write();
  await app.page().until(() => tiles() === 1);
  await app.page().type('给了什么、谁给的？', '村里先送了米和油。');
  await handOver();
  await tap('打开改');
  await app.until('帮扶照片（可不拍）');
  await app.page().until(() => tiles() === 1);
  await handOver();
  await app.signal('online');
  await app.until('交上去了');
  await app.page().until(() => kept().length === 0);
  expect(await photosOf(id, 'give_emergency_help')).toHaveLength(1);

  await app.signal('offline');
  await app.open(`/village/case/index?id=${id}`);
  await write();
  await app.page().type('给了什么、谁给的？', '又送了棉被。');
  await addPhotos(1);
  await handOver();
  await township.take(id, 'move', { village: '520526107205', reason: '住在那边。' });
  await app.signal('online');
  await app.until('没有交成');
  expect(kept()).toHaveLength(1);
  await app.relaunch(`/village/case/index?id=${id}`);
  await tap('打开看');
  // The case as it was kept shows until the server has said that it is somewhere else.
  await app.page().until(() => app.page().find('不交了') !== undefined && !app.page().text().includes('打开改'));
  await tap('不交了');
  await app.until('写好的这份不交了？');
  await app.page().tap('不交了', { within: '写好的这份不交了？' });
  await app.page().until(() => kept().length === 0 && uploads().length === 0);
}, 120_000);

test('of the hung notice, by who recorded the vote, while it hangs', async () => {
  const { id } = await file('粟小溪');
  await secretary.take(id, 'confirm', confirmBody(today));
  const votes = { entitled: 40, present: 30, votesFor: 28, votesAgainst: 0, abstained: 2 };
  await secretary.take(id, 'deliberate', { heldOn: today, ...votes, minutes: '通过。' });
  await openPhone();
  await app.open(`/village/case/index?id=${id}`);
  await app.until('张贴公示的照片');
  await addPhotos(1);
  await app.until('1 张照片已经收到，在办理经过里。');
  expect(kept()).toEqual([]);
  expect(await photosOf(id, 'deliberate')).toHaveLength(1);
  expect(app.page().text()).toContain('看 1 张照片');
}, 60_000);
