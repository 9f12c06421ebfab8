/** The household record (农户档案): one household over all its cases and years. */
import { chinaDay } from '../../src/shared/base/china-time';
import { contentRoles } from '../../src/shared/contract/session';
import type { HouseholdRecord, IncomeOfYear } from '../../src/shared/contract/household';
import { incomeWindow, netPerHead, referencePerHead } from '../../src/shared/contract/income';
import { Refusal } from '../../src/shared/contract/problem';
import type { Visit } from '../../src/shared/contract/visit';
import { isImport } from '../../src/shared/contract/workflow';
import { answersFor, readsContent } from '../cases/actors';
import { momentOf, type Moment } from '../cases/moment';
import { isOwn } from '../cases/own-household';
import { eventsOf } from '../cases/progress';
import { readableByStaff } from '../cases/readable';
import { openContent, openDeclaration, shownVisit } from '../content/sealed';
import { kindTells, withheldIn } from '../content/withheld';
import { findHead, openRegister, registerIn, type RegisterContent } from '../registers/content';
import { registeredMembers } from '../registers/members';
import type { Sealing } from '../sealing';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { listReaders, logGlance, type CaseRow, type DeclarationRow } from '../store/cases';
import { listCasesWithMerged } from '../store/households';
import { findRegisterEntry, type RegisterRow } from '../store/register';
import { findWholes, type Whole } from '../store/whole';

const dayOf = (at: Date) => chinaDay(at.toISOString());

/** A visit that was written down, with the case that it belongs to. */
interface Visited {
  caseId: string;
  as: 'confirm' | 'propose_elimination';
  visit: Visit;
}

/** All visits of cases whose content is read, the latest first. */
function visitsIn(sealing: Sealing, wholes: readonly Whole[]): Visited[] {
  const visited = wholes.flatMap(({ row, actions }) =>
    actions.flatMap((action): Visited[] => {
      const visit = openContent(sealing, action).body?.visit as Visit | undefined;
      const { type } = action;
      return visit && (type === 'confirm' || type === 'propose_elimination')
        ? [{ caseId: row.id, as: type, visit }]
        : [];
    }),
  );
  return visited.sort((one, other) => (one.visit.visitedOn < other.visit.visitedOn ? 1 : -1));
}

/** What the register said over the years: as it stands, and what its sheets said before. */
function saidByRegister(
  sealing: Sealing,
  wholes: readonly Whole[],
  now: RegisterContent | undefined,
): RegisterContent[] {
  const before = wholes.flatMap(({ actions }) =>
    actions.flatMap((action) => (isImport(action.type) ? (registerIn(openContent(sealing, action).body) ?? []) : [])),
  );
  return [...(now ? [now] : []), ...before.reverse()];
}

const yearOf = (day: string) => Number(day.slice(0, 4));

function incomesOf(
  { reference }: Moment,
  village: string,
  visits: readonly Visited[],
  registers: readonly RegisterContent[],
): IncomeOfYear[] {
  const lineOf = (day: string): Pick<IncomeOfYear, 'line' | 'demo'> => {
    const policy = reference.findPolicyAt(village, day);
    return policy ? { line: policy.monitoringLine, demo: policy.demo } : {};
  };
  const visited = visits.map(({ visit: { incomes, members, visitedOn } }): IncomeOfYear => ({
    year: yearOf(incomeWindow(visitedOn).to),
    from: 'visit',
    netPerHead: netPerHead(incomes, members.length),
    referencePerHead: referencePerHead(incomes, members.length),
    insurancePaid: incomes.insurancePaid,
    selfPaid: incomes.selfPaid,
    ...lineOf(visitedOn),
  }));
  const registered = registers.flatMap(({ values }): IncomeOfYear[] => {
    const { register_year: year, per_capita_net_income: net, monitor_ref_income_per_capita: counted } = values;
    const { claim_income: paid, own_pay_expense: self } = values;
    if (typeof net !== 'number') return [];
    const of = typeof year === 'number' ? Math.trunc(year) : undefined;
    return [
      {
        ...(of === undefined ? {} : { year: of, ...lineOf(`${of}-12-31`) }),
        from: 'register',
        netPerHead: net,
        ...(typeof counted === 'number' ? { referencePerHead: counted } : {}),
        ...(typeof paid === 'number' ? { insurancePaid: paid } : {}),
        ...(typeof self === 'number' ? { selfPaid: self } : {}),
      },
    ];
  });
  // The latest word on a year counts, of a visit and of the register each.
  const latest = new Map<string, IncomeOfYear>();
  for (const each of [...visited, ...registered]) {
    const place = `${each.year ?? ''} ${each.from}`;
    if (!latest.has(place)) latest.set(place, each);
  }
  return [...latest.values()].sort(
    (one, other) => (other.year ?? 0) - (one.year ?? 0) || (one.from < other.from ? 1 : -1),
  );
}

function registeredIn(row: RegisterRow, content: RegisterContent, formerlyPoor: boolean | null) {
  const { helper_name: helper, helper_unit: unit } = content.values;
  return {
    number: content.number,
    asOf: dayOf(row.at),
    formerlyPoor,
    ...(typeof helper === 'string' ? { helper } : {}),
    ...(typeof unit === 'string' ? { helperUnit: unit } : {}),
  };
}

function timelineOf(sealing: Sealing, account: SignedIn, wholes: readonly Whole[]): HouseholdRecord['timeline'] {
  return wholes
    .flatMap((whole) => {
      const readable = readableByStaff(sealing, account, whole);
      return eventsOf(sealing, whole.actions, whole, (action) => readable.includes(action)).map((event) => ({
        ...event,
        case: whole.row.id,
      }));
    })
    .sort((one, other) => (one.at < other.at || (one.at === other.at && one.seq < other.seq) ? 1 : -1));
}

async function readersOf({ db }: Services, { at }: Moment, rows: readonly CaseRow[]) {
  const read = await listReaders(
    db,
    rows.map(({ id, villageCode }) => ({ caseId: id, village: villageCode })),
    dayOf(at),
  );
  // Somebody who read in two of its cases read in the household.
  const last = new Map(read.map((each) => [`${each.name ?? ''} ${each.role ?? ''}`, each] as const).reverse());
  return [...last.values()]
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .map(({ name, role, at: when }) => ({
      ...(name ? { name } : {}),
      ...(role ? { role } : {}),
      at: when.toISOString(),
    }));
}

/** @throws Refusal `household.not_found`, also when none of its cases lies in the reader's areas */
export async function getHousehold(services: Services, account: SignedIn, id: string): Promise<HouseholdRecord> {
  const { db } = services;
  const moment = momentOf(services);
  const { sealing, reference, at } = moment;
  const wholes = await findWholes(db, await listCasesWithMerged(db, id), dayOf(at));
  const shown = wholes
    .filter(({ row }) => !row.erasedAt && !isOwn(account, row) && readsContent(account, row))
    .sort((one, other) => other.row.openedAt.getTime() - one.row.openedAt.getTime());
  const entry = await findRegisterEntry(db, id);
  const inReach = entry && !isOwn(account, entry.row) && answersFor(account, contentRoles, entry.row.villageCode);
  const village = shown[0]?.row.villageCode ?? (inReach ? entry.row.villageCode : undefined);
  if (village === undefined) throw new Refusal('household.not_found');
  await logGlance(
    db,
    account.id,
    shown.map(({ row }) => row.id),
    at,
  );
  // Somebody of the household has taken back that their content is read: the register is no way around it.
  const withdrawn = shown.some(({ row }) => withheldIn(row).kinds.length > 0);
  const read = shown.filter(({ row }) => withheldIn(row).kinds.length === 0);
  const visits = visitsIn(sealing, read);
  const [last] = visits;
  const content = inReach && !withdrawn ? openRegister(sealing, entry.row) : undefined;
  const head = content && findHead(content)?.name;
  return {
    id,
    village: reference.villagePath(village),
    members: last ? shownVisit(last.visit).members : content ? registeredMembers(content) : [],
    ...(last ? { membersAsOf: last.visit.visitedOn } : {}),
    ...(!last && content && entry ? { membersAsOf: dayOf(entry.row.at), membersFrom: 'register' as const } : {}),
    cases: shown.map(({ row, declarations }) => caseOf(sealing, row, declarations)),
    ...(head === undefined ? {} : { head }),
    ...(content && entry ? { registered: registeredIn(entry.row, content, entry.formerlyPoor) } : {}),
    incomes: incomesOf(moment, village, visits, withdrawn ? [] : saidByRegister(sealing, read, content)),
    visits: visits.map(({ caseId, as, visit: { visitedOn, visitors } }) => ({
      case: caseId,
      visitedOn,
      visitors: visitors.map(({ name }) => name),
      for: as,
    })),
    timeline: timelineOf(sealing, account, shown),
    readers: await readersOf(
      services,
      moment,
      shown.map(({ row }) => row),
    ),
  };
}

function caseOf(
  sealing: Sealing,
  row: CaseRow,
  declarations: readonly DeclarationRow[],
): HouseholdRecord['cases'][number] {
  const withheld = withheldIn(row);
  const { id, status, origin, openedAt, category, recognizedAt, eliminatedAt, eliminationMode, mergedInto } = row;
  return {
    id,
    status,
    origin,
    openedAt: openedAt.toISOString(),
    ...(category ? { category } : {}),
    ...(recognizedAt ? { recognizedOn: dayOf(recognizedAt) } : {}),
    ...(eliminatedAt ? { eliminatedOn: dayOf(eliminatedAt) } : {}),
    ...(eliminationMode ? { eliminationMode } : {}),
    ...(mergedInto ? { mergedInto } : {}),
    measures: row.measures,
    declarations: declarations.map((filed) => {
      const { hardship, applicant } = openDeclaration(sealing, filed);
      return {
        id: filed.id,
        receipt: filed.receipt,
        filedAt: filed.filedAt.toISOString(),
        ...(kindTells(hardship, withheld.ofDeclaration(filed.id)) ? {} : { kind: filed.kind }),
        applicantName: applicant.name,
      };
    }),
  };
}
