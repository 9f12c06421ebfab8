/** The built mini program at a server that is newer than it: every object has a field more, and lists have words more. */
import { randomUUID } from 'node:crypto';
import { createServer, request as send, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CONTRACT_HEADER, CONTRACT_VERSION } from '../../src/shared/contract/version';
import { articleHousehold } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { openWeapp, type Weapp } from './harness';
import { SECRETARY, signInAs } from './people';
import { words as allWords } from '../words';

const OUTDATED = allWords['zh-CN'].problem['app.outdated'];
let server: RunningServer;
let newer: Server;
let app: Weapp;
const said = new Set<unknown>();

/** As a later release might say it: figures of an assessment are the one record whose keys are free. */
function grown(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => grown(each));
  if (typeof value !== 'object' || value === null || name === 'values') return value;
  const parts = Object.entries(value).map(([key, part]) => [key, grown(part, key)]);
  return { ...Object.fromEntries(parts), addedLater: { much: [1] } };
}

/** Stands before the real one. */
function startNewer(): Promise<Server> {
  const http = createServer((request, response) => {
    said.add(request.headers[CONTRACT_HEADER]);
    const onward = send(new URL(request.url ?? '', server.url), { method: request.method, headers: request.headers });
    request.pipe(onward);
    onward.on('response', (heard) => {
      const chunks: Buffer[] = [];
      heard.on('data', (chunk: Buffer) => chunks.push(chunk));
      heard.on('end', () => {
        const reply = grown(JSON.parse(Buffer.concat(chunks).toString())) as { messages?: object[] };
        const [first] = reply.messages ?? [];
        if (first) reply.messages?.unshift({ ...first, id: randomUUID(), kind: 'lottery' });
        response.writeHead(heard.statusCode ?? 500, { 'content-type': heard.headers['content-type'] });
        response.end(JSON.stringify(reply));
      });
    });
  });
  return new Promise((resolve) => http.listen(0, '127.0.0.1', () => resolve(http)));
}

beforeAll(async () => {
  server = await startServer();
  newer = await startNewer();
}, 90_000);
afterAll(async () => {
  newer.closeAllConnections();
  await new Promise((resolve) => newer.close(resolve));
  await server.close();
});
afterEach(() => app.close());

const open = async () => {
  app = await openWeapp({ server: `http://127.0.0.1:${(newer.address() as AddressInfo).port}` });
};

test('a household follows its declaration, and finds its messages but for the one that this app cannot say', async () => {
  const villager = await somebodyAt(server.url, 'demo-villager-weining');
  const secretary = await somebodyAt(server.url, 'demo-secretary-weining');
  const body = articleHousehold();
  await villager.call('fileDeclaration', { body });
  const { progress } = await villager.call('getMyDeclaration', { params: { id: body.id } });
  await secretary.take(progress.caseId, 'ask_more', { question: '在哪个医院看的病？' });

  await open();
  await signInAs(app, '赵小满');
  await app.open(`/pages/progress/index?id=${body.id}`);
  await app.until('在哪个医院看的病？');
  expect(app.page().find(OUTDATED)).toBeUndefined();
  await app.open('/pages/messages/index');
  await app.until('村里想再问一问，请补充');
  await app.until(OUTDATED);
  expect(said).toEqual(new Set([String(CONTRACT_VERSION)]));
}, 60_000);

test('a secretary finds the queue, and a case in it', async () => {
  await open();
  await signInAs(app, SECRETARY);
  await app.open('/village/queue/index');
  await app.until('赵小满');
  await app.page().tap('赵小满', { nth: 0 });
  await app.until('说了什么');
  expect(app.page().find(OUTDATED)).toBeUndefined();
}, 60_000);
