/** What a person says and sees of an import; what it does by itself is `work.ts`. */
import { createHash, randomUUID } from 'node:crypto';
import { isWithin, levelOf, outermost, type AreaCode } from '../../src/shared/contract/area';
import {
  importKinds,
  maySend,
  type ImportDetail,
  type ImportEntries,
  type ImportEntriesQuery,
  type ImportEntry,
  type ImportKind,
  type ImportReason,
  type ImportSummary,
  type ImportBinding,
  type ImportConfirmation,
  type ImportDecisions,
  type NewImport,
  type ImportState,
} from '../../src/shared/contract/imports';
import { chinaDay } from '../../src/shared/base/china-time';
import { Refusal } from '../../src/shared/contract/problem';
import type * as z from '../../src/shared/base/zod';
import { findCheck, sayCheck } from '../registers/checks/judge';
import { inTransaction, type Services } from '../services';
import { namesOf, type SignedIn } from '../store/accounts';
import {
  advanceImport,
  changeImport,
  countVerdicts,
  decideEntries,
  findImport,
  forgetPlaces,
  insertImport,
  listEntries,
  listImportRows,
  listImports,
  lockImport,
  queueImport,
  tallyImport,
  type ImportEntryRow,
  type ImportRow,
  type ImportTally,
} from '../store/imports';
import { listWaiting } from '../store/staff';
import { bindColumns, missingIn, rebind, type Columns } from './columns';
import type { Alike } from './kind';
import { kinds } from './kinds';
import { openImport, openRow, sealFilePart, sealImport } from './sealed';
import { open, underWay } from './under-way';

const MOST_LISTED = 50;
const PAGE = 50;

const importing = ({ roles }: SignedIn, kind: ImportKind) => roles.filter((role) => maySend(kind, role));
const areasOf = (account: SignedIn, kind: ImportKind): AreaCode[] =>
  outermost(importing(account, kind).map(({ areaCode }) => areaCode));

/** @throws Refusal `import.not_found`, also when it is of a place that the account does not answer for */
export async function getOwnImport(services: Pick<Services, 'db'>, account: SignedIn, id: string): Promise<ImportRow> {
  const row = await findImport(services.db, id);
  if (!row || !areasOf(account, row.kind).some((area) => isWithin(row.areaCode, area)))
    throw new Refusal('import.not_found');
  return row;
}

/** @throws Refusal `import.not_possible` */
function mustBe({ state }: ImportRow, ...states: ImportState[]): void {
  if (!states.includes(state)) throw new Refusal('import.not_possible');
}

/** The same file announced again is the same import. @throws Refusal `import.id_reused` */
export async function beginImport(services: Services, account: SignedIn, said: NewImport): Promise<ImportDetail> {
  const { db, sealing, now } = services;
  const { id, kind, file, parts } = said;
  const [area] = areasOf(account, kind);
  if (area === undefined) throw new Refusal('not_allowed');
  await insertImport(db, {
    id,
    kind,
    accountId: account.id,
    areaCode: area,
    at: now(),
    state: 'sending',
    fault: null,
    version: 1,
    content: sealImport(sealing, id, { file, columns: [] }),
    parts,
    received: [],
    lastRow: 0,
    rows: 0,
    totalRows: 0,
    placedRow: 0,
    checkedRow: 0,
    writtenRow: 0,
    confirmedAt: null,
    confirmedBy: null,
    finishedAt: null,
  });
  const row = await findImport(db, id);
  if (
    row?.accountId !== account.id ||
    row.kind !== kind ||
    row.parts !== parts ||
    openImport(sealing, row).file !== file
  )
    throw new Refusal('import.id_reused');
  return detailOf(services, row);
}

/**
 * A part of the file; the last one sets it going. The same part sent again is one.
 * @throws Refusal `import.not_found`, `import.id_reused` (another part under the same number), `import.not_possible`
 */
export async function addPart(
  services: Services,
  account: SignedIn,
  { id, part, file }: { id: string; part: number; file: Uint8Array },
): Promise<ImportDetail> {
  const row = await getOwnImport(services, account, id);
  const { sealing, objects } = services;
  const hash = sealing.blindIndex('import-part', createHash('sha256').update(file).digest('base64url'));
  const known = row.received.find((each) => each.part === part);
  if (known) {
    if (known.hash !== hash) throw new Refusal('import.id_reused');
    return detailOf(services, row);
  }
  mustBe(row, 'sending');
  if (part >= row.parts) throw new Refusal('import.not_possible');
  const key = randomUUID();
  await objects.put(key, sealFilePart(sealing, id, part, file));
  try {
    await inTransaction(services, async ({ db, now }) => {
      // Parts may come at once, and each is added to those that are there.
      const locked = await lockImport(db, id);
      if (!locked) throw new Refusal('import.not_found');
      if (locked.received.some((each) => each.part === part)) throw new Refusal('import.changed');
      const received = [...locked.received, { part, key, hash }];
      const whole = received.length === locked.parts;
      await advanceImport(db, id, { received, ...(whole ? { state: 'reading' } : {}) });
      if (whole) await queueImport(db, id, now());
    });
  } catch (error) {
    await objects.remove(key).catch(() => undefined);
    throw error;
  }
  return getImport(services, account, id);
}

/**
 * Which column is which, as a person says it; every row is judged anew.
 * @throws Refusal `import.not_found`, `import.changed`, `import.not_possible`, `import.field_unknown`
 */
export async function bindImport(
  services: Services,
  account: SignedIn,
  id: string,
  { basedOn, headerRow, columns: said }: ImportBinding,
): Promise<ImportDetail> {
  const row = await getOwnImport(services, account, id);
  mustBe(row, 'unbound', 'ready');
  const { db, sealing, now } = services;
  const { columns } = kinds[row.kind];
  const [found] = await listImportRows(db, id, headerRow - 1, 1);
  if (found?.row !== headerRow) throw new Refusal('import.field_unknown');
  const headers = openRow(sealing, id, found);
  const binding = said.length === 0 ? bindColumns(columns, headers) : rebind(columns, headers, said);
  if ('wrong' in binding) throw new Refusal('import.field_unknown');
  const content = sealImport(sealing, id, { ...openImport(sealing, row), ...binding });
  const whole = missingIn(columns, binding.columns).length === 0;
  await inTransaction(services, async (tx) => {
    const state = whole ? 'checking' : 'unbound';
    const change = { content, state, placedRow: 0, checkedRow: 0 } as const;
    if (!(await changeImport(tx.db, { ...row, version: basedOn }, change))) throw new Refusal('import.changed');
    await forgetPlaces(tx.db, id);
    if (whole) await queueImport(tx.db, id, now());
  });
  return getImport(services, account, id);
}

/** @throws Refusal `import.not_found`, `import.changed`, `import.not_possible` */
export async function decideImport(
  services: Services,
  account: SignedIn,
  id: string,
  { basedOn, decision, row: firstRow, candidate }: ImportDecisions,
): Promise<ImportDetail> {
  const row = await getOwnImport(services, account, id);
  mustBe(row, 'ready');
  await inTransaction(services, async ({ db }) => {
    if (!(await changeImport(db, { ...row, version: basedOn }, {}))) throw new Refusal('import.changed');
    if ((await decideEntries(db, id, decision, firstRow, candidate)) === 0) throw new Refusal('import.not_possible');
  });
  return getImport(services, account, id);
}

/**
 * From here on it is written.
 * @throws Refusal `import.not_found`, `import.changed`, `import.not_possible`, `import.undecided`
 */
export async function confirmImport(
  services: Services,
  account: SignedIn,
  id: string,
  { basedOn }: z.infer<typeof ImportConfirmation>,
): Promise<ImportDetail> {
  const row = await getOwnImport(services, account, id);
  mustBe(row, 'ready');
  const { db, sealing, now } = services;
  if ((await tallyImport(db, id)).undecided > 0) throw new Refusal('import.undecided');
  const actedAs = importing(account, row.kind).find(({ areaCode }) => isWithin(row.areaCode, areaCode))?.role;
  if (!actedAs) throw new Refusal('not_allowed');
  await inTransaction(services, async (tx) => {
    const change = {
      state: 'writing',
      content: sealImport(sealing, id, { ...openImport(sealing, row), actedAs }),
      confirmedAt: now(),
      confirmedBy: account.id,
    } as const;
    if (!(await changeImport(tx.db, { ...row, version: basedOn }, change))) throw new Refusal('import.changed');
    await queueImport(tx.db, id, now());
  });
  return getImport(services, account, id);
}

function summaryOf(
  { sealing }: Pick<Services, 'sealing'>,
  row: ImportRow,
  verdicts: ImportTally['verdicts'],
  by: string | undefined,
): ImportSummary {
  const count = (verdict: string) => verdicts.find((each) => each.verdict === verdict)?.entries ?? 0;
  return {
    id: row.id,
    kind: row.kind,
    file: openImport(sealing, row).file,
    state: row.state,
    ...(row.fault ? { fault: row.fault } : {}),
    at: row.at.toISOString(),
    ...(by === undefined ? {} : { by }),
    ...(row.finishedAt ? { finishedAt: row.finishedAt.toISOString() } : {}),
    counts: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      below: count('below'),
      refused: count('refused'),
      undecided: count('undecided'),
    },
  };
}

/** How far the present state has come: judging goes through the rows twice. */
function progressOf({
  state,
  received,
  parts,
  rows,
  totalRows,
  lastRow,
  placedRow,
  checkedRow,
  writtenRow,
}: ImportRow) {
  const of: Partial<Record<ImportState, { done: number; of: number }>> = {
    sending: { done: received.length, of: parts },
    reading: { done: rows, of: Math.max(rows, totalRows) },
    checking: { done: placedRow + checkedRow, of: 2 * lastRow },
    writing: { done: writtenRow, of: lastRow },
  };
  return of[state] ?? { done: 1, of: 1 };
}

const fieldsOf = (columns: Columns): ImportDetail['fields'] =>
  Object.entries(columns).map(([field, { headers, required }]) => ({
    field,
    header: headers[0] ?? field,
    required: required === true,
  }));

async function detailOf(services: Services, row: ImportRow): Promise<ImportDetail> {
  const { db, sealing } = services;
  const tally = await tallyImport(db, row.id);
  const { headerRow, columns: bound } = openImport(sealing, row);
  const { columns } = kinds[row.kind];
  return {
    ...summaryOf(services, row, tally.verdicts, (await namesOf(db, [row.accountId])).get(row.accountId)),
    version: row.version,
    progress: progressOf(row),
    received: row.received.map(({ part }) => part),
    parts: row.parts,
    rows: row.rows,
    ...(headerRow === undefined ? {} : { headerRow }),
    columns: bound,
    fields: fieldsOf(columns),
    missing: missingIn(columns, bound),
    reasons: tally.reasons.map(({ check, ...each }) => ({ ...each, ...saysCheck(services, check ?? undefined) })),
    undecided: tally.undecided,
    ...(await codesOf(services, row)),
  };
}

/** Who of those that a staff sheet invited has not come yet, and when their codes were given out. */
async function codesOf({ db, sealing, now }: Services, row: ImportRow): Promise<Pick<ImportDetail, 'codes'>> {
  if (row.kind !== 'staff' || !['done', 'stopped'].includes(row.state)) return {};
  const waiting = (await listWaiting(db, row.id, now())).length;
  const { issue } = openImport(sealing, row);
  if (!issue) return { codes: { waiting } };
  const issuedBy = (await namesOf(db, [issue.by])).get(issue.by);
  return { codes: { waiting, issuedAt: issue.at, ...(issuedBy === undefined ? {} : { issuedBy }) } };
}

/** @throws Refusal `import.not_found` */
export async function getImport(services: Services, account: SignedIn, id: string): Promise<ImportDetail> {
  return detailOf(services, await getOwnImport(services, account, id));
}

export async function listOwnImports(services: Services, account: SignedIn): Promise<{ imports: ImportSummary[] }> {
  const { db } = services;
  const places = importKinds.flatMap((kind) => areasOf(account, kind).map((area) => ({ kind, area })));
  const rows = await listImports(db, places, MOST_LISTED);
  const names = await namesOf(db, [...new Set(rows.map(({ accountId }) => accountId))]);
  const all: ImportSummary[] = [];
  for (const row of rows) all.push(summaryOf(services, row, await countVerdicts(db, row.id), names.get(row.accountId)));
  return { imports: all };
}

/** In both languages: a check is a row of the server's data. */
export function saysCheck(
  { now }: Pick<Services, 'now'>,
  id: string | undefined,
): Pick<ImportReason, 'check' | 'says'> {
  const check = id === undefined ? undefined : findCheck(id);
  return check ? { check: check.id, says: sayCheck(check, chinaDay(now().toISOString())) } : {};
}

const entryOf = (
  services: Services,
  { firstRow, rows, verdict, villageCode, reasons, decision, candidate, writtenAt }: ImportEntryRow,
  alike: Alike | undefined,
): ImportEntry => ({
  row: firstRow,
  rows,
  verdict: verdict ?? 'refused',
  ...(villageCode && levelOf(villageCode) === 'village'
    ? { village: placeName(services.reference.current().villagePath(villageCode)) }
    : {}),
  reasons: reasons.map((reason) => ({ ...reason, ...saysCheck(services, reason.check) })),
  ...(decision ? { decision } : {}),
  ...(candidate ? { candidate } : {}),
  ...alike,
  written: writtenAt !== null,
});
const placeName = ({ town, village }: { town: string; village: string }) => `${town}${village}`;

/** The households between which a person is to choose; nothing of what waits for nobody. */
async function alikeIn(
  services: Services,
  row: ImportRow,
  page: readonly ImportEntryRow[],
): Promise<ReadonlyMap<string, Alike>> {
  const { kind, of, ...importing } = underWay(services, row);
  const asked = row.received.length === 0 ? [] : page.filter(({ candidates }) => candidates !== null);
  if (!kind.alike || asked.length === 0) return new Map();
  const { entries, twice } = await open({ kind, of, ...importing }, asked);
  return kind.alike(
    of,
    entries.map((entry, at) => ({ ...entry, candidates: asked[at]?.candidates ?? [] })),
    twice,
  );
}

/** @throws Refusal `import.not_found` */
export async function listImportEntries(
  services: Services,
  account: SignedIn,
  id: string,
  query: ImportEntriesQuery & { after?: number | undefined },
): Promise<z.infer<typeof ImportEntries>> {
  const row = await getOwnImport(services, account, id);
  const found = await listEntries(services.db, row.id, query, PAGE + 1);
  const page = found.slice(0, PAGE);
  const last = found.length > PAGE ? page.at(-1) : undefined;
  const alike = await alikeIn(services, row, page);
  return {
    entries: page.map((each) => entryOf(services, each, alike.get(each.entry))),
    ...(last ? { nextAfter: last.firstRow } : {}),
  };
}
