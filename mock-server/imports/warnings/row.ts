/** What the rows of one warning say: of whom, what happened, and what it is measured by. */
import { randomUUID } from 'node:crypto';
import type { VillageCode } from '../../../src/shared/contract/area';
import { chinaDay, type ChinaDay } from '../../../src/shared/base/china-time';
import { birthdayIn } from '../../../src/shared/base/identity';
import { key } from '../../../src/shared/base/text';
import { NewDiscovery } from '../../../src/shared/contract/declaration';
import { warningKinds } from '../../../src/shared/contract/warning';
import type { ImportCode, ImportReason } from '../../../src/shared/contract/imports';
import type { WarningKind } from '../../../src/shared/contract/department';
import { personFields, warningFields } from '../../../src/shared/contract/warning-rows';
import { noCircumstances } from '../../../src/shared/hardships/circumstances';
import { daysAhead } from '../../../src/shared/hardships/index';
import { imports as words } from '../../../src/shared/words/zh/imports';
import type { Field } from '../../registers/fields';
import type { BoundRow, Entry, Importing } from '../kind';
import { villageIn } from '../places';
import { identityIn, readCell } from '../values';
import { sheets, type RowSays, type Values } from './sheets';

/** Whom a row names, as they are kept with the warning. */
export interface Named {
  name: string;
  birthDate?: ChinaDay;
}

type Told = Extract<RowSays, { hardship: unknown }>;

export interface Said {
  named: Named;
  /** Where it can be right. */
  idNumber?: string;
  /** That the row names, in the department's area. */
  village?: VillageCode;
  /** Why the village can't be told. */
  noVillage?: ImportReason;
  formerlyPoor: boolean;
  says: Told;
  /** As a department files it. */
  filed(of: Meant): NewDiscovery;
}

/** What of a filing is known once its household is. */
export interface Meant {
  id: string;
  village: VillageCode;
  /** Where the row doesn't say how many they are. */
  people: number;
  numberless: boolean;
}

export interface ReadWarning {
  entry: Entry;
  /** Absent where it warns of nobody, as the reasons say. */
  said?: Said;
  reasons: ImportReason[];
}

type Fields = Readonly<Record<string, Field>>;
const ofPerson = (fields: object): Fields =>
  Object.fromEntries(Object.entries(fields).map(([field, row]) => [field, { ...row, of: 'member' as const }]));
const columns = Object.fromEntries(
  warningKinds.map((kind) => [kind, ofPerson({ ...personFields, ...warningFields[kind] })]),
) as Record<WarningKind, Fields>;
export const fieldsOf = (kind: WarningKind): Fields => columns[kind];

const isBlank = (value: unknown): boolean => value === undefined || value === '';

function readCells(kind: WarningKind, row: BoundRow): { values: Values; faults: Map<string, ImportCode> } {
  const faults = new Map<string, ImportCode>();
  const values: Record<string, Values[string]> = {};
  for (const [field, { type }] of Object.entries(fieldsOf(kind))) {
    const { value, code } = readCell(type, row.cells[field]);
    if (!isBlank(value)) values[field] = value;
    if (code !== undefined) faults.set(field, code);
  }
  return { values, faults };
}

const textOf = (values: Values, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value : '';
};

function identityOf(values: Values, twice: ReadonlySet<string>) {
  const written = textOf(values, 'id_no');
  const { idNumber, code } = identityIn(written);
  return idNumber !== undefined && twice.has(idNumber) ? { code: 'id_number.twice' as const } : { idNumber, code };
}

/** Who is meant, as rows of one person are told from others'. */
function personOf(values: Values, village: VillageCode | undefined, idNumber: string | undefined): string {
  return idNumber ?? [key(textOf(values, 'member_name')), textOf(values, 'birth_date'), village ?? ''].join(' ');
}

/** By which rows are put together: the person and the trouble, as far as they can be read. */
export function placeOf(kind: WarningKind, of: Importing, row: BoundRow): { place: string; village?: VillageCode } {
  const { values } = readCells(kind, row);
  const found = villageIn(of, row);
  const village = 'village' in found ? found.village : undefined;
  const { idNumber } = identityOf(values, new Set());
  const needed = Object.entries(fieldsOf(kind)).every(([field, { required }]) => !required || field in values);
  const says = needed ? sheets[kind].says(values, today(of)) : undefined;
  const occasion = says && 'occasion' in says ? says.occasion : `row ${row.row}`;
  return {
    place: `${personOf(values, village, idNumber)} ${occasion}`,
    // Whoever is known by their number belongs where they are known.
    ...(village === undefined || idNumber !== undefined ? {} : { village }),
  };
}

const today = ({ moment }: Importing): ChinaDay => chinaDay(moment.at.toISOString());

/** As a person reads what a department said: each cell under its header. */
function wordsOf(kind: WarningKind, { cells }: BoundRow, of: Importing): string {
  const said = Object.entries(warningFields[kind]).flatMap(([field, { headers }]) => {
    const cell = cells[field];
    if (cell === undefined) return [];
    return `${of.headers.get(field) ?? headers[0] ?? field}：${typeof cell === 'string' ? cell : cell[1]}`;
  });
  return `${words.kind[kind]}。${said.join('；')}`;
}

interface ReadRow {
  row: BoundRow;
  values: Values;
  says: RowSays | undefined;
}

/** The row that counts of several about one trouble: the one that says most of it. */
function leading(kind: WarningKind, rows: readonly ReadRow[]): ReadRow | undefined {
  const grave = ({ says }: ReadRow): number => {
    if (!says || 'unknown' in says) return -Infinity;
    if (says.measured === undefined) return Infinity;
    return sheets[kind].atMost ? -says.measured : says.measured;
  };
  return [...rows].sort((one, other) => grave(other) - grave(one))[0];
}

/** Of what no department can have been warned yet. */
const isAhead = (of: Importing, { hardship, measured = 0 }: Told): boolean =>
  daysAhead(hardship, today(of)).length > 0 || measured < 0;

function filingOf(kind: WarningKind, of: Importing, { row, values }: ReadRow, { hardship, circumstances }: Told) {
  const phone = textOf(values, 'phone');
  return (idNumber: string | undefined, { id, village, people }: Meant): NewDiscovery => ({
    id,
    by: 'department',
    village,
    hardship,
    circumstances: { ...noCircumstances, ...circumstances },
    words: wordsOf(kind, row, of),
    applicant: {
      name: textOf(values, 'member_name'),
      ...(phone === '' ? {} : { phone }),
      ...(idNumber === undefined ? { noIdNumber: { reason: 'not_at_hand' } } : { idNumber }),
    },
    householdSize: typeof values.people === 'number' ? values.people : people,
  });
}

/** Where nobody is looked for: to ask the contract whether all else could be filed. */
const somewhere = ({ area }: Importing): Meant => ({
  id: randomUUID(),
  village: area.replace(/000$/, '001'),
  people: 1,
  numberless: false,
});

/** @param twice numbers that two people have in the sheet */
export function readWarning(kind: WarningKind, of: Importing, entry: Entry, twice: ReadonlySet<string>): ReadWarning {
  const fields = fieldsOf(kind);
  const reasons: ImportReason[] = [];
  const reason = (code: ImportCode, { row }: BoundRow, field?: string): ImportReason => {
    const column = field && (of.headers.get(field) ?? fields[field]?.headers[0]);
    return { code, row, ...(column === undefined ? {} : { column }) };
  };
  const read = entry.rows.map((row): ReadRow => {
    const { values, faults } = readCells(kind, row);
    const missing = Object.keys(fields).filter((field) => fields[field]?.required && !(field in values));
    for (const [field, code] of faults) reasons.push(reason(code, row, field));
    for (const field of missing) if (!faults.has(field)) reasons.push(reason('warning.missing', row, field));
    return { row, values, says: missing.length > 0 ? undefined : sheets[kind].says(values, today(of)) };
  });
  const lead = leading(kind, read);
  if (!lead?.says) return { entry, reasons };
  const { row, values, says } = lead;
  const refused = (code: ImportCode, field?: string): ReadWarning => ({
    entry,
    reasons: [reason(code, row, field), ...reasons],
  });
  if ('unknown' in says) return refused('cell.word', says.unknown);
  if (isAhead(of, says))
    return refused(
      'warning.ahead',
      Object.keys(fields).find((field) => isDayOf(kind, field)),
    );
  const { idNumber, code } = identityOf(values, twice);
  const filed = filingOf(kind, of, lead, says);
  const tried = NewDiscovery.safeParse(filed(idNumber, somewhere(of)));
  if (!tried.success)
    return refused('warning.invalid', tried.error.issues[0]?.path.includes('name') ? 'member_name' : undefined);
  if (code !== undefined) reasons.push(reason(code, row, 'id_no'));
  if (entry.rows.length > 1) reasons.push(reason('warning.several', row));
  const birthDate = idNumber === undefined ? textOf(values, 'birth_date') : birthdayIn(idNumber);
  const found = villageIn(of, row);
  return {
    entry,
    reasons,
    said: {
      named: { name: textOf(values, 'member_name'), ...(birthDate === '' ? {} : { birthDate }) },
      ...(idNumber === undefined ? {} : { idNumber }),
      ...('village' in found ? found : { noVillage: reason(found.code, row, found.field) }),
      formerlyPoor: /(?<!非)(脱贫|监测)/.test(textOf(values, 'class')),
      says,
      filed: (filing) => filed(filing.numberless ? undefined : idNumber, filing),
    },
  };
}

const isDayOf = (kind: WarningKind, field: string): boolean => warningFields[kind][field]?.type === 'day';
