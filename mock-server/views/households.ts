/** Finding a person, or their household, in one's own areas. */
import type { AreaCode } from '../../src/shared/contract/area';
import type { CaseSearchResult } from '../../src/shared/contract/case';
import type { FoundHousehold, PersonSearch, RegisteredHousehold } from '../../src/shared/contract/household';
import { contentRoles } from '../../src/shared/contract/session';
import { readsContent } from '../cases/actors';
import { likenessOf } from '../cases/duplicates';
import { isOwn } from '../cases/own-household';
import { momentOf, type Moment } from '../cases/moment';
import { markOfPhone, marksOfPart } from '../content/marks';
import { openSummary } from '../content/sealed';
import { headOf, openRegister } from '../registers/content';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import type { CaseRow } from '../store/cases';
import { findCasesOfPeople, findRegisteredPeople, type FoundCase, type PersonQuery } from '../store/marks';
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

function queryOf(moment: Moment, account: SignedIn, { name, phone, idNumber, area }: PersonSearch): PersonQuery {
  const { sealing } = moment;
  const marks = [
    ...(name === undefined ? [] : marksOfPart(sealing, name)),
    ...(phone === undefined ? [] : [markOfPhone(sealing, phone)]),
  ];
  return {
    ...(marks.length > 0 ? { marks } : {}),
    ...(idNumber === undefined ? {} : { idNumberIndex: sealing.blindIndex('id-number', idNumber) }),
    areas: areasOf(moment, account, area),
  };
}

async function findPeople(
  { db }: Services,
  moment: Moment,
  account: SignedIn,
  asked: PersonSearch,
): Promise<{ found: FoundCase[]; more: boolean }> {
  const found = await findCasesOfPeople(db, queryOf(moment, account, asked), account.id, MOST + 1);
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
): Promise<{ households: FoundHousehold[]; registered: RegisteredHousehold[] }> {
  const moment = momentOf(services);
  const { sealing, reference } = moment;
  const { found } = await findPeople(services, moment, account, asked);
  const registered = await findRegisteredPeople(services.db, queryOf(moment, account, asked), MOST);
  const latest = found.filter(
    ({ row }, index) => found.findIndex((each) => each.row.householdId === row.householdId) === index,
  );
  const households = latest.map(({ row, declaration }) => ({
    id: row.householdId,
    applicantName: openSummary(sealing, row).applicantName,
    ...(declaration ? { likeness: likenessOf(moment, declaration) } : {}),
    village: reference.villagePath(row.villageCode),
    cases: found.filter((each) => each.row.householdId === row.householdId).length,
    status: row.status,
    openedAt: row.openedAt.toISOString(),
  }));
  return {
    households,
    registered: registered
      .filter((each) => !isOwn(account, each))
      .map((each) => {
        const content = openRegister(sealing, each);
        return {
          id: each.householdId,
          head: headOf(content),
          people: content.members.length,
          village: reference.villagePath(each.villageCode),
        };
      }),
  };
}
