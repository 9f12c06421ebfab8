/**
 * Filings that arrive by themselves, as Poisson has them, with staff at work beside: each latency counts from the time at
 * which the request was meant to go, so that a server that stalls cannot make its own load lighter.
 */
import { randomUUID } from 'node:crypto';
import { chinaDay } from '../../src/shared/base/china-time';
import { confirmBody } from '../people';
import { Caller, percentile, poissonTimes, type Call } from './generator';
import { filing, startOnPostgres, type Product } from './product';
import { line } from './table';

/** The same rate in less time: BENCH_MINUTES. */
const WHOLE = { filings: 30_000, minutes: 30 };
const MOST_CONNECTIONS = 512;
/** Requests of the staff a second, by what they do. */
const STAFF_RATES = { queue: 2, case: 2, badge: 2, confirm: 1 } as const;

interface Kept {
  latencies: number[];
  errors: string[];
}

/** Sends what is due when it is due. @returns when the last answer has come */
async function arrivals(count: number, overMs: number, kept: Kept, request: () => Promise<unknown>): Promise<void> {
  const begun = performance.now();
  const under = new Set<Promise<void>>();
  for (const at of poissonTimes(count, overMs)) {
    const early = begun + at - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const one = request()
      .then(() => void kept.latencies.push(performance.now() - begun - at))
      .catch((error: unknown) => void kept.errors.push(String(error)))
      .finally(() => under.delete(one));
    under.add(one);
  }
  await Promise.all(under);
}

function staffRequests(product: Product, caller: Caller): Record<keyof typeof STAFF_RATES, () => Promise<unknown>> {
  const secretary = product.staff('demo-secretary-weining');
  const send = (call: Call) => caller.send(product.url, call);
  const list = async () =>
    (JSON.parse(await send({ path: '/api/cases', token: secretary() })) as { cases: { id: string; version: number }[] })
      .cases;
  let known: { id: string; version: number }[] = [];
  return {
    queue: async () => (known = await list()),
    case: async () => known[0] && send({ path: `/api/cases/${known[0].id}`, token: secretary() }),
    badge: () => send({ path: '/api/work', token: secretary() }),
    confirm: async () => {
      const next = known.shift();
      if (!next) return;
      const body = confirmBody(chinaDay(new Date().toISOString()));
      await send({
        method: 'POST',
        path: `/api/cases/${next.id}/actions`,
        token: secretary(),
        body: { id: randomUUID(), basedOn: next.version, type: 'confirm', body },
      });
    },
  };
}

export async function poisson(): Promise<void> {
  const minutes = Number(process.env.BENCH_MINUTES ?? WHOLE.minutes);
  const filings = Math.round((WHOLE.filings * minutes) / WHOLE.minutes);
  const product = await startOnPostgres();
  const caller = new Caller(MOST_CONNECTIONS);
  const ms = minutes * 60_000;
  const newKept = (): Kept => ({ latencies: [], errors: [] });
  try {
    const filed = newKept();
    const next = filing(product.villager);
    const staff = Object.entries(staffRequests(product, caller)).map(([what, request]) => ({
      what,
      request,
      rate: STAFF_RATES[what as keyof typeof STAFF_RATES],
      kept: newKept(),
    }));
    await Promise.all([
      arrivals(filings, ms, filed, () => caller.send(product.url, next())),
      ...staff.map(({ request, rate, kept }) => arrivals(Math.round((rate * ms) / 1000), ms, kept, request)),
    ]);
    for (const { what, kept } of [{ what: 'filing', kept: filed }, ...staff]) {
      const [p50, p99] = [0.5, 0.99].map((p) => percentile(kept.latencies, p).toFixed(0));
      const count = kept.latencies.length + kept.errors.length;
      line(
        `poisson: ${what}`,
        `${count} in ${minutes} min, as intended`,
        `p50 ${p50} ms`,
        `p99 ${p99} ms`,
        `${kept.errors.length} errors`,
      );
      for (const error of new Set(kept.errors.slice(0, 3))) line(`  ${error}`);
    }
  } finally {
    caller.close();
    await product.close();
  }
}
