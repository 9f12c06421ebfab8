/** A phone that is older than the server: what it makes of answers with fields and words that it doesn't know. */
import { factorCodes } from '../../src/shared/contract/assessment';
import { CONTRACT_HEADER, CONTRACT_VERSION } from '../../src/shared/contract/version';
import { noCircumstances } from '../../src/shared/hardships/circumstances';
import { deskCase } from './desk-case';

interface Request {
  url: string;
  header: Record<string, string>;
}
let mockAnswer: { statusCode: number; data: unknown };
const mockSent: Request[] = [];
let mockPage = 'inbox';
jest.mock('@tarojs/taro', () => ({
  getCurrentInstance: () => ({ router: { $taroPath: mockPage } }),
  useRouter: () => ({ $taroPath: mockPage }),
  request: (request: Request) => {
    mockSent.push(request);
    // As WeChat hands it over: fresh from JSON.
    return Promise.resolve(JSON.parse(JSON.stringify(mockAnswer)) as unknown);
  },
}));

import { useLeftOut } from '../../src/platform/left-out';
import { callServer, NoConnection, ServerProblem } from '../../src/platform/server';
import { mayPassLater } from '../../src/stores/outgoing-queue';

let mockListen: (() => void) | undefined;
jest.mock('react', () => ({
  useSyncExternalStore: (listen: (hear: () => void) => void, read: () => unknown) => {
    listen(() => mockListen?.());
    return read();
  },
}));

const says = (data: unknown, statusCode = 200) => (mockAnswer = { statusCode, data });
const failure = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

const at = '2026-11-24T02:00:00.000Z';
const idOf = (nth: number) => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
const message = (nth: number, kind = 'received') => ({ id: idOf(nth), kind, at, read: false });
const inbox = (...messages: object[]) => ({ messages, unread: 1 });
const detail = deskCase('awaiting_visit', ['first_secretary']);
const [first] = detail.filed;

test('every request says which contract the phone speaks', async () => {
  says(inbox());
  await callServer('listMessages', { query: {} });
  expect(mockSent.at(-1)?.header[CONTRACT_HEADER]).toBe(String(CONTRACT_VERSION));
});

test('a field that it does not know is passed over, also where a request would be refused for it', async () => {
  says({ ...inbox({ ...message(1), colour: 'red' }), folders: [] });
  expect(await callServer('listMessages', { query: {} })).toEqual(inbox(message(1)));
  const { content } = first!;
  const filed = [
    {
      ...first,
      content: {
        ...content,
        applicant: { ...content.applicant, nickname: 'x' },
        hardship: { kind: 'other', type: 'accident', pets: 2 },
        circumstances: { ...noCircumstances, pets: 2 },
        filer: { ...content.filer, since: at },
      },
    },
  ];
  says({ ...detail, filed });
  const read = await callServer('getCase', { params: { caseId: detail.id } });
  const hardship = { kind: 'other', type: 'accident' };
  expect(read.filed).toEqual([{ ...first, content: { ...content, hardship, circumstances: noCircumstances } }]);
  says({ templates: { progress: 'a', weekly: 'b' } });
  expect(await callServer('getMessageTemplates')).toEqual({ templates: { progress: 'a' } });
});

test('a row with a word that it does not know is left out of a list, the smallest that holds it, and the person is told', async () => {
  expect(useLeftOut()).toBe(false);
  const heard = (mockListen = jest.fn());
  says(inbox(message(1), message(2, 'lottery'), message(3), message(4, 'lottery')));
  expect(await callServer('listMessages', { query: {} })).toEqual(inbox(message(1), message(3)));
  expect([useLeftOut(), heard.mock.calls.length]).toEqual([true, 1]);
  mockPage = 'queue';
  expect(useLeftOut()).toBe(false);

  const { filed: _filed, ...summary } = detail;
  const known = { code: factorCodes[0], weight: 1, values: {} };
  const unknown = { ...known, code: 'flood_of_2027' };
  const queue = (...cases: object[]) => ({ cases, counts: { all: 3, overdue: 0, today: 0 }, asOf: at });
  says(
    queue(
      { ...summary, id: idOf(1), reasons: [unknown, known] },
      { ...summary, id: idOf(2), status: 'archived', reasons: [unknown] },
      { ...summary, id: idOf(3), reasons: [known, unknown] },
    ),
  );
  const { cases } = await callServer('listCases', { query: {} });
  expect(cases.map(({ id, reasons: kept }) => [id, kept])).toEqual([
    [idOf(1), [known]],
    [idOf(3), [known]],
  ]);
});

test('what it cannot show in part it says to be too old for, and a request of that kind goes out again', async () => {
  says({ ...detail, status: 'archived' });
  const error = await failure(callServer('getCase', { params: { caseId: detail.id } }));
  expect(error).toBeInstanceOf(ServerProblem);
  const { problem } = error as ServerProblem;
  expect([problem.code, mayPassLater(problem)]).toEqual(['app.outdated', true]);
  // What an officer decides on is whole or not there.
  says({ ...detail, events: [...detail.events, { seq: 1, at, action: 'archive', by: 'system' }] });
  expect(await failure(callServer('getCase', { params: { caseId: detail.id } }))).toMatchObject({
    problem: { code: 'app.outdated' },
  });
});

test('an answer of something on the way is no answer, whatever the list', async () => {
  for (const data of [{ login: 'hotel' }, inbox({ ...message(1), read: 'no' }), inbox({ id: idOf(1) }), '<html>']) {
    says(data);
    expect(await failure(callServer('listMessages', { query: {} }))).toBeInstanceOf(NoConnection);
  }
});

test('a refusal with a code that it does not know is a refusal, for good or for now as its status says', async () => {
  const refuse = (code: string, status: number, more: object = {}) => {
    says({ type: `urn:problem:${code}`, status, code, title: '不行', requestId: 'r', ...more }, status);
    return failure(callServer('listMessages', { query: {} })) as Promise<ServerProblem>;
  };
  const tooFar = await refuse('household.too_far', 409, { distance: 3 });
  expect(tooFar.problem).toMatchObject({ code: 'app.outdated', status: 409, title: '不行' });
  expect(mayPassLater(tooFar.problem)).toBe(false);
  expect(mayPassLater((await refuse('laboratory.closed', 503)).problem)).toBe(true);
  const field = { pointer: '/words', code: 'text.dialect', detail: '请用普通话' };
  expect((await refuse('request.invalid', 422, { errors: [field] })).problem).toMatchObject({
    code: 'request.invalid',
    errors: [{ ...field, code: 'format' }],
  });
  expect((await refuse('case.changed', 409, { current: { status: 'archived' } })).problem.code).toBe('case.changed');
  says({ type: 'about:blank', status: 409, title: 'Conflict', code: 'conflict' }, 409);
  expect(await failure(callServer('listMessages', { query: {} }))).toBeInstanceOf(NoConnection);
});
