/** Who a sheet's rows speak of, and what they are to do where. */
import { roleLevels, WorkPhone, type NewRole } from '../../../src/shared/contract/admin';
import { areaLevels, enclosing, isWithin, levelOf, type AreaCode } from '../../../src/shared/contract/area';
import { MAX_NAME } from '../../../src/shared/base/identity';
import { lengthOf, narrow, shownName } from '../../../src/shared/base/text';
import type { ImportCode, ImportReason } from '../../../src/shared/contract/imports';
import { GUIZHOU } from '../../reference/areas';
import type { BoundRow, Importing } from '../kind';
import { findAreas } from '../places';
import { readCell } from '../values';
import { departmentIn, roleIn, staffFields, type StaffField } from './fields';

/** A row of somebody, as it is understood. */
export interface StaffRow {
  row: number;
  name: string;
  phone: string;
  role: NewRole;
}

export const reasonOf = (
  { headers }: Pick<Importing, 'headers'>,
  code: ImportCode,
  row: number,
  field?: StaffField,
): ImportReason => ({
  code,
  row,
  ...(field === undefined ? {} : { column: headers.get(field) ?? staffFields[field].headers[0] }),
});

const textIn = ({ cells }: BoundRow, field: StaffField): string => {
  const { value } = readCell('text', cells[field]);
  return typeof value === 'string' ? narrow(value) : '';
};

type Wrong = [code: ImportCode, field: StaffField];

/** Names that are not written are those of the area that the sheet is for. */
function areaIn({ moment: { reference }, area }: Importing, row: BoundRow): AreaCode | Wrong {
  const own = (level: 'county' | 'town') =>
    areaLevels.indexOf(levelOf(area)) >= areaLevels.indexOf(level) ? reference.nameOf(enclosing(area, level)) : '';
  const names = {
    county: textIn(row, 'county') || own('county'),
    town: textIn(row, 'town') || own('town'),
    village: textIn(row, 'village'),
  };
  const field = names.village !== '' ? 'village' : names.town !== '' ? 'town' : 'county';
  const [found, other] = findAreas(reference, GUIZHOU, names);
  if (found === undefined) return ['place.unknown_area', field];
  if (other !== undefined) return ['place.two_villages', field];
  if (!isWithin(found, area)) return ['place.outside', field];
  return found;
}

function roleOf(of: Importing, row: BoundRow): NewRole | Wrong {
  const [word, department] = [textIn(row, 'role'), textIn(row, 'department')];
  if (word === '') return ['staff.no_role', 'role'];
  const role = roleIn(word);
  if (role === undefined) return ['staff.unknown_role', 'role'];
  const area = areaIn(of, row);
  if (typeof area !== 'string') return area;
  if (!roleLevels[role].includes(levelOf(area))) return ['staff.level', 'role'];
  if (role !== 'department_officer') return { role, area };
  if (department === '') return ['staff.no_department', 'department'];
  const known = departmentIn(department);
  return known === undefined ? ['staff.unknown_department', 'department'] : { role, area, department: known };
}

export function readStaffRow(of: Importing, row: BoundRow): StaffRow | { reasons: ImportReason[] } {
  const wrong = ([code, field]: Wrong) => ({ reasons: [reasonOf(of, code, row.row, field)] });
  const name = shownName(textIn(row, 'name'));
  if (name === '' || lengthOf(name) > MAX_NAME) return wrong(['staff.no_name', 'name']);
  const phone = WorkPhone.safeParse(textIn(row, 'phone')).data;
  if (phone === undefined) return wrong(['staff.no_phone', 'phone']);
  const role = roleOf(of, row);
  return Array.isArray(role) ? wrong(role) : { row: row.row, name, phone, role };
}
