/** Calls the server by the contract's table: what may be passed and what comes back is typed by `shared/contract/api.ts`. */
import Taro from '@tarojs/taro';
import type { ApiName, ApiReply, ApiRequest, Endpoint } from '../shared/contract/api';
import { problems, type Problem } from '../shared/contract/problem';
import { CONTRACT_HEADER, CONTRACT_VERSION } from '../shared/contract/version';
import type { Locale } from '../shared/words';
import { hearTime } from './clock';
import { hearTraining } from './training';
import { sayLeftOut } from './left-out';
import { pageOnTop } from './navigation';
import { findProblem, readReply } from './reply';

const TIMEOUT_MS = 15_000;

/** The server understood and refused; `problem.title` is a sentence in the caller's language. */
export class ServerProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ServerProblem';
  }
}

/** No answer of ours came back: no signal, a time-out, or a network that answers in the server's place. */
export class NoConnection extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NoConnection';
  }
}

export interface Caller {
  token(): string | undefined;
  locale(): Locale;
  /** The server asks who is calling: there is no token, or it knows it no longer. */
  sessionLost(): void;
}

let caller: Caller = { token: () => undefined, locale: () => 'zh-CN', sessionLost: () => undefined };

/** Says in whose name the phone calls from now on. */
export function callAs(next: Caller): void {
  caller = next;
}

export interface Parts {
  params?: Record<string, string>;
  query?: Record<string, string | number | undefined>;
  body?: object;
}

function addressOf({ path }: Endpoint, { params = {}, query = {} }: Parts): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  );
  return API_BASE + filled + (pairs.length > 0 ? `?${pairs.join('&')}` : '');
}

type Endpoints = Partial<Record<ApiName, Endpoint>>;
const brought: Endpoints = {};

/** A package brings the endpoints that only its pages call, so that no other phone carries them. */
export function bringEndpoints(endpoints: Endpoints): void {
  Object.assign(brought, endpoints);
}

/** One call, in the name of whoever is signed in as it begins. */
export interface Call {
  name: ApiName;
  endpoint: Endpoint;
  url: string;
  token: string | undefined;
  header: Record<string, string>;
  /** From which page it was asked. */
  page: string;
}

/** @throws NoConnection */
export async function beginCall(name: ApiName, parts: Parts): Promise<Call> {
  const token = caller.token();
  const page = pageOnTop();
  const header = {
    accept: 'application/json, application/problem+json',
    'accept-language': caller.locale(),
    [CONTRACT_HEADER]: String(CONTRACT_VERSION),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  // A browser shows the first screen before it fetches every schema there is.
  const { mainApi } = await import('../shared/contract/main-api').catch((error: unknown) => {
    throw new NoConnection(String(error));
  });
  const endpoint = (mainApi as Endpoints)[name] ?? brought[name];
  if (!endpoint) throw new Error(`nobody has brought ${name}`);
  return { name, endpoint, url: addressOf(endpoint, parts), token, header, page };
}

function readable(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return undefined;
  }
}

export const isGood = (statusCode: number) => statusCode >= 200 && statusCode < 300;

/** What was asked in one person's name is neither shown to nor kept for the next one. @throws NoConnection */
export function checkCaller({ name, endpoint, token }: Call): void {
  if (endpoint.who !== 'anyone' && token !== caller.token()) throw new NoConnection(`${name}: who asked has left`);
}

/** An answer that is not good, as what it says. @throws ServerProblem, NoConnection */
export function refuse({ name, token }: Call, statusCode: number, data: unknown): never {
  const problem = findProblem(readable(data));
  if (!problem) throw new NoConnection(`${name}: ${statusCode}`);
  if (problem.code === 'session.required' && token === caller.token()) caller.sessionLost();
  throw new ServerProblem(problem);
}

function outdated({ name }: Call): ServerProblem {
  const code = 'app.outdated';
  return new ServerProblem({ type: `urn:problem:${code}`, status: problems[code], code, title: `${name}: ${code}` });
}

/** The reply of a call, when it has the contract's shape. @throws ServerProblem, NoConnection */
export function replyOf(call: Call, statusCode: number, data: unknown): unknown {
  if (!isGood(statusCode)) return refuse(call, statusCode, data);
  checkCaller(call);
  const read = readReply(call.endpoint, readable(data) ?? {});
  if (read.state === 'foreign') throw new NoConnection(`${call.name}: the reply is not the server's`);
  if (read.state === 'outdated') throw outdated(call);
  if (read.state === 'in_part') sayLeftOut(call.page);
  return read.reply;
}

/** What WeChat, or a browser, says of a call that nobody answered. */
export const noAnswer = (error: unknown): NoConnection =>
  new NoConnection(String((error as { errMsg?: string } | undefined)?.errMsg ?? error));

/** What every answer of the server says beside its reply. */
function hear(header: unknown): void {
  hearTime(header);
  hearTraining(header);
}

/** Nothing is passed where the endpoint takes nothing. */
type Passed<N extends ApiName> = unknown extends ApiRequest<N> ? [] : [request: ApiRequest<N>];

/** Throws `ServerProblem` or `NoConnection`, and returns only what has the contract's shape. */
export async function callServer<N extends ApiName>(name: N, ...[request]: Passed<N>): Promise<ApiReply<N>> {
  const parts: Parts = request ?? {};
  const call = await beginCall(name, parts);
  const { statusCode, data, header } = await Taro.request<unknown>({
    url: call.url,
    method: call.endpoint.method,
    // A string goes out as it stands on every platform; an object of a DELETE or GET would become a query.
    ...(parts.body === undefined ? {} : { data: JSON.stringify(parts.body) }),
    header: { ...call.header, 'content-type': 'application/json' },
    timeout: TIMEOUT_MS,
  }).catch((error: unknown) => {
    throw noAnswer(error);
  });
  try {
    const reply = replyOf(call, statusCode, data) as ApiReply<N>;
    hear(header);
    return reply;
  } catch (error) {
    // Only the server's own answers count: a network that answers in its place knows nothing of it.
    if (error instanceof ServerProblem) hear(header);
    throw error;
  }
}
