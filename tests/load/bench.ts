/**
 * `npm run bench`: how fast the server is, as ratios to a bare node:http server that answers with the same
 * bytes, measured in one run on one machine: absolute figures mean nothing elsewhere.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { idNumberCheck } from '../../src/shared/identity';
import { startServer } from '../running-server';
import { articleHousehold } from '../people';

const CONNECTIONS = 16;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

interface Call {
  url: string;
  method?: 'GET' | 'POST';
  token?: string;
  body?: unknown;
}

function send({ url, method = 'GET', token, body }: Call): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const outgoing = request(url, { method, agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => ((response.statusCode ?? 500) < 300 ? resolve(text) : reject(new Error(text))));
    });
    outgoing.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** @returns requests a second */
async function measure(count: number, call: () => Call): Promise<number> {
  let left = count;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await send(call());
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return count / ((performance.now() - started) / 1000);
}

function bareServer(reply: string): Promise<Server> {
  const server = createServer((incoming, response) => {
    incoming.resume().on('end', () => response.setHeader('content-type', 'application/json').end(reply));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Another household each time: nobody's number, born on some day of 1900. */
let sequence = 0;
function nobody(): string {
  sequence += 1;
  const day = String(1 + (Math.floor(sequence / 1000) % 28)).padStart(2, '0');
  const first17 = `520000190002${day}${String(sequence % 1000).padStart(3, '0')}`;
  return first17 + idNumberCheck(first17);
}

const row = (what: string, ours: string, bare: string, ratio: string) =>
  process.stdout.write(`${what.padEnd(34)}${ours.padStart(11)}${bare.padStart(9)}${ratio.padStart(8)}\n`);

async function main(): Promise<void> {
  const { url, close } = await startServer();
  try {
    const signIn = async (code: string) =>
      (JSON.parse(await send({ url: `${url}/api/session`, method: 'POST', body: { code } })) as { token: string })
        .token;
    const [villager, secretary] = [await signIn('demo-villager-weining'), await signIn('demo-secretary-weining')];
    const file = (): Call => {
      const declaration = articleHousehold();
      return {
        url: `${url}/api/declarations`,
        method: 'POST',
        token: villager,
        body: { ...declaration, id: randomUUID(), applicant: { ...declaration.applicant, idNumber: nobody() } },
      };
    };
    const queue = (): Call => ({ url: `${url}/api/cases`, token: secretary });

    const calls: [what: string, count: number, call: () => Call][] = [
      ['GET the policy', 2_000, () => ({ url: `${url}/api/policy` })],
      ['GET a county (28 KB)', 500, () => ({ url: `${url}/api/areas/520526` })],
      ['GET the queue, few cases', 300, queue],
      ['POST a declaration (durable)', 1_000, file],
      ['GET the queue, 1,000 more cases', 300, queue],
    ];
    row('what', 'per second', 'bare', 'ratio');
    for (const [what, count, call] of calls) {
      const first = call();
      const bare = await bareServer(await send(first));
      await measure(CONNECTIONS, call);
      const ours = await measure(count, call);
      const theirs = await measure(count, () => ({
        ...first,
        url: `http://127.0.0.1:${(bare.address() as AddressInfo).port}`,
      }));
      bare.close();
      row(what, ours.toFixed(0), theirs.toFixed(0), (ours / theirs).toFixed(3));
    }
  } finally {
    agent.destroy();
    await close();
  }
}

void main();
