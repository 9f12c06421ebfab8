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
  const bound = new Map(
    columns.flatMap(({ field, header }) => (field === undefined ? [] : [[field, header] as const])),
  );
  const of = (row: SheetRow): BoundRow => ({
    row: row.row,
    cells: Object.fromEntries(
      columns.flatMap(({ field, column }) => (field === undefined ? [] : [[field, row.cells[column] ?? '']])),
    ),
  });
  const entries = new Map<string, BoundRow[]>();
  for (const row of rows.filter(({ row: at }) => at > headerRow).map(of)) {
    const key = JSON.stringify([row.cells.household_no, row.cells.village]);
    entries.set(key, [...(entries.get(key) ?? []), row]);
  }
  const numbers = rows
    .filter(({ row }) => row > headerRow)
    .map((row) => String(readCell('id_number', of(row).cells.id_no).value));
  return [...entries.values()].flatMap((each) => {
    const { content } = readHousehold(each, { village: '520526107001', number: '' }, new Set(), bound);
    const own = content.members.map(({ values }) => values.id_no);
    const { findings } = judge({
      ...content,
      asked: new Set(bound.keys() as Iterable<RegisterField>),
      day: '2024-12-01',
      elsewhere: {
        hasNumber: (number) =>
          numbers.filter((other) => other === number).length > own.filter((other) => other === number).length,
        hasPhone: () => false,
      },
    });
    return findings.map(({ check, row }) => `${each[row]?.row} ${check.id}`);
  });
}

const [, ...lines] = readFileSync('tests/fixtures/register/sample-faults.tsv', 'utf8').trimEnd().split('\n');
const planted = lines.flatMap((line) => {
  const [row, , check] = line.split('\t');
  return check?.startsWith('CHK-') ? [`${row} ${check}`] : [];
});

/** What was not planted and is so: each was looked at in the workbook. */
const besides: Record<string, { why: string; rows: number[] }> = {
  'CHK-008': { why: '同户的第 24 行找不到村，不在这一户里；剩下的一行没有户主', rows: [25] },
  'CHK-048': { why: '病人在第 24 行；剩下的一行没有病人', rows: [25] },
  'CHK-039': {
    why: '没有纳入监测的脱贫户，人均 4466、5400、6333 元，都低于监测线（2023 年的 7300 元也是）',
    rows: [11, 21, 31],
  },
  'CHK-065': { why: '小学在校生又填了文化程度“小学”', rows: [8, 13, 18, 23, 28, 33, 38] },
  'CHK-076': { why: '16至59岁、患有大病，却填普通劳动力', rows: [4, 6, 9, 11, 16, 19, 21, 24, 29, 31, 34, 36] },
  'CHK-078': { why: '满60岁，却填普通劳动力', rows: [14, 26] },
};

it('says of the sample what is planted, what follows from it, and what is so besides', async () => {
  const known = Object.entries(besides).flatMap(([check, { rows }]) => rows.map((row) => `${row} ${check}`));
  expect((await found()).sort()).toEqual([...planted, ...known].sort());
});
