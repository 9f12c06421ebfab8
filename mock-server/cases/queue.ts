/** The queue of an account's areas. */
import { isWithin, type AreaCode } from '../../src/shared/area';
import type { Queue, QueueQuery, QueueView } from '../../src/shared/case';
import { addMonths, chinaDay, endOfChinaDay } from '../../src/shared/china-time';
import { priorities } from '../../src/shared/policy';
import { Refusal } from '../../src/shared/problem';
import { caseRoles } from '../../src/shared/session';
import { openStatuses, statuses, waitingFor, type Status } from '../../src/shared/workflow';
import * as z from '../../src/shared/zod';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { countQueue, listQueue, positionOf, type QueueFilter, type Reach } from '../store/queue';
import { summariesOf } from './summary';

const PAGE = 20;

const CursorContent = z.strictObject({
  asOf: z.iso.datetime(),
  overdueRank: z.int().min(0).max(1),
  priorityRank: z.int().min(0).max(priorities.length),
  dueAt: z.iso.datetime(),
  id: z.uuid(),
});

function readCursor(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  try {
    return CursorContent.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new Refusal('request.invalid', { errors: [{ pointer: '/query/cursor', code: 'format' }] });
  }
}

type Part = Omit<Reach, 'area' | 'counties'>;

/** What of the cases in their area a role sees in each view, in one or more parts. */
function partsOf(view: QueueView, { role, department }: SignedIn['roles'][number], recheckFrom: Date): Part[] {
  const own = role === 'department_officer' ? { department: department ?? 'none' } : {};
  switch (view) {
    case 'todo':
      if (role === 'department_officer') return [{ ...own, statuses: ['monitored'], undelivered: true }];
      return [
        // A case that is being helped waits only for what has a day; the rest of the time it goes its way.
        { statuses: waitingFor(role).filter((status) => status !== 'monitored') },
        { statuses: waitingFor(role).filter((status) => status === 'monitored'), withDue: true },
        // Who has been monitored long enough is to be visited again.
        ...(role === 'first_secretary' ? [{ statuses: monitored, withDue: false, recognizedBy: recheckFrom }] : []),
        // What was taken over waits for who took it.
        { statuses: openStatuses, takenOverBy: role },
      ];
    case 'supervised':
      return [{ ...own, statuses: openStatuses, escalatedTo: role }];
    case 'open':
      return [{ ...own, statuses: openStatuses }];
    case 'all':
      return [{ ...own, statuses }];
  }
}
const monitored: readonly Status[] = ['monitored'];

/** The areas and statuses that a view shows an account; outside the account's own areas there is nothing. */
export function reachOf(
  { reference, now }: Services,
  account: SignedIn,
  { view, area, status: asked }: Pick<z.output<typeof QueueQuery>, 'view' | 'area' | 'status'>,
): Reach[] {
  const today = chinaDay(now().toISOString());
  const reach: Reach[] = [];
  for (const own of account.roles) {
    const within = caseRoles.includes(own.role) ? narrower(own.areaCode, area) : undefined;
    if (!within) continue;
    const { eliminationMonths } = reference.current().policyAt(within, today);
    const recheckFrom = new Date(endOfChinaDay(addMonths(today, -eliminationMonths)));
    const counties = reference.current().countiesOf(within);
    for (const part of partsOf(view, own, recheckFrom)) {
      const wanted = part.statuses.filter((status) => asked === undefined || status === asked);
      if (wanted.length > 0) reach.push({ ...part, area: within, counties, statuses: wanted });
    }
  }
  return reach;
}

/** The smaller of two areas, if one lies in the other. */
function narrower(own: AreaCode, asked: AreaCode | undefined): AreaCode | undefined {
  if (asked === undefined || isWithin(own, asked)) return own;
  return isWithin(asked, own) ? asked : undefined;
}

export async function getQueue(
  services: Services,
  account: SignedIn,
  query: z.output<typeof QueueQuery>,
): Promise<Queue> {
  const { db, now } = services;
  const { receipt } = query;
  const cursor = readCursor(query.cursor);
  // A list keeps the moment at which its first page was read, or rows would move between the pages.
  const asOf = cursor ? new Date(cursor.asOf) : now();
  const filter: QueueFilter = {
    // Who reads a number over the phone does not know in what state the case is.
    reach: reachOf(services, account, receipt === undefined ? query : { ...query, view: 'all' }),
    asOf,
    endOfToday: new Date(endOfChinaDay(chinaDay(asOf.toISOString()))),
    due: receipt === undefined ? query.due : 'any',
    ...(receipt === undefined ? {} : { receipt }),
    ...(query.category === undefined ? {} : { category: query.category }),
  };
  const rows = await listQueue(db, filter, cursor && { ...cursor, dueAt: new Date(cursor.dueAt) }, PAGE + 1);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  const more = rows.length > PAGE && last;
  return {
    cases: await summariesOf(services, account, page),
    ...(more
      ? { nextCursor: Buffer.from(JSON.stringify({ asOf, ...positionOf(last, asOf) })).toString('base64url') }
      : {}),
    counts: await countQueue(db, filter),
    asOf: asOf.toISOString(),
  };
}
