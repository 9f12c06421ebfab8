/** What the register says of a household, out of a sheet's rows: one a member, with the household's own values on each. */
import { birthdayIn } from '../../../src/shared/base/identity';
import type { ImportCode, ImportReason } from '../../../src/shared/contract/imports';
import type { BoundRow } from '../kind';
import { identityIn, readCell } from '../values';
import type { Finding } from '../../registers/checks/judge';
import { type RegisterContent, type RegisterMember, type Unread, type Values } from '../../registers/content';
import { registerFields, type Field, type RegisterField } from '../../registers/fields';

/** Doubts that say the same as a check does. */
const checksByDoubt: Partial<Record<ImportCode, string>> = {
  'case.no_risk': 'CHK-041',
  'case.no_month': 'CHK-042',
};
/** Checks that have a code of their own: what they find decides whether a number is taken for somebody's. */
const codesByCheck: Partial<Record<string, ImportCode>> = {
  'CHK-001': 'id_number.twice',
  'CHK-002': 'id_number.length',
  'CHK-003': 'id_number.check_digit',
  'CHK-004': 'id_number.check_digit',
  'CHK-005': 'id_number.none',
  'CHK-008': 'household.no_head',
  'CHK-009': 'household.two_heads',
};

type Headers = ReadonlyMap<string, string>;

export function reasonOf(code: ImportCode, row: number, field?: RegisterField, headers?: Headers): ImportReason {
  const column = field && (headers?.get(field) ?? registerFields[field].headers[0]);
  const check = checksByDoubt[code];
  return { code, row, ...(column === undefined ? {} : { column }), ...(check === undefined ? {} : { check }) };
}

/** @param row that shows it */
export function reasonOfFinding(
  { check, member }: Finding,
  row: number,
  { members }: RegisterContent,
  headers: Headers,
): ImportReason {
  const field = check.must.reads.find((each) => headers.has(each));
  const column = field && headers.get(field);
  const numberless = member !== undefined && members[member]?.values.id_no === undefined;
  const code = check.id === 'CHK-005' && numberless ? 'id_number.missing' : (codesByCheck[check.id] ?? 'check');
  return { code, row, ...(column === undefined ? {} : { column }), check: check.id };
}

const columns = Object.entries(registerFields) as [RegisterField, Field][];
const ofMember = columns.filter(([, { of }]) => of === 'member');
const ofHousehold = columns.filter(([, { of }]) => of === 'household');
/** They say where it belongs, and were read for that. */
const placing: readonly RegisterField[] = ['county', 'township', 'village', 'household_no'];

interface Told {
  headers: Headers;
  reasons: ImportReason[];
}

function readFields(fields: readonly [RegisterField, Field][], row: BoundRow, { headers, reasons }: Told) {
  const [values, unread]: [Values, Unread] = [{}, {}];
  for (const [field, { type }] of fields) {
    const { value, written, code } = readCell(type, row.cells[field]);
    if (value !== undefined) values[field] = value;
    if (written !== undefined) unread[field] = written;
    if (code !== undefined) reasons.push(reasonOf(code, row.row, field, headers));
  }
  return { values, unread };
}

function memberOf(row: BoundRow, twice: ReadonlySet<string>, told: Told): RegisterMember {
  const { values, unread } = readFields(ofMember, row, told);
  const tell = (code: ImportCode, field: RegisterField) =>
    told.reasons.push(reasonOf(code, row.row, field, told.headers));
  if (values.member_name === undefined && unread.member_name === undefined) tell('member.no_name', 'member_name');
  // Of a cell that can't be read that has been said.
  if (unread.id_no !== undefined) return { values, unread };
  const written = values.id_no as string | undefined;
  const { idNumber, code } = identityIn(written);
  // What else is wrong with a number the checks say.
  if (code === 'id_number.birthday') tell(code, 'id_no');
  if (idNumber === undefined) return { values, unread };
  if (values.birth_date !== undefined && values.birth_date !== birthdayIn(idNumber))
    tell('id_number.birthday', 'birth_date');
  if (twice.has(idNumber)) return { values, unread };
  return { values, unread, idNumber };
}

const fieldsIn = (headers: Headers): RegisterField[] =>
  columns.flatMap(([field]) => (headers.has(field) ? [field] : []));

/** Each value once: the first that can be read, and a word where another row says otherwise. */
function householdOf(rows: readonly BoundRow[], told: Told): Pick<RegisterContent, 'values' | 'unread'> {
  const own = ofHousehold.filter(([field]) => !placing.includes(field));
  const [values, unread]: [Values, Unread] = [{}, {}];
  const said = new Set<string>();
  for (const row of rows)
    for (const [field, { type }] of own) {
      const { value, written, code } = readCell(type, row.cells[field]);
      // The same on each member's row is one fault.
      if (code !== undefined && !said.has(`${field} ${written}`)) {
        said.add(`${field} ${written}`);
        told.reasons.push(reasonOf(code, row.row, field, told.headers));
      }
      if (written !== undefined) unread[field] ??= written;
      if (value === undefined) continue;
      if (values[field] === undefined) values[field] = value;
      else if (JSON.stringify(values[field]) !== JSON.stringify(value) && !said.has(field)) {
        said.add(field);
        told.reasons.push(reasonOf('household.differs', row.row, field, told.headers));
      }
    }
  for (const field of Object.keys(values) as RegisterField[]) delete unread[field];
  return { values, unread };
}

/** @param twice identity numbers that two rows name */
export function readHousehold(
  rows: readonly BoundRow[],
  { village, number }: Pick<RegisterContent, 'village' | 'number'>,
  twice: ReadonlySet<string>,
  headers: Headers,
): { content: RegisterContent; reasons: ImportReason[] } {
  const told: Told = { headers, reasons: [] };
  const members = rows.map((row) => memberOf(row, twice, told));
  const content = { village, number, ...householdOf(rows, told), members, asked: fieldsIn(headers) };
  return { content, reasons: told.reasons.sort((one, other) => one.row - other.row) };
}

const sorted = (values: object) => Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
const nameOf = ({ values, idNumber }: RegisterMember) =>
  JSON.stringify([idNumber ?? values.id_no ?? '', values.member_name ?? '']);

/** The same whatever the order of rows and columns. */
export function canonical({ village, number, values, unread, members, asked }: RegisterContent): string {
  const each = [...members].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  return JSON.stringify([
    village,
    number,
    sorted(values),
    sorted(unread),
    [...asked].sort(),
    each.map((member) => [sorted(member.values), sorted(member.unread), member.idNumber ?? '']),
  ]);
}

/** What a sheet has no column for stays as it was known; who is in no row any more is gone. */
export function overlay(before: RegisterContent, now: RegisterContent, bound: Headers): RegisterContent {
  const kept = <T extends object>(old: T): T =>
    Object.fromEntries(Object.entries(old).filter(([field]) => !bound.has(field))) as T;
  return {
    ...now,
    asked: [...new Set([...before.asked, ...now.asked])],
    values: { ...kept(before.values), ...now.values },
    unread: { ...kept(before.unread), ...now.unread },
    members: now.members.map((member) => {
      const known = before.members.find((each) => nameOf(each) === nameOf(member));
      return known
        ? {
            ...member,
            values: { ...kept(known.values), ...member.values },
            unread: { ...kept(known.unread), ...member.unread },
          }
        : member;
    }),
  };
}
