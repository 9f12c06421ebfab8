/** The household record, and finding a person in one's own areas. */
import { chinaDay } from '../../src/shared/china-time';
import type { FoundHousehold, HouseholdRecord, PersonSearch } from '../../src/shared/household';
import { maskName } from '../../src/shared/identity';
import { Refusal } from '../../src/shared/problem';
import { contentRoles } from '../../src/shared/session';
import { kindTells, withheldIn, type Withheld } from '../rights/withhold';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { listActions, listDeclarations, type CaseRow, type DeclarationRow } from '../store/cases';
import { listCasesOfHousehold, listCasesOfPerson } from '../store/households';
import { answersFor } from './actors';
import { latestVisit, openDeclaration, shownVisit } from './content';

/** More cases than these of people of one name are no answer to a search. */
const MOST = 100;

/** What is indexed of a name and an identity number, the same wherever people are written down. */
export function indexPerson(
  { sealing }: Pick<Services, 'sealing'>,
  { name, idNumber }: { name: string; idNumber: string },
): { nameIndex: string; idNumberIndex: string } {
  return { nameIndex: sealing.blindIndex('name', name), idNumberIndex: sealing.blindIndex('id-number', idNumber) };
}

const inReach = (account: SignedIn, rows: readonly CaseRow[]) =>
  rows.filter(({ erasedAt, villageCode }) => !erasedAt && answersFor(account, contentRoles, villageCode));

export async function searchHouseholds(
  services: Services,
  account: SignedIn,
  { name, idNumber }: PersonSearch,
): Promise<FoundHousehold[]> {
  const { db, reference, sealing } = services;
  const found = await listCasesOfPerson(
    db,
    {
      ...(idNumber === undefined ? {} : { idNumberIndex: sealing.blindIndex('id-number', idNumber) }),
      ...(name === undefined ? {} : { nameIndex: sealing.blindIndex('name', name) }),
    },
    MOST,
  );
  const rows = inReach(account, found);
  const latest = rows.filter(
    ({ householdId }, index) => rows.findIndex((each) => each.householdId === householdId) === index,
  );
  const { names } = await saidOf(services, latest);
  return latest.flatMap((row): FoundHousehold[] => {
    return [
      {
        id: row.householdId,
        applicantName: maskName(names.get(row.id) ?? ''),
        village: reference.current().villagePath(row.villageCode),
        cases: rows.filter(({ householdId }) => householdId === row.householdId).length,
        status: row.status,
        openedAt: row.openedAt.toISOString(),
      },
    ];
  });
}

async function saidOf({ db, sealing }: Services, rows: readonly CaseRow[]) {
  const declarations = await listDeclarations(
    db,
    rows.map(({ id }) => id),
  );
  const names = new Map<string, string>();
  for (const each of declarations)
    if (!names.has(each.caseId)) names.set(each.caseId, openDeclaration(sealing, each).applicant.name);
  return { names, declarations };
}

/** @throws Refusal `household.not_found`, also when none of its cases lies in the reader's areas */
export async function getHousehold(services: Services, account: SignedIn, id: string): Promise<HouseholdRecord> {
  const { db, reference, sealing } = services;
  const rows = inReach(account, await listCasesOfHousehold(db, id));
  const [latest] = rows;
  if (!latest) throw new Refusal('household.not_found');
  const { declarations } = await saidOf(services, rows);
  const village = reference.current().villagePath(latest.villageCode);
  const actions = await listActions(
    db,
    rows.map((row) => row.id),
  );
  const withheld = await withheldIn(
    db,
    rows.map((row) => row.id),
  );
  const visits = rows.flatMap((row) => {
    if (withheld.ofCase(row.id).length > 0) return [];
    const own = actions.filter(({ caseId }) => caseId === row.id);
    return latestVisit(sealing, own) ?? [];
  });
  const [last] = visits.sort((one, other) => (one.visitedOn < other.visitedOn ? 1 : -1));
  return {
    id,
    village,
    members: last ? shownVisit(last).members : [],
    ...(last ? { membersAsOf: last.visitedOn } : {}),
    cases: rows.map((row) => caseOf(services, row, declarations, withheld)),
  };
}

const dayOf = (at: Date) => chinaDay(at.toISOString());

function caseOf(
  { sealing }: Services,
  row: CaseRow,
  declarations: readonly DeclarationRow[],
  withheld: Withheld,
): HouseholdRecord['cases'][number] {
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
    declarations: declarations
      .filter(({ caseId }) => caseId === id)
      .map((filed) => {
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
