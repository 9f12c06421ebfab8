/** The first sheet of a workbook (.xlsx), row by row, with no more of it in memory than a row and some pages. */
import { cellOf, numberCell, SheetRefused, type Cell, type SheetLimits, type SheetRow } from './cell';
import { dateCell, dateStyles } from './dates';
import { columnOf } from './letters';
import { readMerges, type Merges } from './merges';
import { Spill } from './spill';
import { readStrings, SharedStrings } from './strings';
import { readWhole, readXml, unescaped, type Attributes } from './xml';
import { openParts, type Parts } from './zip';

const BOOK = 'xl/workbook.xml';

/** Where the first sheet that is shown stands, and from which day dates are counted. */
async function findSheet(parts: Parts): Promise<{ path: string; name: string; from1904: boolean }> {
  if (!parts.has(BOOK)) throw new SheetRefused('not_a_sheet');
  const sheets: { name: string; relation: string; hidden: boolean }[] = [];
  let from1904 = false;
  await readWhole(parts.read(BOOK), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const [, relation = ''] = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key)) ?? [];
      sheets.push({ name: attributes.name ?? '', relation, hidden: /hidden/i.test(attributes.state ?? '') });
    },
  });
  const targets = new Map<string, string>();
  await readWhole(parts.read('xl/_rels/workbook.xml.rels'), {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheet = sheets.find(({ hidden }) => !hidden);
  const path = sheet && targets.get(sheet.relation);
  if (!path || !parts.has(path)) throw new SheetRefused('not_a_sheet');
  return { path, name: sheet.name, from1904 };
}

async function readSharedStrings(parts: Parts): Promise<SharedStrings> {
  const strings = new SharedStrings(new Spill());
  if (parts.has('xl/sharedStrings.xml')) await readStrings(parts.read('xl/sharedStrings.xml'), strings);
  return strings;
}

interface Open {
  attributes: Attributes;
  column: number;
  text: string;
  formula: boolean;
}

interface Book {
  strings: SharedStrings;
  dates: ReadonlySet<string>;
  from1904: boolean;
}

function valueOf({ attributes: { t = 'n', s = '' }, text, formula }: Open, { strings, dates, from1904 }: Book) {
  if (formula) return ['formula', text.trim()] as const;
  switch (t) {
    case 's':
      return cellOf(strings.find(Number(text)) ?? '');
    case 'inlineStr':
    case 'str':
    case 'd':
      return cellOf(unescaped(text));
    case 'b':
      return text === '' ? undefined : text === '1' ? '是' : '否';
    case 'e':
      return ['error', text] as const;
    default:
      return dates.has(s) ? dateCell(text, from1904) : numberCell(text);
  }
}

/** Collects cells as they stream by; `rows` is emptied by who reads. */
class SheetReading {
  readonly rows: SheetRow[] = [];
  private row = 0;
  private column = -1;
  private cells: Record<number, Cell> = {};
  private cell: Open | undefined;
  private taking = false;
  private spoken = 0;

  constructor(
    private readonly book: Book,
    private readonly merges: Merges,
    private readonly limits: SheetLimits,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'c') {
      this.column = attributes.r === undefined ? this.column + 1 : columnOf(attributes.r);
      if (this.column >= this.limits.columns || this.column < 0) throw new SheetRefused('too_many_columns');
      this.cell = { attributes, column: this.column, text: '', formula: false };
    } else if (name === 'v' || name === 't') this.taking = this.spoken === 0;
    else if (name === 'rPh') this.spoken += 1;
    else if (name === 'f' && this.cell) this.cell.formula = true;
    else if (name === 'row') {
      const number = attributes.r === undefined ? this.row + 1 : Number(attributes.r);
      if (!Number.isInteger(number) || number <= this.row) throw new SheetRefused('unreadable');
      [this.row, this.column, this.cells] = [number, -1, {}];
    }
  }

  text(part: string): void {
    if (this.taking && this.cell) this.cell.text += part;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.taking = false;
    else if (name === 'rPh') this.spoken -= 1;
    else if (name === 'c' && this.cell) {
      const value = valueOf(this.cell, this.book);
      if (value !== undefined) this.cells[this.cell.column] = value;
      this.cell = undefined;
    } else if (name === 'row') {
      this.merges.fill(this.row, this.cells);
      if (Object.keys(this.cells).length > 0) this.rows.push({ row: this.row, cells: this.cells });
    }
  }
}

export interface OpenSheet {
  name: string;
  /** As many as there may be at most, for who waits. */
  total: number;
  rows: AsyncGenerator<SheetRow>;
}

/** @throws SheetRefused */
export async function openWorkbook(bytes: Spill, limits: SheetLimits): Promise<OpenSheet> {
  const parts = await openParts(bytes, limits);
  const { path, name, from1904 } = await findSheet(parts);
  const { merges, rows: total } = await readMerges(parts.read(path));
  const dates = parts.has('xl/styles.xml') ? await dateStyles(parts.read('xl/styles.xml')) : new Set<string>();
  const strings = await readSharedStrings(parts);

  async function* rows(): AsyncGenerator<SheetRow> {
    const reading = new SheetReading({ strings, dates, from1904 }, merges, limits);
    let count = 0;
    const handlers = {
      open: reading.open.bind(reading),
      text: reading.text.bind(reading),
      close: reading.close.bind(reading),
    };
    function* taken() {
      for (const row of reading.rows.splice(0)) {
        count += 1;
        if (count > limits.rows) throw new SheetRefused('too_many_rows');
        yield row;
      }
    }
    const reads = readXml(parts.read(path), handlers);
    while (!(await reads.next()).done) yield* taken();
    yield* taken();
  }
  return { name, total, rows: rows() };
}
