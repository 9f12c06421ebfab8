/** What staff see: the queue of their areas, and one case of it. */
import { isWithin, type AreaCode } from '../../src/shared/area';
import type { CaseDetail, CaseSummary, Queue, QueueQuery } from '../../src/shared/case';
import { chinaDay, endOfChinaDay } from '../../src/shared/china-time';
import { maskName } from '../../src/shared/identity';
import { priorities } from '../../src/shared/policy';
import { Refusal } from '../../src/shared/problem';
import { contentRoles } from '../../src/shared/session';
import { allowedActions, holders, openStatuses, statuses, type Status } from '../../src/shared/workflow';
import * as z from '../../src/shared/zod';
import type { Services } from '../services';
import { namesOf, type SignedIn } from '../store/accounts';
import { countiesOf, villagePaths } from '../store/areas';
import {
  findCase,
  listActions,
  listAssessments,
  listDeclarations,
  type CaseRow,
  type DeclarationRow,
} from '../store/cases';
import type { Db } from '../store/open';
import { getCalendar } from '../store/policies';
import { countQueue, listQueue, positionOf, type QueueFilter, type Reach } from '../store/queue';
import { staffActors } from './actors';
import { filedContent, openAssessment, openDeclaration, type KeptAssessment } from './content';
import { dueNow } from './deadlines';
import { eventsOf } from './progress';

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

/** The areas and statuses that a view shows an account; outside the account's own areas there is nothing. */
async function reachOf(db: Db, account: SignedIn, { view, area }: z.output<typeof QueueQuery>): Promise<Reach[]> {
  const reach = account.roles.flatMap(({ role, areaCode }) => {
    const within = narrower(areaCode, area);
    const shown: Record<typeof view, Status[]> = {
      todo: statuses.filter((status) => holders[status] === role),
      open: openStatuses,
      all: [...statuses],
    };
    return within && shown[view].length > 0 ? [{ area: within, statuses: shown[view] }] : [];
  });
  return Promise.all(reach.map(async (part) => ({ ...part, counties: await countiesOf(db, part.area) })));
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
    reach: await reachOf(db, account, receipt === undefined ? query : { ...query, view: 'all' }),
    asOf,
    endOfToday: new Date(endOfChinaDay(chinaDay(asOf.toISOString()))),
    due: receipt === undefined ? query.due : 'any',
    ...(receipt === undefined ? {} : { receipt }),
  };
  const rows = await listQueue(db, filter, cursor && { ...cursor, dueAt: new Date(cursor.dueAt) }, PAGE + 1);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  const more = rows.length > PAGE && last;
  return {
    cases: await summariesOf(services, page),
    ...(more
      ? { nextCursor: Buffer.from(JSON.stringify({ asOf, ...positionOf(last, asOf) })).toString('base64url') }
      : {}),
    counts: await countQueue(db, filter),
    asOf: asOf.toISOString(),
  };
}

/**
 * A case as its reader's work needs it: who only watches sees no name, no words and no declaration.
 * @throws Refusal `case.not_found`, also when it lies in nobody's area that the account answers for.
 */
export async function getDeskCase(services: Services, account: SignedIn, caseId: string): Promise<CaseDetail> {
  const { db, sealing } = services;
  const row = await findCase(db, caseId);
  const actors = row ? staffActors(account, row.villageCode) : [];
  if (!row || actors.length === 0) throw new Refusal('case.not_found');
  const [summary] = await summariesOf(services, [row]);
  if (!summary) throw new Error('a case without a declaration');
  const readsContent = account.roles.some(
    ({ role, areaCode }) => contentRoles.includes(role) && isWithin(row.villageCode, areaCode),
  );
  const [declarations, actions] = [
    readsContent ? await listDeclarations(db, [row.id]) : [],
    await listActions(db, [row.id]),
  ];
  const names = await namesOf(
    db,
    actions.map(({ accountId }) => accountId),
  );
  return {
    ...summary,
    filed: declarations.map((filed) => ({
      id: filed.id,
      receipt: filed.receipt,
      filedAt: filed.filedAt.toISOString(),
      content: filedContent(openDeclaration(sealing, filed)),
    })),
    assessment: leading((await listAssessments(db, [row.id])).map((each) => openAssessment(sealing, each))).result,
    events: eventsOf(sealing, actions, names, () => readsContent),
    allowed: allowedActions(row.status, actors),
  };
}

/** A household that declares twice stands where its graver declaration puts it. */
function leading(kept: readonly KeptAssessment[]): KeptAssessment {
  const [first, ...rest] = kept;
  if (!first) throw new Error('a case without an assessment');
  const rank = ({ result }: KeptAssessment) => priorities.indexOf(result.priority);
  return rest.reduce(
    (best, next) =>
      rank(next) < rank(best) || (rank(next) === rank(best) && next.result.score >= best.result.score) ? next : best,
    first,
  );
}

async function summariesOf({ db, sealing, now }: Services, rows: readonly CaseRow[]): Promise<CaseSummary[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [calendar, villages] = [
    await getCalendar(db),
    await villagePaths(
      db,
      rows.map(({ villageCode }) => villageCode),
    ),
  ];
  const declarations = groupByCase(await listDeclarations(db, ids));
  const assessments = groupByCase(await listAssessments(db, ids));
  return rows.map((row) => {
    const filed = declarations.get(row.id) ?? [];
    const [first] = filed as [DeclarationRow];
    const village = villages.get(row.villageCode);
    if (!first || !village) throw new Error('a case without a declaration');
    const { input, result } = leading((assessments.get(row.id) ?? []).map((each) => openAssessment(sealing, each)));
    return {
      id: row.id,
      version: row.version,
      status: row.status,
      kind: input.hardship.kind,
      applicantName: maskName(openDeclaration(sealing, first).applicant.name),
      householdSize: input.householdSize,
      village,
      priority: priorities[row.priorityRank] ?? 'normal',
      greenChannel: row.greenChannel,
      filedAt: row.openedAt.toISOString(),
      filedByHelper: input.filedByHelper,
      declarations: filed.length,
      ...dueNow(row, now(), calendar),
      reasons: result.factors.slice(0, 3),
    };
  });
}

function groupByCase<Row extends { caseId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.caseId, [...(groups.get(row.caseId) ?? []), row]);
  return groups;
}
