/** What stands in for WeChat's server interfaces and Tencent's map: the same protocols, over real HTTP. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  path: string;
  query: Record<string, string>;
  type: string;
  body: Buffer;
}

export interface Outside {
  url: string;
  /** Oldest first. */
  asked: Asked[];
  /** What each path answers; a string goes out as it is, 'cut' ends the connection. */
  answers: Record<string, unknown>;
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage) => Buffer.concat((await request.toArray()) as Buffer[]);

export async function startOutside(): Promise<Outside> {
  const asked: Asked[] = [];
  const answers: Record<string, unknown> = {
    '/cgi-bin/stable_token': { access_token: 'a-token', expires_in: 7_200 },
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? '', 'http://outside');
      asked.push({
        method: request.method ?? '',
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        type: request.headers['content-type'] ?? '',
        body,
      });
      const answer = answers[url.pathname];
      if (answer === 'cut') response.destroy();
      else response.end(typeof answer === 'string' ? answer : JSON.stringify(answer ?? { errcode: -1 }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
