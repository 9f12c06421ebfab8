/** How much waits for an account, counted where its list is read. */
import { visitStatuses } from '../../src/shared/contract/case';
import { chinaDay, endOfChinaDay } from '../../src/shared/base/china-time';
import type { TodoCounts } from '../../src/shared/contract/todo-counts';
import { decidingOf } from '../cases/actors';
import { momentOf } from '../cases/moment';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { countQueues } from '../store/queue';
import { countOpenRequests } from '../store/requests';
import { reachOf } from './queue';

export async function getWork(services: Services, account: SignedIn): Promise<TodoCounts> {
  const moment = momentOf(services);
  const asOf = moment.at;
  const endOfToday = new Date(endOfChinaDay(chinaDay(asOf.toISOString())));
  const visitor = { ...account, roles: account.roles.filter(({ role }) => role === 'first_secretary') };
  const visiting = reachOf(moment, visitor, { view: 'todo' })
    .map((part) => ({ ...part, statuses: part.statuses.filter((status) => visitStatuses.includes(status)) }))
    .filter(({ statuses }) => statuses.length > 0);
  const supervised = reachOf(moment, account, { view: 'supervised' });
  const counts = await countQueues(services.db, [reachOf(moment, account, { view: 'todo' }), visiting, supervised], {
    asOf,
    endOfToday,
    category: undefined,
  });
  const [todo, visits, raised] = counts.map(({ all, overdue }) => ({ all, overdue }));
  if (!todo || !visits) throw new Error('a list without its count');
  const requests = await countOpenRequests(services.db, decidingOf(account));
  return {
    todo,
    visits,
    ...(raised && raised.all > 0 ? { supervised: raised } : {}),
    requests,
    asOf: asOf.toISOString(),
  };
}
