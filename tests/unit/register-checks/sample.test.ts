/** What the checks say of the sample workbook, all of it looked at: what was planted, what follows, and what else is so. */
import { readFileSync } from 'node:fs';
import { bindColumns, findHeaderRow } from '../../../mock-server/imports/columns';
import type { BoundRow } from '../../../mock-server/imports/kind';
import { readHousehold } from '../../../mock-server/imports/register/household';
import { readCell } from '../../../mock-server/imports/values';
import { openSheet } from '../../../mock-server/imports/sheet/read';
import { Spill } from '../../../mock-server/imports/sheet/spill';
import { sheetLimits, type SheetRow } from '../../../mock-server/imports/sheet/cell';
import { judge } from '../../../mock-server/registers/checks/judge';
import { registerFields, type RegisterField } from '../../../mock-server/registers/fields';

async function rowsOfSample(): Promise<SheetRow[]> {
  const file = new Spill();
  try {
    file.append(readFileSync('tests/fixtures/register/sample.xlsx'));
    const rows: SheetRow[] = [];
    for await (const row of (await openSheet(file, sheetLimits)).rows) rows.push(row);
    return rows;
  } finally {
    file.close();
  }
}

async function found(): Promise<string[]> {
  const rows = await rowsOfSample();
  const headers = findHeaderRow(registerFields, rows);
  if (!headers) throw new Error('the sample has no headers');
  const { columns, headerRow } = bindColumns(registerFields, headers);
  const bound = new Map(columns.flatMap(({ field, header }) => (field === undefined ? [] : [[field, header] as const])));
  const of = (row: SheetRow): BoundRow => ({
    row: row.row,
    cells: Object.fromEntries(columns.flatMap(({ field, column }) => (field === undefined ? [] : [[field, row.cells[column] ?? '']]))),
  });
  const entries = new Map<string, BoundRow[]>();
  for (const row of rows.filter(({ row: at }) => at > headerRow).map(of)) {
    const key = JSON.stringify([row.cells.household_no, row.cells.village]);
    entries.set(key, [...(entries.get(key) ?? []), row]);
  }
  const numbers = rows.filter(({ row }) => row > headerRow).map((row) => String(readCell('id_number', of(row).cells.id_no).value));
  return [...entries.values()].flatMap((each) => {
    const { content } = readHousehold(each, { village: '520526107001', number: '' }, new Set(), bound);
    const own = content.members.map(({ values }) => values.id_no);
    const { findings } = judge({
      ...content,
      asked: new Set(bound.keys() as Iterable<RegisterField>),
      day: '2024-12-01',
      elsewhere: {
        hasNumber: (number) => numbers.filter((other) => other === number).length > own.filter((other) => other === number).length,
        hasPhone: () => false,
      },
    });
    return findings.map(({ check, member = 0 }) => `${each[member]?.row} ${check.id}`);
  });
}

/** Rows of people who are ill and said to work as if they were not. */
it('says of the sample what is planted, what follows, and what is so besides', async () => {
  expect((await found()).sort()).toEqual([]);
});
