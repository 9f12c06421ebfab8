/** The server as its users meet it: over real HTTP, with a clock that the test sets. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import pino from 'pino';
import { makeApp } from '../../mock-server/app';
import { carryOver } from '../../mock-server/cases/carry-over';
import { makeBackground } from '../../mock-server/background';
import { makeLocalMessages } from '../../mock-server/gateways/local-messages';
import { localTypingAids } from '../../mock-server/gateways/local-typing-aids';
import { makeLocalSms } from '../../mock-server/gateways/local-sms';
import { makeLocalWechat } from '../../mock-server/gateways/local-wechat';
import { makeFolderObjects } from '../../mock-server/gateways/objects-folder';
import type { WechatGateway } from '../../mock-server/gateways/wechat';
import type { MessageGateway } from '../../mock-server/gateways/wechat-messages';
import { makeReferenceSource } from '../../mock-server/reference/source';
import { makeSealing } from '../../mock-server/sealing';
import { seedReference } from '../../mock-server/seed';
import { demoPeople, seedPeople } from '../../mock-server/seed/people';
import type { TypingAidGateways } from '../../mock-server/gateways/typing-aids';
import type { Jobs } from '../../mock-server/jobs/runner';
import type { Services } from '../../mock-server/services';
import type { Store } from '../../mock-server/store/open';
import {
  api,
  type ApiName,
  type ApiReply,
  type ApiRequest,
  type Endpoint,
  type Who,
} from '../../src/shared/contract/api';
import type { Problem } from '../../src/shared/contract/problem';
import { onBothStores, onOneStore, type Base } from './stores';
import type { OnStatement } from './wire';

export const testSealing = makeSealing(createHash('sha256').update('a key for tests').digest());
/** A Monday morning in China, with a quiet week before and after it. */
const MONDAY = '2026-11-23T02:00:00.000Z';

const seedFolder = join(__dirname, '../../mock-server/seed');
/** Areas, policy and people. */
export const base: Base = {
  key: readdirSync(seedFolder, { withFileTypes: true })
    // The province's folder writes nothing here.
    .filter((entry) => entry.isFile())
    .reduce((hash, file) => hash.update(readFileSync(join(seedFolder, file.name))), createHash('sha256'))
    .digest('hex'),
  async fill({ db }) {
    await seedReference({ db });
    await seedPeople(db, { sealing: testSealing });
  },
};

/** A demo person who may call an endpoint. */
export const callerOf: Record<Who, string> = {
  anyone: 'demo-villager-weining',
  signed_in: 'demo-villager-weining',
  staff: 'demo-secretary-weining',
  content: 'demo-secretary-weining',
  discoverer: 'demo-secretary-weining',
  approver: 'demo-county-weining',
  overseer: 'demo-county-weining',
  secretary: 'demo-secretary-weining',
  handing: 'demo-secretary-weining',
  onStaff: 'demo-secretary-weining',
  administrator: 'demo-admin-guizhou',
  importer: 'demo-admin-guizhou',
  warner: 'demo-department-weining',
  precision: 'demo-county-weining',
  appointing: 'demo-county-weining',
};

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

export class TestServer {
  readonly services: Services;
  /** Not started: a test says when something is done. */
  readonly jobs: Jobs;
  readonly logged: string[] = [];
  readonly sms = makeLocalSms();
  /** Whether whoever looks waits for what follows: not where it counts what is sent, or the store breaks. */
  follows = true;
  /** Where photos and voice messages stand. */
  readonly objectsFolder = mkdtempSync(join(tmpdir(), 'objects-'));
  private readonly http: Server;
  private clock = new Date(MONDAY);

  constructor(
    readonly store: Store,
    wechat: WechatGateway = makeLocalWechat(demoPeople, false),
    messages: MessageGateway = makeLocalMessages(),
    sealing = testSealing,
    typingAids: TypingAidGateways = localTypingAids,
  ) {
    this.services = {
      db: store.db,
      write: store.write,
      reference: makeReferenceSource(store.db),
      sealing,
      now: () => this.clock,
      wechat,
      messages,
      typingAids,
      sms: this.sms,
      objects: makeFolderObjects(this.objectsFolder),
      sessionMs: 86_400_000,
    };
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        this.logged.push(String(chunk));
        done();
      },
    });
    const log = pino({ level: 'debug' }, sink);
    this.jobs = makeBackground(this.services, log);
    this.http = createServer(makeApp({ services: this.services, store, log, proxies: 1 }));
    // As the product's: a test at other work for five seconds must not send into a connection that is just being closed.
    this.http.keepAliveTimeout = 65_000;
  }

  async listen(): Promise<void> {
    await this.services.reference.refresh();
    // As the product does before it listens.
    await carryOver(this.services);
    return new Promise((resolve) => this.http.listen(0, '127.0.0.1', resolve));
  }

  close(): Promise<void> {
    rmSync(this.objectsFolder, { recursive: true, force: true });
    this.http.closeAllConnections();
    return new Promise((resolve) => this.http.close(() => resolve()));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  setTime(instant: string): void {
    this.clock = new Date(instant);
  }

  passHours(hours: number): void {
    this.clock = new Date(this.clock.getTime() + hours * 3_600_000);
  }

  /** @returns a session's token */
  async signIn(code: string): Promise<string> {
    return (await this.call('signIn', { body: { code } })).token;
  }

  async send(
    method: string,
    path: string,
    { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answer<unknown>> {
    // Whoever looks sees what followed from what was done before.
    if ((method === 'GET' || path.endsWith('/search')) && this.follows) await this.jobs.caughtUp();
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
  }

  private request(name: ApiName, request: object, token?: string): Promise<Answer<unknown>> {
    const { method, path }: Endpoint = api[name];
    const {
      params = {},
      query = {},
      body,
    } = request as { params?: Record<string, string>; query?: Record<string, string>; body?: unknown };
    const address = path.replace(/:(\w+)/g, (_, key: string) => params[key] ?? '');
    const search = new URLSearchParams(query).toString();
    return this.send(method, address + (search ? `?${search}` : ''), { ...(token ? { token } : {}), body });
  }

  /** Calls an endpoint that must succeed. */
  async call<N extends ApiName>(name: N, request: ApiRequest<N>, token?: string): Promise<ApiReply<N>> {
    const { status, body } = await this.request(name, request as object, token);
    if (status >= 300) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
    return body as ApiReply<N>;
  }

  /** Calls an endpoint that must refuse. */
  async refused<N extends ApiName>(name: N, request: ApiRequest<N>, token?: string): Promise<Problem> {
    const { status, headers, body } = await this.request(name, request as object, token);
    if (status < 400) throw new Error(`${name}: ${status}, though it should have refused`);
    expect(headers.get('content-type')).toContain('application/problem+json');
    return body as Problem;
  }
}

/** @param onStatement hears of whatever is sent to the store */
type Describe = (name: string, body: (server: () => TestServer) => void, onStatement?: OnStatement) => void;

/** A suite against a server with areas, policy and people; one server for the suite. */
const describeOn =
  (describeStores: typeof onOneStore): Describe =>
  (name, body, onStatement) =>
    describeStores(
      name,
      (openTestStore) => {
        let server: TestServer | undefined;
        beforeAll(async () => {
          server = new TestServer(await openTestStore(onStatement));
          await server.listen();
        });
        afterAll(() => server?.close());
        body(() => {
          if (!server) throw new Error('the server is not up');
          return server;
        });
      },
      base,
    );

/** On one store; stores.ts says on which, and which suites need both. */
export const describeServer = describeOn(onOneStore);
export const describeServerOnBothStores = describeOn(onBothStores);
