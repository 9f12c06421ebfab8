/** What a sheet came to, as a sheet: each row as it was, with its result and the reasons behind it. */
import type { ServedFile } from '../../src/shared/contract/attachment';
import { SHEET_TYPE, type ImportKind as KindName, type ImportReason } from '../../src/shared/contract/imports';
import { Refusal } from '../../src/shared/contract/problem';
import type { Locale } from '../../src/shared/words';
import { imports as en } from '../../src/shared/words/en/imports';
import { imports as zh } from '../../src/shared/words/zh/imports';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { listEntriesByName, listImportRows, type ImportEntryRow, type ImportRow } from '../store/imports';
import { getOwnImport, saysCheck } from './imports';
import { kinds } from './kinds';
import { openImport, openRow, type ImportContent } from './sealed';
import type { Cell, SheetRow } from './sheet/cell';
import { writeSheet, type SheetLine } from './sheet/writer';

const words: Record<Locale, typeof zh> = { 'zh-CN': zh, en };
type Words = typeof zh;

const ROWS_AT_ONCE = 300;
/** More rows are no list to be corrected by hand. */
const MOST_ROWS = 50_000;
const WIDTHS = { cell: 14, reason: 60 };

const textOf = (cell: Cell | undefined): string | undefined => (typeof cell === 'string' ? cell : cell?.[1]);

const about = ({ code, column, says }: ImportReason, say: Words, locale: Locale): string => {
  const what = code === 'check' && says ? says[locale === 'en' ? 'en' : 'zh'] : say.code[code];
  return column === undefined ? what : `${say.inColumn(column)}${what}`;
};

function lineOf(
  { row, cells }: SheetRow,
  columns: number,
  reasons: readonly ImportReason[],
  verdict: ImportEntryRow['verdict'] | undefined,
  locale: Locale,
): SheetLine {
  const say = words[locale];
  const own = reasons.filter((reason) => reason.row === row);
  return [
    ...Array.from({ length: columns }, (_, column) => textOf(cells[column])),
    verdict ? say.verdict[verdict] : undefined,
    own.map((reason) => about(reason, say, locale)).join(say.join),
    String(row),
  ];
}

const isTold = (entry: ImportEntryRow | undefined): boolean => (entry?.reasons.length ?? 0) > 0;

/** @param rows all, or those of households of which something is said: with all their rows, so that they can be sent again */
async function* linesOf(
  services: Services,
  row: ImportRow,
  { headerRow = 0, columns }: ImportContent,
  rows: 'told' | 'all',
  locale: Locale,
): AsyncGenerator<SheetLine> {
  const { db, sealing } = services;
  const say = words[locale];
  const width = 1 + Math.max(-1, ...columns.map(({ column }) => column));
  const headers = Array.from({ length: width }, (_, at) => columns.find(({ column }) => column === at)?.header);
  yield [...headers, say.reportResult, say.reportReason, say.reportRow];
  let written = 0;
  for (let after = headerRow; ;) {
    const page = await listImportRows(db, row.id, after, ROWS_AT_ONCE);
    const last = page.at(-1)?.row;
    if (last === undefined) return;
    const names = [...new Set(page.flatMap(({ entry }) => entry ?? []))];
    const entries = new Map((await listEntriesByName(db, row.id, names)).map((each) => [each.entry, each]));
    for (const each of page) {
      const entry = entries.get(each.entry ?? '');
      if (rows === 'told' && !isTold(entry)) continue;
      if ((written += 1) > MOST_ROWS) throw new Refusal('import.report_too_large');
      const reasons = (entry?.reasons ?? []).map((reason) => ({ ...reason, ...saysCheck(services, reason.check) }));
      yield lineOf(openRow(sealing, row.id, each), width, reasons, entry?.verdict, locale);
    }
    after = last;
  }
}

/** @throws Refusal `import.not_found`, `import.not_possible` (nothing judged yet, or gone by now), `import.report_too_large` */
export async function reportOf(
  services: Services,
  account: SignedIn,
  { id, rows, locale }: { id: string; rows: 'told' | 'all'; locale: Locale },
): Promise<ServedFile<typeof SHEET_TYPE>> {
  const row = await getOwnImport(services, account, id);
  if (!['ready', 'writing', 'done', 'stopped'].includes(row.state) || row.received.length === 0)
    throw new Refusal('import.not_possible');
  const content = openImport(services.sealing, row);
  const say = words[locale];
  const widths = [...content.columns.map(() => WIDTHS.cell), WIDTHS.cell, WIDTHS.reason, WIDTHS.cell];
  const bytes = await writeSheet({ name: say.results, widths }, linesOf(services, row, content, rows, locale));
  return { type: SHEET_TYPE, name: 'import-report.xlsx', bytes };
}

/** An empty sheet of a kind, with an example. */
export async function templateOf(kind: KindName): Promise<ServedFile<typeof SHEET_TYPE>> {
  const { columns, example } = kinds[kind];
  const header = example.fields.map((field) => columns[field]?.headers[0]);
  const rows = example.rows.map((row) => example.fields.map((field) => row[field] || undefined));
  const widths = example.fields.map(() => WIDTHS.cell);
  const bytes = await writeSheet({ name: zh.kind[kind], widths }, [header, ...rows]);
  return { type: SHEET_TYPE, name: `${kind}-template.xlsx`, bytes };
}
