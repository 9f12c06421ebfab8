/** The register (台账) of one's areas: page by page, or whole as a sheet. */
import { randomUUID } from 'node:crypto';
import { addMonths, chinaDay, endOfChinaDay, startOfChinaDay } from '../../src/shared/base/china-time';
import * as z from '../../src/shared/base/zod';
import { isWithin, sayVillage, type AreaCode } from '../../src/shared/contract/area';
import type { ServedFile } from '../../src/shared/contract/attachment';
import { SHEET_TYPE } from '../../src/shared/contract/imports';
import { Refusal } from '../../src/shared/contract/problem';
import {
  MOST_COUNTED,
  type RegisterColumn,
  type RegisterPage,
  type RegisterQuery,
  type RegisterRow,
  type RegisterSheetQuery,
} from '../../src/shared/contract/register';
import { callers, contentRoles } from '../../src/shared/contract/session';
import type { Locale } from '../../src/shared/words';
import { registerCell } from '../../src/shared/say/register';
import { words as inBoth } from '../../src/shared/words/both';
import { addRegisterWords } from '../../src/shared/words/register';
import { addStaffWords } from '../../src/shared/words/staff';
import { momentOf, type Moment } from '../cases/moment';
import { openSummary } from '../content/sealed';
import { withheldIn } from '../content/withheld';
import { makeCursor } from '../cursor';
import { writeSheet, type SheetLine } from '../imports/sheet/writer';
import { headOf, openRegister, type RegisterContent } from '../registers/content';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import {
  addRegisterExport,
  countRegister,
  listRegister as list,
  listRegisterExports,
  type ListedHousehold,
  type RegisterFilter,
  type RegisterPosition,
} from '../store/register-list';
import { narrower } from './queue';

const PAGE = 30;
const EXPORTS = 5;

const { read: readCursor, write: writeCursor } = makeCursor(z.strictObject({ village: z.string(), id: z.uuid() }));

type Filters = Omit<z.output<typeof RegisterQuery>, 'cursor'>;

/** Where an account answers as one of some roles, as far as that is asked for; none inside another. */
function areasOf(account: SignedIn, roles: typeof contentRoles, area: AreaCode | undefined): AreaCode[] {
  const all = account.roles
    .filter(({ role }) => roles.includes(role))
    .flatMap(({ areaCode }) => narrower(areaCode, area) ?? []);
  return [...new Set(all)].filter((code, _, each) => !each.some((other) => other !== code && isWithin(code, other)));
}

/** @throws Refusal `area.not_found` for one outside the caller's own */
function filterOf({ reference, at }: Moment, account: SignedIn, asked: Filters): RegisterFilter {
  const today = chinaDay(at.toISOString());
  const areas = areasOf(account, contentRoles, asked.area);
  if (areas.length === 0) throw new Refusal('area.not_found');
  const recognizedBy = (area: AreaCode) =>
    new Date(endOfChinaDay(addMonths(today, -reference.policyAt(area, today).eliminationMonths)));
  return {
    places: areas.map((area) => ({
      area,
      ...(asked.mark === 'half_year' ? { recognizedBy: recognizedBy(area) } : {}),
    })),
    standing: asked.standing,
    category: asked.category,
    risk: asked.risk,
    withoutMeasure: asked.mark === 'no_measure',
    visitedBefore: asked.since === undefined ? undefined : new Date(startOfChinaDay(asked.since)),
    own: account.ownHouseholds ?? [],
  };
}

const positionOf = ({ row, registered, householdId }: ListedHousehold): RegisterPosition => ({
  village: row?.villageCode ?? registered?.villageCode ?? '',
  id: row?.id ?? householdId,
});

const dayOf = (at: Date) => chinaDay(at.toISOString());

/** What only the county's register says of it. */
function inRegister({ values, number }: RegisterContent): Pick<RegisterRow, 'income' | 'helper' | 'number'> {
  const { per_capita_net_income: perHead, register_year: year, helper_name: helper } = values;
  return {
    ...(typeof perHead === 'number'
      ? { income: { perHead, ...(typeof year === 'number' ? { year: Math.trunc(year) } : {}) } }
      : {}),
    ...(typeof helper === 'string' ? { helper } : {}),
    number,
  };
}

function rowOf(
  { sealing, reference }: Moment,
  { householdId, formerlyPoor, row, registered }: ListedHousehold,
): RegisterRow {
  // Somebody of the household has taken back that their content is read: the register is no way around it.
  const withheld = row !== undefined && withheldIn(row).kinds.length > 0;
  const content = registered && !withheld ? openRegister(sealing, registered) : undefined;
  const said = content ? inRegister(content) : {};
  const village = reference.villagePath(positionOf({ householdId, formerlyPoor, row, registered }).village);
  if (!row)
    return {
      id: householdId,
      village,
      head: content ? headOf(content) : '—',
      ...(content ? { people: content.members.length } : {}),
      risks: [],
      measures: { agreed: 0, delivered: 0 },
      formerlyPoor,
      ...said,
    };
  const { applicantName, householdSize } = openSummary(sealing, row);
  const { id, status, category, risks, recognizedAt, eliminatedAt, eliminationMode, visitedAt, measures, people } = row;
  return {
    id: householdId,
    case: id,
    village,
    head: applicantName,
    people: people ?? householdSize,
    ...(category ? { category } : {}),
    risks: withheld ? [] : risks,
    status,
    ...(recognizedAt ? { recognizedOn: dayOf(recognizedAt) } : {}),
    ...(eliminatedAt ? { eliminatedOn: dayOf(eliminatedAt) } : {}),
    ...(eliminationMode ? { eliminationMode } : {}),
    measures: { agreed: measures.length, delivered: measures.filter(({ state }) => state !== 'agreed').length },
    ...(visitedAt ? { visitedOn: dayOf(visitedAt) } : {}),
    formerlyPoor,
    ...said,
  };
}

/** @throws Refusal `area.not_found` for one outside the caller's own */
export async function listRegister(
  services: Services,
  account: SignedIn,
  { cursor, ...asked }: z.output<typeof RegisterQuery>,
): Promise<RegisterPage> {
  const { db } = services;
  const moment = momentOf(services);
  const filter = filterOf(moment, account, asked);
  const found = await list(db, filter, readCursor(cursor), PAGE + 1);
  const page = found.slice(0, PAGE);
  const last = found.length > PAGE ? page.at(-1) : undefined;
  const overseen = areasOf(account, callers.overseer, asked.area);
  return {
    rows: page.map((each) => rowOf(moment, each)),
    ...(last ? { nextCursor: writeCursor(positionOf(last)) } : {}),
    count: await countRegister(db, filter, MOST_COUNTED + 1),
    ...(overseen.length > 0 ? { exports: await exportsIn(services, moment, overseen) } : {}),
  };
}

async function exportsIn({ db }: Services, { reference }: Moment, areas: readonly AreaCode[]) {
  const found = await listRegisterExports(db, areas, EXPORTS);
  return found.map(({ at, by, area, ...rest }) => ({
    at: at.toISOString(),
    ...(by === null ? {} : { by }),
    area: sayVillage(reference.nameOf(area)),
    ...rest,
  }));
}

const wordsIn = (locale: Locale) =>
  addRegisterWords({ locale, words: addStaffWords({ locale, words: inBoth[locale] }) });
/** Characters that most of a column's cells take. */
const WIDTH = 16;
const ROWS_AT_ONCE = 300;
/** More rows than a county's register has are no list to work with. */
const MOST_ROWS = 50_000;

async function* linesOf(
  services: Services,
  moment: Moment,
  filter: RegisterFilter,
  { columns, locale }: { columns: readonly RegisterColumn[]; locale: Locale },
  counted: { rows: number },
): AsyncGenerator<SheetLine> {
  const words = wordsIn(locale);
  yield columns.map((column) => words.register.column[column]);
  for (let after: RegisterPosition | undefined; ;) {
    const page = await list(services.db, filter, after, ROWS_AT_ONCE);
    for (const each of page) {
      const row = rowOf(moment, each);
      yield columns.map((column) => registerCell(column, row, words, (day) => day));
    }
    counted.rows += page.length;
    const last = page.at(-1);
    if (page.length < ROWS_AT_ONCE || !last) return;
    after = positionOf(last);
  }
}

/** @throws Refusal `area.not_found` for one outside the caller's own, `register.too_many` */
export async function exportRegister(
  services: Services,
  account: SignedIn,
  { columns, ...asked }: z.output<typeof RegisterSheetQuery>,
  locale: Locale,
): Promise<ServedFile<typeof SHEET_TYPE>> {
  const { db, now } = services;
  const moment = momentOf(services);
  const filter = filterOf(moment, account, asked);
  if ((await countRegister(db, filter, MOST_ROWS + 1)) > MOST_ROWS) throw new Refusal('register.too_many');
  const counted = { rows: 0 };
  const bytes = await writeSheet(
    { name: wordsIn(locale).register.standing[asked.standing], widths: columns.map(() => WIDTH) },
    linesOf(services, moment, filter, { columns, locale }, counted),
  );
  // Kept before it is handed over: nothing leaves of which nobody knows.
  for (const { area } of filter.places)
    await addRegisterExport(db, {
      id: randomUUID(),
      accountId: account.id,
      areaCode: area,
      standing: asked.standing,
      asked: { ...asked, columns },
      rows: counted.rows,
      at: now(),
    });
  return { type: SHEET_TYPE, name: `register-${asked.standing}.xlsx`, bytes };
}
