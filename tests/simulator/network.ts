/** `wx.request`, `wx.uploadFile` and `wx.downloadFile` over real HTTP, whatever host the bundle was built with. */
import { randomUUID } from 'node:crypto';
import { request as send, type IncomingHttpHeaders } from 'node:http';
import { basename } from 'node:path';
import { UNREADABLE, type Disk } from './file-system';
import type { Later } from './timers';

/** `deaf`: the server receives and acts, the phone never hears the answer. */
export type Signal = 'online' | 'offline' | 'deaf';

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly status: number | undefined;
}

interface Options {
  readonly url: string;
  readonly method?: string;
  readonly data?: unknown;
  readonly header?: Readonly<Record<string, string>>;
  readonly timeout?: number;
  readonly responseType?: 'text' | 'arraybuffer';
  readonly dataType?: string;
  readonly success?: (result: object) => void;
  readonly fail?: (result: { errMsg: string }) => void;
  readonly complete?: (result: object) => void;
}

interface UploadOptions extends Options {
  readonly filePath: string;
  readonly name: string;
  readonly formData?: Readonly<Record<string, string>>;
}

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * How a single call goes wrong: it never leaves the phone, its answer never comes back, nobody answers in time, or
 * something on the way answers with an error of its own.
 */
export type Loss = 'before' | 'after' | 'timeout' | '500';

export interface Network extends Disk {
  /** Asked about each call; undefined lets it pass. */
  readonly lose: (method: string, path: string) => Loss | undefined;
  /** Asked about each call after `lose`: what hands its answer over, in whatever order; at once where it is absent. */
  readonly hand?: () => (answer: () => void) => void;
  readonly signal: () => Signal;
  readonly server: string;
  readonly sent: Sent[];
}

const noTask = {
  abort: () => {},
  onHeadersReceived() {},
  offHeadersReceived() {},
  onChunkReceived() {},
  onProgressUpdate() {},
};

function exchange(method: string, url: URL, headers: Record<string, string>, body: Buffer, timeout: number) {
  let abort = () => {};
  const reply = new Promise<Reply>((resolve, reject) => {
    const outgoing = send(
      url,
      { method, headers: { ...headers, 'content-length': body.length }, agent: false },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.setTimeout(timeout, () => outgoing.destroy(new Error('timeout')));
    abort = () => outgoing.destroy(new Error('abort'));
    outgoing.end(body);
  });
  return { reply, abort: () => abort() };
}

function queryOf(data: unknown): [string, string][] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).map(([key, value]) => [key, String(value)]);
}

function bodyOf(data: unknown): Buffer {
  if (data === undefined || data === null) return Buffer.alloc(0);
  if (typeof data === 'string') return Buffer.from(data);
  // The bundle's ArrayBuffer may come from another realm than Node's, so ask for its shape.
  if (Object.prototype.toString.call(data) === '[object ArrayBuffer]') return Buffer.from(data as ArrayBuffer);
  return Buffer.from(JSON.stringify(data));
}

function parsed(body: Buffer, { responseType, dataType = 'json' }: Options): unknown {
  if (responseType === 'arraybuffer') return new Uint8Array(body).buffer;
  const text = body.toString('utf8');
  if (dataType !== 'json') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function makeNetwork(network: Network, later: Later) {
  function start(
    api: string,
    options: Options,
    method: string,
    url: URL,
    headers: Record<string, string>,
    body: Buffer,
  ) {
    const path = url.pathname + url.search;
    const loss = network.lose(method, path);
    const hand = network.hand?.() ?? ((answer: () => void) => answer());
    const answer = (how: 'success' | 'fail', result: { errMsg: string }, status?: number) =>
      hand(() =>
        later(() => {
          network.sent.push({ method, path, status });
          options[how]?.(result);
          options.complete?.(result);
        }),
      );
    const fails = (reason: string) => answer('fail', { errMsg: `${api}:fail ${reason}` });
    const succeeds = ({ status, headers, body: bytes }: Reply) => {
      const tempFilePath = `wxfile://tmp/download-${randomUUID()}`;
      if (api === 'downloadFile') network.files.set(tempFilePath, bytes);
      const result = {
        // uploadFile always hands its answer over as a string.
        data: api === 'uploadFile' ? bytes.toString('utf8') : parsed(bytes, options),
        ...(api === 'downloadFile' ? { tempFilePath } : {}),
        statusCode: status,
        header: headers,
        cookies: headers['set-cookie'] ?? [],
        errMsg: `${api}:ok`,
      };
      answer('success', result, status);
    };
    const task = { ...noTask };
    if (network.signal() === 'offline' || loss === 'before') {
      fails('errcode:-106 net::ERR_INTERNET_DISCONNECTED');
      return task;
    }
    if (loss === '500') {
      succeeds({ status: 500, headers: {}, body: Buffer.from('<h1>Internal Server Error</h1>') });
      return task;
    }
    if (loss === 'timeout') {
      // The call's own timeout passes at once; WeChat's, a minute, is more than anybody waits.
      if (options.timeout !== undefined) fails('timeout');
      return task;
    }
    const { reply, abort } = exchange(method, url, headers, body, options.timeout ?? 60_000);
    reply.then(
      (heard) => (network.signal() === 'deaf' || loss === 'after' ? fails('timeout') : succeeds(heard)),
      (error: Error) => fails(error.message),
    );
    return { ...task, abort };
  }

  const target = (url: string) => {
    const { pathname, search } = new URL(url);
    return new URL(pathname + search, network.server);
  };
  const lower = (header: Options['header']) =>
    Object.fromEntries(Object.entries(header ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]));

  return {
    request(options: Options) {
      const method = (options.method ?? 'GET').toUpperCase();
      const url = target(options.url);
      const headers = { 'content-type': 'application/json', ...lower(options.header) };
      const inQuery = method === 'GET' || method === 'HEAD';
      if (inQuery) for (const [key, value] of queryOf(options.data)) url.searchParams.append(key, value);
      return start('request', options, method, url, headers, inQuery ? Buffer.alloc(0) : bodyOf(options.data));
    },
    uploadFile(options: UploadOptions) {
      const bytes = network.files.get(options.filePath);
      if (!bytes) throw new Error(`there is no file ${options.filePath}`);
      if (bytes.equals(UNREADABLE)) {
        options.fail?.({ errMsg: 'uploadFile:fail file read error' });
        options.complete?.({});
        return noTask;
      }
      const boundary = randomUUID();
      const field = (name: string, more: string) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
      const body = Buffer.concat([
        ...Object.entries(options.formData ?? {}).map(([name, value]) =>
          Buffer.from(`${field(name, '')}${String(value)}\r\n`),
        ),
        Buffer.from(
          field(options.name, `; filename="${basename(options.filePath)}"\r\nContent-Type: application/octet-stream`),
        ),
        bytes,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]);
      const headers = { ...lower(options.header), 'content-type': `multipart/form-data; boundary=${boundary}` };
      return start('uploadFile', options, 'POST', target(options.url), headers, body);
    },
    downloadFile(options: Options) {
      return start('downloadFile', options, 'GET', target(options.url), lower(options.header), Buffer.alloc(0));
    },
  };
}
