/**
 * What an import does by itself, after each thing that a person said: it reads, judges, or writes. Each batch goes on
 * where the one before was committed, so that whoever is killed in the middle leaves nothing done twice or not at all.
 */
import { importGoesOn } from '../../src/shared/contract/imports';
import { Refusal } from '../../src/shared/contract/problem';
import type { Ending, Queue } from '../jobs/port';
import { inTransaction, type Services } from '../services';
import type { Db } from '../store/db';
import { errorCode } from '../store/errors';
import {
  advanceImport,
  emptyImport,
  findImport,
  insertImportRows,
  judgeEntries,
  listEntriesAfter,
  listImportRows,
  markWritten,
  placeImportRows,
  type ImportEntryRow,
  type ImportRow,
  type PlacedRow,
} from '../store/imports';
import { bindColumns, findHeaderRow, missingIn } from './columns';
import type { BoundRow } from './kind';
import { kinds } from './kinds';
import { writeSafely } from './safely';
import { openFilePart, openImport, openRow, sealImport, sealRow } from './sealed';
import { SheetRefused, type SheetRow } from './sheet/cell';
import { readSheet } from './sheet/reader';
import { indexed, open, underWay, type UnderWay } from './under-way';

const ROWS_AT_ONCE = 300;
const ENTRIES_AT_ONCE = 50;
/** Among the first rows of a sheet the headers are looked for. */
const HEADER_AMONG = 40;
const KEEP_MS = 10_000;

type Change = Partial<ImportRow>;
type Keep = () => Promise<void>;

/** At most every so often. */
function nowAndThen(keep: Keep): Keep {
  let last = Date.now();
  return async () => {
    if (Date.now() - last < KEEP_MS) return;
    last = Date.now();
    await keep();
  };
}

async function* partsOf({ objects, sealing }: Services, { id, received }: ImportRow): AsyncGenerator<Uint8Array> {
  for (const { part, key } of [...received].sort((one, other) => one.part - other.part)) {
    const sealed = await objects.find(key);
    if (!sealed) throw new Error('a part of a sheet is gone');
    yield openFilePart(sealing, id, part, sealed);
  }
}

async function storeRows(services: Services, row: ImportRow, keep: Keep): Promise<void> {
  const { sealing } = services;
  const reading = await readSheet(partsOf(services, row), row.lastRow);
  let [batch, rows]: [SheetRow[], number] = [[], row.rows];
  const flush = async () => {
    const last = batch.at(-1);
    if (!last) return;
    rows += batch.length;
    await inTransaction(services, async ({ db }) => {
      await insertImportRows(
        db,
        row.id,
        batch.map((each) => sealRow(sealing, row.id, each)),
      );
      await advanceImport(db, row.id, { lastRow: last.row, rows, totalRows: Math.max(reading.total, rows) });
    });
    batch = [];
    await keep();
  };
  for await (const each of reading.rows) {
    batch.push(each);
    if (batch.length === ROWS_AT_ONCE) await flush();
  }
  await flush();
}

/** Binds what was read, as far as that can be told. */
async function bind({ db, sealing }: Services, row: ImportRow): Promise<Change> {
  const { columns } = kinds[row.kind];
  const first = (await listImportRows(db, row.id, 0, HEADER_AMONG)).map((each) => openRow(sealing, row.id, each));
  const headers = findHeaderRow(columns, first);
  if (!headers) return { state: 'unbound' };
  const binding = bindColumns(columns, headers);
  const content = sealImport(sealing, row.id, { ...openImport(sealing, row), ...binding });
  return { content, state: missingIn(columns, binding.columns).length > 0 ? 'unbound' : 'checking' };
}

async function read(services: Services, row: ImportRow, keep: Keep): Promise<Change> {
  try {
    await storeRows(services, row, keep);
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error;
    return { state: 'refused', fault: error.fault, finishedAt: services.now() };
  }
  return bind(services, row);
}

function placeRow(importing: UnderWay, row: BoundRow): PlacedRow {
  const { kind, of } = importing;
  const placed = kind.place(of, row);
  const numbered = kind.numbered(row);
  const indexes = {
    numberIndex: numbered ? indexed(importing, numbered.number) : null,
    nameIndex: numbered ? indexed(importing, numbered.name) : null,
  };
  if ('reasons' in placed)
    return { row: row.row, entry: `row ${row.row}`, villageCode: null, ...indexes, reasons: placed.reasons };
  const { village, place } = placed;
  const entry = indexed(importing, `${village ?? ''} ${place}`);
  return { row: row.row, entry, villageCode: village ?? null, ...indexes, reasons: [] };
}

async function placeAll(importing: UnderWay, keep: Keep): Promise<void> {
  const { services, row, headerRow } = importing;
  for (let after = Math.max(row.placedRow, headerRow); ;) {
    const rows = await listImportRows(services.db, row.id, after, ROWS_AT_ONCE);
    const last = rows.at(-1)?.row;
    if (last === undefined) return;
    await inTransaction(services, async ({ db }) => {
      await placeImportRows(
        db,
        row.id,
        rows.map((each) => placeRow(importing, importing.bound(each))),
      );
      await advanceImport(db, row.id, { placedRow: last });
    });
    after = last;
    await keep();
  }
}

async function judgeAll(importing: UnderWay, keep: Keep): Promise<void> {
  const { services, row, kind, of } = importing;
  for (let after = row.checkedRow; ;) {
    const rows = await listEntriesAfter(services.db, row.id, after, ENTRIES_AT_ONCE);
    const last = rows.at(-1)?.firstRow;
    if (last === undefined) return;
    const { entries, twice } = await open(importing, rows);
    const judged = await kind.judge(of, entries, twice);
    await inTransaction(services, async ({ db }) => {
      await judgeEntries(db, row.id, judged);
      await advanceImport(db, row.id, { checkedRow: last });
    });
    after = last;
    await keep();
  }
}

async function check(services: Services, row: ImportRow, keep: Keep): Promise<Change> {
  await placeAll(underWay(services, row), keep);
  await judgeAll(underWay(services, row), keep);
  return { state: 'ready', checkedRow: row.lastRow };
}

const isWanted = ({ verdict, decision }: ImportEntryRow): boolean =>
  verdict === 'new' || verdict === 'changed' || (verdict === 'undecided' && decision === 'take');

async function writeBatch(importing: UnderWay, rows: readonly ImportEntryRow[], last: number): Promise<void> {
  const { services, row, kind, of } = importing;
  const { actedAs } = openImport(services.sealing, row);
  if (!row.confirmedBy || !actedAs) throw new Error('an import that nobody confirmed');
  const by = { accountId: row.confirmedBy, actedAs };
  const batch = await open(importing, rows);
  await inTransaction(services, async (tx) => {
    const households =
      batch.entries.length > 0
        ? await kind.write({ ...of, services: tx }, by, batch.entries, batch.twice)
        : new Map<string, null>();
    await markWritten(tx.db, row.id, households, of.moment.at);
    await advanceImport(tx.db, row.id, { writtenRow: last });
  });
}

async function write(services: Services, row: ImportRow, keep: Keep): Promise<Change> {
  for (let after = row.writtenRow; ;) {
    const rows = await listEntriesAfter(services.db, row.id, after, ENTRIES_AT_ONCE);
    const last = rows.at(-1)?.firstRow;
    if (last === undefined) break;
    try {
      // Each batch at its own moment: the history says when.
      const importing = underWay(services, row);
      await writeSafely(rows.filter(isWanted), (wanted) =>
        writeBatch(importing, wanted, wanted.at(-1)?.firstRow ?? last),
      );
    } catch (error) {
      if (!isNotAllowed(error)) throw error;
      return { state: 'stopped', fault: 'not_allowed', finishedAt: services.now() };
    }
    after = last;
    await keep();
  }
  return { state: 'done', writtenRow: row.lastRow, finishedAt: services.now() };
}
/** Whoever confirmed it has not that role there any more: the store says so of cases, a kind of whatever else it writes. */
const isNotAllowed = (error: unknown): boolean =>
  errorCode(error) === 'FP403' || (error instanceof Refusal && error.code === 'not_allowed');

const steps = { reading: read, checking: check, writing: write };

async function workOn(services: Services, id: string, keep: Keep): Promise<Ending<Db>> {
  await services.reference.refresh();
  for (;;) {
    const row = await findImport(services.db, id);
    const step = row && steps[row.state as keyof typeof steps];
    if (!step) return { result: 'done' };
    const change = await step(services, row, keep);
    if (importGoesOn(change.state ?? row.state)) {
      await advanceImport(services.db, id, change);
      continue;
    }
    return {
      result: 'done',
      // Together with the end of the job: whatever a person says next makes a new one.
      write: async (tx) => {
        await advanceImport(tx, id, change);
        if (change.state === 'refused') await emptyImport(tx, row, services.now());
      },
    };
  }
}

export function importWork(services: Services): Queue<Db> {
  return {
    type: 'queue',
    tries: 20,
    takenMs: 60_000,
    run: ({ key }, keep) => workOn(services, key, nowAndThen(keep)),
    gaveUp: (tx, { key }) =>
      advanceImport(tx, key, { state: 'stopped', fault: 'interrupted', finishedAt: services.now() }),
  };
}
