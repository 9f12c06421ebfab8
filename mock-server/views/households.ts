/** The household record, and finding a person in one's own areas. */
import { chinaDay } from '../../src/shared/base/china-time';
import type { AreaCode } from '../../src/shared/contract/area';
import type { CaseSearchResult } from '../../src/shared/contract/case';
import type { FoundHousehold, HouseholdRecord, PersonSearch } from '../../src/shared/contract/household';
import { Refusal } from '../../src/shared/contract/problem';
import { contentRoles } from '../../src/shared/contract/session';
import { readsContent } from '../cases/actors';
import { likenessOf } from '../cases/duplicates';
import { isOwn } from '../cases/own-household';
import { momentOf, type Moment } from '../cases/moment';
import { markOfPhone, marksOfPart } from '../content/marks';
import { latestVisit, openDeclaration, openSummary, shownVisit } from '../content/sealed';
import { kindTells, withheldIn } from '../content/withheld';
import { openRegister } from '../registers/content';
import { registeredMembers } from '../registers/members';
import type { Sealing } from '../sealing';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import type { CaseRow, DeclarationRow } from '../store/cases';
import { listCasesOfHousehold } from '../store/households';
import { findCasesOfPeople, type FoundCase, type PersonQuery } from '../store/marks';
import { findRegisterEntry } from '../store/register';
import { findWholes } from '../store/whole';
import { narrower } from './queue';
import { summaryOf } from './summary';

/** More cases than these of people of one name are no answer to a search. */
const MOST = 50;

const inReach = (account: SignedIn, rows: readonly CaseRow[]) =>
  rows.filter((row) => !row.erasedAt && !isOwn(account, row) && readsContent(account, row));

/** Where the account answers for households, as far as that is asked for. */
function areasOf({ reference }: Moment, account: SignedIn, area: AreaCode | undefined): PersonQuery['areas'] {
  const own = account.roles.filter(({ role }) => contentRoles.includes(role)).map(({ areaCode }) => areaCode);
  return own
    .flatMap((code) => narrower(code, area) ?? [])
    .map((code) => ({ area: code, counties: reference.countiesOf(code) }));
}

async function findPeople(
  { db }: Services,
  moment: Moment,
  account: SignedIn,
  { name, phone, idNumber, area }: PersonSearch,
): Promise<{ found: FoundCase[]; more: boolean }> {
  const { sealing } = moment;
  const marks = [
    ...(name === undefined ? [] : marksOfPart(sealing, name)),
    ...(phone === undefined ? [] : [markOfPhone(sealing, phone)]),
  ];
  const found = await findCasesOfPeople(
    db,
    {
      ...(marks.length > 0 ? { marks } : {}),
      ...(idNumber === undefined ? {} : { idNumberIndex: sealing.blindIndex('id-number', idNumber) }),
      areas: areasOf(moment, account, area),
    },
    account.id,
    MOST + 1,
  );
  const rows = inReach(
    account,
    found.map(({ row }) => row),
  );
  return { found: found.slice(0, MOST).filter(({ row }) => rows.includes(row)), more: found.length > MOST };
}

export async function findCases(services: Services, account: SignedIn, asked: PersonSearch): Promise<CaseSearchResult> {
  const moment = momentOf(services);
  const { found, more } = await findPeople(services, moment, account, asked);
  return {
    cases: found.map(({ row, declaration, opened }) => ({
      ...summaryOf(moment, account, row, opened),
      ...(declaration ? { likeness: likenessOf(moment, declaration) } : {}),
    })),
    more,
  };
}

export async function searchHouseholds(
  services: Services,
  account: SignedIn,
  asked: PersonSearch,
): Promise<FoundHousehold[]> {
  const moment = momentOf(services);
  const { sealing, reference } = moment;
  const { found } = await findPeople(services, moment, account, asked);
  const latest = found.filter(
    ({ row }, index) => found.findIndex((each) => each.row.householdId === row.householdId) === index,
  );
  return latest.map(({ row, declaration }) => ({
    id: row.householdId,
    applicantName: openSummary(sealing, row).applicantName,
    ...(declaration ? { likeness: likenessOf(moment, declaration) } : {}),
    village: reference.villagePath(row.villageCode),
    cases: found.filter((each) => each.row.householdId === row.householdId).length,
    status: row.status,
    openedAt: row.openedAt.toISOString(),
  }));
}

/** @throws Refusal `household.not_found`, also when none of its cases lies in the reader's areas */
export async function getHousehold(services: Services, account: SignedIn, id: string): Promise<HouseholdRecord> {
  const { db } = services;
  const { sealing, reference, at } = momentOf(services);
  const own = (await listCasesOfHousehold(db, id)).map((row) => row.id);
  const wholes = await findWholes(db, own, chinaDay(at.toISOString()));
  const rows = inReach(
    account,
    wholes.map(({ row }) => row),
  ).sort((one, other) => other.openedAt.getTime() - one.openedAt.getTime());
  const [latest] = rows;
  if (!latest) throw new Refusal('household.not_found');
  const shown = wholes.filter(({ row }) => rows.includes(row));
  const visits = shown.flatMap(({ row, actions }) =>
    withheldIn(row).kinds.length > 0 ? [] : (latestVisit(sealing, actions) ?? []),
  );
  const [last] = visits.sort((one, other) => (one.visitedOn < other.visitedOn ? 1 : -1));
  // Somebody of the household has taken back that their content is read: the register is no way around it.
  const withdrawn = shown.some(({ row }) => withheldIn(row).kinds.length > 0);
  const registered = last || withdrawn ? undefined : await findRegisterEntry(db, id);
  return {
    id,
    village: reference.villagePath(latest.villageCode),
    members: last ? shownVisit(last).members : registered ? registeredMembers(openRegister(sealing, registered)) : [],
    ...(last ? { membersAsOf: last.visitedOn } : {}),
    ...(registered ? { membersAsOf: dayOf(registered.at), membersFrom: 'register' as const } : {}),
    cases: rows.map((row) => caseOf(sealing, row, shown.find((each) => each.row === row)?.declarations ?? [])),
  };
}

const dayOf = (at: Date) => chinaDay(at.toISOString());

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
        receipt: filed.receipt,
        filedAt: filed.filedAt.toISOString(),
        ...(kindTells(hardship, withheld.ofDeclaration(filed.id)) ? {} : { kind: filed.kind }),
        applicantName: applicant.name,
      };
    }),
  };
}
