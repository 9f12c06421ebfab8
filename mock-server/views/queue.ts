/** The queue of an account's areas. */
import { isWithin, levelOf, type AreaCode } from '../../src/shared/contract/area';
import type { Queue, QueueQuery, QueueSort, QueueView } from '../../src/shared/contract/case';
import { addMonths, chinaDay, endOfChinaDay, Instant, startOfChinaDay } from '../../src/shared/base/china-time';
import { priorities } from '../../src/shared/contract/policy';
import { caseRoles, type Role } from '../../src/shared/contract/session';
import {
  actingAbove,
  isEnded,
  isPossible,
  openStatuses,
  statuses,
  waitingFor,
  type Status,
} from '../../src/shared/contract/workflow';
import * as z from '../../src/shared/base/zod';
import { fallingTo } from '../cases/holding';
import { isOwn } from '../cases/own-household';
import { momentOf, type Moment } from '../cases/moment';
import { makeCursor } from '../cursor';
import type { Reference } from '../reference/reference';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import {
  countQueue,
  findByReceipt,
  listQueue,
  listSorted,
  positionOf,
  type CaseScope,
  type Narrowing,
  type NumberedRow,
  type QueueFilter,
  type QueueRow,
} from '../store/queue';
import { summaryOf } from './summary';

const PAGE = 20;

const { read: readCursor, write: writeCursor } = makeCursor(
  z.strictObject({
    asOf: Instant,
    overdueRank: z.int().min(0).max(1),
    priorityRank: z.int().min(0).max(priorities.length),
    dueAt: Instant.nullable(),
    id: z.uuid(),
  }),
);

const sortedCursor = makeCursor(z.strictObject({ asOf: Instant, key: z.string().max(40), id: z.uuid() }));

type Part = Omit<CaseScope, 'area' | 'counties' | 'villages'>;

/** What of the cases in their area a role sees in each view, in one or more parts. */
function partsOf(
  view: QueueView,
  { role, department }: SignedIn['roles'][number],
  { recheckFrom, accountId }: { recheckFrom: Date; accountId: string },
): Part[] {
  const own = role === 'department_officer' ? { department: department ?? 'none' } : {};
  // What it warned of itself, whatever became of it.
  const warned = (of: readonly Status[]) =>
    role === 'department_officer' ? [{ statuses: of, filedBy: accountId }] : [];
  switch (view) {
    case 'todo':
      if (role === 'department_officer') return [{ ...own, statuses: ['monitored'], undelivered: true }];
      return [
        // A case that is being helped waits only for what has a day; the rest of the time it goes its way.
        ...waitingParts(waitingFor(role), { untakenBut: [] }),
        // Who has been monitored long enough is to be visited again.
        ...(role === 'first_secretary' ? [{ statuses: monitored, withDue: false, recognizedBy: recheckFrom }] : []),
        // What was taken over waits for who took it.
        { statuses: openStatuses, takenOverBy: role },
        ...fallingTo(role).flatMap(({ statuses: of, unheld }) => waitingParts(of, { unheld, untakenBut: unheld })),
        ...recheckFalling(role, recheckFrom),
        { statuses: correctedStatuses, correctionFor: role },
      ];
    case 'supervised':
      return [{ ...own, statuses: openStatuses, escalatedTo: role }];
    case 'open':
      return [{ ...own, statuses: openStatuses }, ...warned(openStatuses)];
    case 'ended':
      return [{ ...own, statuses: ended }, ...warned(ended)];
    case 'all':
      return [{ ...own, statuses }, ...warned(statuses)];
  }
}
const monitored: readonly Status[] = ['monitored'];
const ended = statuses.filter(isEnded);

/** What waits for a role; a household that is being helped only while somebody has to act in time. */
function waitingParts(waiting: readonly Status[], only: Pick<Part, 'unheld' | 'untakenBut'>): Part[] {
  return [
    { ...only, statuses: waiting.filter((status) => status !== 'monitored') },
    { ...only, statuses: waiting.filter((status) => status === 'monitored'), withDue: true },
  ];
}

/** The visits after months of monitoring, where no first secretary makes them. */
function recheckFalling(role: Role, recognizedBy: Date): Part[] {
  const above = actingAbove('first_secretary');
  if (!above.includes(role)) return [];
  const unheld: Role[] = ['first_secretary', ...above.slice(0, above.indexOf(role))];
  return [{ statuses: monitored, withDue: false, recognizedBy, unheld }];
}

const correctedStatuses = statuses.filter((status) => isPossible(status, 'countersign_correction'));

interface Asked {
  view: QueueView;
  area?: AreaCode | undefined;
  status?: Status | undefined;
  narrowed?: Narrowing | undefined;
}

/** Nothing where the whole list is asked for, which is counted faster. */
function narrowingOf({ risk, priority, green, from, to }: Query): Narrowing | undefined {
  if ([risk, priority, green, from, to].every((each) => each === undefined)) return undefined;
  return {
    risk,
    priorityRank: priority && priorities.indexOf(priority),
    greenChannel: green === undefined ? undefined : true,
    openedFrom: from === undefined ? undefined : new Date(startOfChinaDay(from)),
    openedUpTo: to === undefined ? undefined : new Date(endOfChinaDay(to)),
  };
}

/** The areas and statuses that a view shows an account; outside the account's own areas there is nothing. */
export function reachOf(
  { reference, at }: Moment,
  account: SignedIn,
  { view, area, status: asked, narrowed }: Asked,
): CaseScope[] {
  const today = chinaDay(at.toISOString());
  return account.roles.flatMap((own) => {
    const within = caseRoles.includes(own.role) ? narrower(own.areaCode, area) : undefined;
    if (!within) return [];
    const { eliminationMonths } = reference.policyAt(within, today);
    const recheckFrom = new Date(endOfChinaDay(addMonths(today, -eliminationMonths)));
    const parts = partsOf(view, own, { recheckFrom, accountId: account.id });
    return parts.flatMap((part): CaseScope[] => {
      const wanted = part.statuses.filter((status) => asked === undefined || status === asked);
      if (wanted.length === 0) return [];
      const place = placeOf(reference, within, part.unheld !== undefined);
      return [{ ...part, ...place, statuses: wanted, ...(narrowed ? { narrowed } : {}) }];
    });
  });
}

/** @param inVillages walked village by village even where the area is wider */
const placeOf = (
  reference: Reference,
  area: AreaCode,
  inVillages: boolean,
): Pick<CaseScope, 'area' | 'counties' | 'villages'> => ({
  area,
  counties: reference.countiesOf(area),
  villages:
    inVillages || ['town', 'village'].includes(levelOf(area))
      ? reference.areasWithin(area).flatMap(({ code }) => (levelOf(code) === 'village' ? [code] : []))
      : [],
});

/** The smaller of two areas, if one lies in the other. */
export function narrower(own: AreaCode, asked: AreaCode | undefined): AreaCode | undefined {
  if (asked === undefined || isWithin(own, asked)) return own;
  return isWithin(asked, own) ? asked : undefined;
}

type Query = z.output<typeof QueueQuery>;

/** Who reads a number over the phone does not know in what state the case is. */
async function findNumbered(
  services: Services,
  moment: Moment,
  account: SignedIn,
  { receipt, ...query }: Query & { receipt: string },
): Promise<Queue> {
  const reach = reachOf(moment, account, { ...query, view: 'all' });
  const found = await findByReceipt(services.db, receipt, account.id);
  const seen = found && !isOwn(account, found.row) && reach.some((part) => reaches(part, found)) ? [found] : [];
  const overdue = seen.filter(({ row }) => row.dueAt && row.dueAt < moment.at).length;
  const tonight = endOfChinaDay(chinaDay(moment.at.toISOString()));
  const today = seen.filter(({ row }) => row.dueAt && row.dueAt >= moment.at && row.dueAt <= new Date(tonight)).length;
  return {
    cases: seen.map(({ row, opened, serving }) => summaryOf(moment, account, row, opened, serving)),
    counts: { all: seen.length, overdue, today },
    asOf: moment.at.toISOString(),
  };
}

const reaches = (
  { area, statuses, department, filedBy }: CaseScope,
  { row: { villageCode, status, measures }, filer }: NumberedRow,
) =>
  isWithin(villageCode, area) &&
  statuses.includes(status) &&
  (filedBy === undefined || filer === filedBy) &&
  (department === undefined || measures.some((measure) => measure.department === department));

export async function getQueue(services: Services, account: SignedIn, query: Query): Promise<Queue> {
  const now = momentOf(services);
  const { receipt, sort } = query;
  if (receipt !== undefined) return findNumbered(services, now, account, { ...query, receipt });
  const { asOf, page, nextCursor } = await (sort === undefined
    ? dueFirst(services, now, account, query)
    : inOrder(services, now, account, { ...query, sort }));
  return {
    cases: page
      .filter(({ row }) => !isOwn(account, row))
      .map(({ row, opened, serving }) => summaryOf(now, account, row, opened, serving)),
    ...(nextCursor === undefined ? {} : { nextCursor }),
    counts: await countQueue(services.db, filterOf(now, account, query, asOf)),
    asOf: asOf.toISOString(),
  };
}

interface Page {
  asOf: Date;
  page: QueueRow[];
  nextCursor: string | undefined;
}

/** @param asOf a list keeps the moment at which its first page was read, or rows would move between the pages */
const filterOf = (now: Moment, account: SignedIn, query: Query, asOf: Date): QueueFilter => ({
  reach: reachOf(now, account, { ...query, narrowed: narrowingOf(query) }),
  asOf,
  endOfToday: new Date(endOfChinaDay(chinaDay(asOf.toISOString()))),
  due: query.due,
  category: query.category,
});

/** What is to be done first stands first. */
async function dueFirst({ db }: Services, now: Moment, account: SignedIn, query: Query): Promise<Page> {
  const cursor = readCursor(query.cursor);
  const asOf = cursor ? new Date(cursor.asOf) : now.at;
  const after = cursor && { ...cursor, dueAt: cursor.dueAt === null ? null : new Date(cursor.dueAt) };
  const rows = await listQueue(db, filterOf(now, account, query, asOf), after, PAGE + 1, account.id);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return { asOf, page, nextCursor: last && writeCursor({ asOf, ...positionOf(last.row, asOf) }) };
}

async function inOrder(
  { db }: Services,
  now: Moment,
  account: SignedIn,
  query: Query & { sort: QueueSort },
): Promise<Page> {
  const cursor = sortedCursor.read(query.cursor);
  const asOf = cursor ? new Date(cursor.asOf) : now.at;
  const order = { by: query.sort, down: query.order === 'down' };
  const rows = await listSorted(db, filterOf(now, account, query, asOf), order, cursor, PAGE + 1, account.id);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return { asOf, page, nextCursor: last && sortedCursor.write({ asOf, key: last.key, id: last.id }) };
}
