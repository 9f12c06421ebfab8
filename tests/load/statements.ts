/** How often the server goes to PostgreSQL for one request, as it does with whatever runs beside its requests. */
import { Caller, median, type Call } from './generator';
import { filing, startOnPostgres } from './product';
import { line } from './table';
import { openWire, type Wire } from '../server/wire';
import type { DeclarationDetail } from '../../src/shared/contract/declaration';
import { confirmBody } from '../people';
import { chinaDay } from '../../src/shared/base/china-time';
import { randomUUID } from 'node:crypto';

const TIMES = 5;

export async function statements(): Promise<void> {
  let count = 0;
  let wire: Wire | undefined;
  const product = await startOnPostgres(async (databaseUrl) => {
    wire = await openWire(databaseUrl, () => void (count += 1));
    return wire.url;
  });
  const caller = new Caller(1);
  const send = async <Reply>(call: Call) => JSON.parse(await caller.send(product.url, call)) as Reply;
  const [villager, other] = [product.villager(), product.villager()];
  const [secretary, county] = [product.staff('demo-secretary-weining')(), product.staff('demo-county-weining')()];
  const caseOf = async (call: Call & { body: object }) => {
    const { id } = await send<{ id: string }>(call);
    const { progress } = await send<DeclarationDetail>({ path: `/api/declarations/${id}`, token: villager });
    return progress.caseId;
  };
  /** The middle of several: what runs beside the requests meets one of them at most. */
  const print = async (what: string, request: () => Promise<unknown>) => {
    const counts: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      count = 0;
      await request();
      counts.push(count);
    }
    line(`statements: ${what}`, '', String(median(counts)));
  };
  try {
    const cases: string[] = [];
    for (let filed = 0; filed < 20; filed += 1) cases.push(await caseOf(filing(() => villager)()));
    await send(filing(() => other)());
    await print('own declarations, of 20', () => send({ path: '/api/declarations', token: villager }));
    await print('own declarations, of 1', () => send({ path: '/api/declarations', token: other }));
    await print('filing', () => send(filing(() => villager)()));
    await print('queue', () => send({ path: '/api/cases', token: secretary }));
    await print('case', () => send({ path: `/api/cases/${cases[0]}`, token: county }));
    await print('action', () => {
      const body = {
        id: randomUUID(),
        basedOn: 1,
        type: 'confirm',
        body: confirmBody(chinaDay(new Date().toISOString())),
      };
      return send({ method: 'POST', path: `/api/cases/${cases.pop()}/actions`, token: secretary, body });
    });
    await print('badge', () => send({ path: '/api/work', token: secretary }));
  } finally {
    caller.close();
    await product.close();
    await wire?.close();
  }
}
