/** Sends requests over kept-alive connections and measures them: in a closed loop, or at intended times. */
import { Agent, request } from 'node:http';

export interface Call {
  method?: 'GET' | 'POST';
  path: string;
  token?: string;
  body?: unknown;
}

export interface Target {
  url: string;
  /** The next request. */
  next(): Call;
}

export class Caller {
  private readonly agent: Agent;
  constructor(connections: number) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
  }

  /** @returns the body of the answer. @throws Error with what was answered when it is no success */
  send(url: string, { method = 'GET', path, token, body }: Call): Promise<string> {
    return new Promise((resolve, reject) => {
      const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
      const headers = {
        ...(payload ? { 'content-type': 'application/json', 'content-length': payload.length } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      };
      const outgoing = request(url + path, { method, agent: this.agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => {
          const status = response.statusCode ?? 500;
          if (status < 300) resolve(text);
          else reject(new Error(`${method} ${path}: ${status} ${text.slice(0, 300)}`));
        });
      });
      outgoing.on('error', reject).end(payload);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

export interface Measured {
  /** Answers a second. */
  rate: number;
  /** ms, one a request. */
  latencies: number[];
}

/** As many requests as get through in the time given, each connection sending its next one when it has its answer. */
export async function saturate(caller: Caller, target: Target, connections: number, ms: number): Promise<Measured> {
  const latencies: number[] = [];
  const begun = performance.now();
  const connection = async () => {
    while (performance.now() - begun < ms) {
      const sent = performance.now();
      await caller.send(target.url, target.next());
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return { rate: latencies.length / ((performance.now() - begun) / 1000), latencies };
}

/** @param p between 0 and 1 */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export interface Comparison {
  /** Median rates, answers a second. */
  ours: number;
  rival: number;
  /** Ours over the rival's, by pairs of slices that follow each other. */
  ratio: number;
  lowest: number;
  highest: number;
  /** ms. */
  ourP99: number;
  rivalP99: number;
}

export interface Contest {
  ours: Target;
  rival: Target;
  connections: number;
  pairs?: number;
  sliceMs?: number;
}

/** Ours and a rival in turn, in short slices: what else the machine does meets both. */
export async function compare({ ours, rival, connections, pairs = 5, sliceMs = 2_000 }: Contest): Promise<Comparison> {
  const caller = new Caller(connections);
  try {
    for (const target of [ours, rival]) await saturate(caller, target, connections, sliceMs / 2);
    const slices: { ours: Measured; rival: Measured }[] = [];
    for (let pair = 0; pair < pairs; pair += 1)
      slices.push({
        ours: await saturate(caller, ours, connections, sliceMs),
        rival: await saturate(caller, rival, connections, sliceMs),
      });
    const ratios = slices.map((slice) => slice.ours.rate / slice.rival.rate);
    const p99 = (side: 'ours' | 'rival') =>
      percentile(
        slices.flatMap((slice) => slice[side].latencies),
        0.99,
      );
    return {
      ours: median(slices.map((slice) => slice.ours.rate)),
      rival: median(slices.map((slice) => slice.rival.rate)),
      ratio: median(ratios),
      lowest: Math.min(...ratios),
      highest: Math.max(...ratios),
      ourP99: p99('ours'),
      rivalP99: p99('rival'),
    };
  } finally {
    caller.close();
  }
}

/** The times, ms from the beginning, of arrivals that know nothing of each other. */
export function poissonTimes(count: number, overMs: number): number[] {
  const times: number[] = [];
  let at = 0;
  for (let arrival = 0; arrival < count; arrival += 1) {
    at -= Math.log(1 - Math.random()) * (overMs / count);
    times.push(at);
  }
  return times;
}
