/** The household record, and finding a person in one's own areas. */
import { chinaDay } from '../../src/shared/base/china-time';
import type { FoundHousehold, HouseholdRecord, PersonSearch } from '../../src/shared/contract/household';
import { maskName } from '../../src/shared/base/identity';
import { Refusal } from '../../src/shared/contract/problem';
import { readsContent } from '../cases/actors';
import { isOwn } from '../cases/own-household';
import { momentOf } from '../cases/moment';
import { indexesOfName } from '../content/people';
import { latestVisit, openDeclaration, openSummary, shownVisit } from '../content/sealed';
import { kindTells, withheldIn } from '../content/withheld';
import type { Sealing } from '../sealing';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import type { CaseRow, DeclarationRow } from '../store/cases';
import { listCasesOfHousehold, listCasesOfPerson } from '../store/households';
import { findWholes } from '../store/whole';

/** More cases than these of people of one name are no answer to a search. */
const MOST = 100;

const inReach = (account: SignedIn, rows: readonly CaseRow[]) =>
  rows.filter((row) => !row.erasedAt && !isOwn(account, row) && readsContent(account, row));

export async function searchHouseholds(
  services: Services,
  account: SignedIn,
  { name, idNumber }: PersonSearch,
): Promise<FoundHousehold[]> {
  const { db, sealing, reference } = services;
  const found = await listCasesOfPerson(
    db,
    {
      ...(idNumber === undefined ? {} : { idNumberIndex: sealing.blindIndex('id-number', idNumber) }),
      ...(name === undefined ? {} : { nameIndexes: indexesOfName(sealing, name) }),
    },
    MOST,
  );
  const rows = inReach(account, found);
  const latest = rows.filter(
    ({ householdId }, index) => rows.findIndex((each) => each.householdId === householdId) === index,
  );
  return latest.map((row) => ({
    id: row.householdId,
    applicantName: maskName(openSummary(sealing, row).applicantName),
    village: reference.current().villagePath(row.villageCode),
    cases: rows.filter(({ householdId }) => householdId === row.householdId).length,
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
  return {
    id,
    village: reference.villagePath(latest.villageCode),
    members: last ? shownVisit(last).members : [],
    ...(last ? { membersAsOf: last.visitedOn } : {}),
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
