/** How much waits for whom, each working morning, and each week for who only watches; nothing where nothing waits. */
import { addDays, chinaDay, chinaTime, endOfChinaDay, weekday, type ChinaDay } from '../../src/shared/base/china-time';
import { addWorkingDays, type Calendar } from '../../src/shared/contract/calendar';
import type { Digest } from '../../src/shared/contract/message';
import { caseRoles, type Role } from '../../src/shared/contract/session';
import { momentOf, type Moment } from '../cases/moment';
import { inTransaction, type Services } from '../services';
import { listStaffWithoutDigest, type SignedIn } from '../store/accounts';
import { countQueue, countQueues } from '../store/queue';
import { reachOf } from '../views/queue';
import { writeMessages, type MessageToWrite } from '../messages/write';

/** Of the day in China: before the first call is made, and not while people sleep. */
const FROM_HOUR = 8;
const TO_HOUR = 10;
/** Working days from today on. */
const SOON = 2;
const AT_ONCE = 50;

/** Who decides on no case has nothing due, and is told once a week what is overdue in their area. */
const watchers: readonly Role[] = ['city_supervisor', 'province_reader'];
const isWatcher = ({ roles }: SignedIn): boolean =>
  roles.every(({ role }) => watchers.includes(role) || !caseRoles.includes(role));

/** Whether no working day of the week was before it; a week begins on Monday. */
function isFirstOfWeek(day: ChinaDay, calendar: Calendar): boolean {
  const sinceMonday = (weekday(day) + 6) % 7;
  return Array.from({ length: sinceMonday }, (_, back) => addDays(day, -1 - back)).every(
    (before) => !calendar.isWorkingDay(before),
  );
}

async function digestOf({ db }: Services, moment: Moment, account: SignedIn): Promise<Digest> {
  const { at: asOf, reference } = moment;
  const day = chinaDay(asOf.toISOString());
  if (isWatcher(account)) {
    const endOfToday = new Date(endOfChinaDay(day));
    const { overdue } = await countQueue(db, {
      reach: reachOf(moment, account, { view: 'open' }),
      asOf,
      endOfToday,
      due: 'any',
      category: undefined,
    });
    return { overdue: 0, today: 0, soon: 0, below: overdue, weekly: true };
  }
  const lists = [reachOf(moment, account, { view: 'todo' }), reachOf(moment, account, { view: 'supervised' })];
  const upTo = async (last: ChinaDay) => {
    const endOfToday = new Date(endOfChinaDay(last));
    return countQueues(db, lists, { asOf, endOfToday, category: undefined });
  };
  const [todo, raised] = await upTo(day);
  const [longer] = await upTo(addWorkingDays(day, SOON, reference.calendar));
  const today = todo?.today ?? 0;
  return { overdue: todo?.overdue ?? 0, today, soon: (longer?.today ?? 0) - today, below: raised?.all ?? 0 };
}

const saysSomething = ({ overdue, today, soon, below }: Digest): boolean => overdue + today + soon + below > 0;

/** @returns how many were told */
export async function writeDigests(services: Services): Promise<number> {
  const moment = momentOf(services);
  const { at, reference } = moment;
  const day = chinaDay(at.toISOString());
  const hour = chinaTime(at.toISOString()).hour();
  if (hour < FROM_HOUR || hour >= TO_HOUR || !reference.calendar.isWorkingDay(day)) return 0;
  const week = isFirstOfWeek(day, reference.calendar);
  let told = 0;
  for (let after: string | undefined; ;) {
    const staff = await listStaffWithoutDigest(services.db, { day, after, limit: AT_ONCE });
    const messages: MessageToWrite[] = [];
    for (const account of staff.filter((each) => week || !isWatcher(each))) {
      const digest = await digestOf(services, moment, account);
      if (saysSomething(digest)) messages.push({ accountId: account.id, kind: 'digest', at, digestOn: day, digest });
    }
    await inTransaction(services, (tx) => writeMessages(tx, messages));
    told += messages.length;
    after = staff.at(-1)?.id;
    if (staff.length < AT_ONCE) return told;
  }
}
