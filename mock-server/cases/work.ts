/** How much waits for an account, counted where its list is read. */
import { visitStatuses } from '../../src/shared/case';
import { chinaDay, endOfChinaDay } from '../../src/shared/china-time';
import type { Work } from '../../src/shared/work';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { countQueue, type Reach } from '../store/queue';
import { reachOf } from './queue';

export async function getWork(services: Services, account: SignedIn): Promise<Work> {
  const { db, now } = services;
  const asOf = now();
  const endOfToday = new Date(endOfChinaDay(chinaDay(asOf.toISOString())));
  const count = async (reach: readonly Reach[]) => {
    const { all, overdue } = await countQueue(db, { reach, asOf, endOfToday, due: 'any' });
    return { all, overdue };
  };
  const query = { view: 'todo', due: 'any' } as const;
  const visitor = { ...account, roles: account.roles.filter(({ role }) => role === 'first_secretary') };
  const visiting = reachOf(services, visitor, query).map((part) => ({
    ...part,
    statuses: part.statuses.filter((status) => visitStatuses.includes(status)),
  }));
  return {
    todo: await count(reachOf(services, account, query)),
    visits: await count(visiting.filter(({ statuses }) => statuses.length > 0)),
    asOf: asOf.toISOString(),
  };
}
