/** Rows that a department's own system sends: judged and written as those of its sheet are, at once. */
import { randomUUID } from 'node:crypto';
import { maySend, type ImportReason } from '../../../src/shared/contract/imports';
import { Refusal } from '../../../src/shared/contract/problem';
import type { NewWarnings, WarningResults } from '../../../src/shared/contract/warning-rows';
import { momentOf } from '../../cases/moment';
import { inTransaction, type Services } from '../../services';
import type { SignedIn } from '../../store/accounts';
import type { BoundRow, Decided, Importing, Judged } from '../kind';
import { kinds } from '../kinds';
import { writeSafely } from '../safely';
import type { Cell } from '../sheet/cell';
import { fieldsOf } from './row';

type Sent = NewWarnings['rows'][number];
/** What stands beside a row's fields. */
const beside = ['id', 'decision', 'candidate'];

const cellOf = (value: unknown): Cell => (typeof value === 'boolean' ? (value ? '是' : '否') : String(value));

const boundRow = (sent: Sent, at: number): BoundRow => ({
  row: at + 1,
  cells: Object.fromEntries(
    Object.entries(sent).flatMap(([field, value]) =>
      beside.includes(field) || value === undefined ? [] : [[field, cellOf(value)]],
    ),
  ),
});

/** Rows of one person about one trouble together, in their order; what is decided of one is decided of them. */
function entriesOf({ kind }: NewWarnings, of: Importing, sent: readonly Sent[]): Decided[] {
  const entries = new Map<string, Decided>();
  for (const [at, each] of sent.entries()) {
    const row = boundRow(each, at);
    const placed = kinds[kind].place(of, row);
    const [place, village] = 'place' in placed ? [placed.place, placed.village ?? ''] : [`row ${row.row}`, ''];
    const entry = `${village} ${place}`;
    const known = entries.get(entry);
    entries.set(entry, {
      entry,
      village,
      firstRow: known?.firstRow ?? row.row,
      rows: [...(known?.rows ?? []), row],
      decision: each.decision ?? known?.decision ?? null,
      candidate: each.candidate ?? known?.candidate ?? null,
    });
  }
  return [...entries.values()];
}

/** Numbers that two people have in what was sent. */
function twiceIn({ kind }: NewWarnings, entries: readonly Decided[]): Set<string> {
  const names = new Map<string, Set<string>>();
  for (const row of entries.flatMap(({ rows }) => rows)) {
    const numbered = kinds[kind].numbered(row);
    if (numbered) names.set(numbered.number, new Set([...(names.get(numbered.number) ?? []), numbered.name]));
  }
  return new Set([...names].flatMap(([number, own]) => (own.size > 1 ? [number] : [])));
}

const shownReasons = (reasons: readonly ImportReason[]) =>
  reasons.map(({ code, column }) => ({ code, ...(column === undefined ? {} : { field: column }) }));

const isWanted = ({ verdict }: Judged, { decision }: Decided): boolean =>
  verdict === 'new' || verdict === 'changed' || (verdict === 'undecided' && decision === 'take');

/**
 * @param account the officer, or the one who answers for the key
 * @throws Refusal `not_allowed` where their department does not send this kind
 */
export async function takeWarnings(services: Services, account: SignedIn, sent: NewWarnings): Promise<WarningResults> {
  const { kind } = sent;
  const role = account.roles.find((each) => maySend(kind, each));
  if (!role) throw new Refusal('not_allowed');
  const of: Importing = {
    services,
    moment: momentOf(services),
    id: randomUUID(),
    file: '',
    area: role.areaCode,
    by: account.id,
    // A reason names the field as it was sent.
    headers: new Map(Object.keys(fieldsOf(kind)).map((field) => [field, field])),
  };
  const entries = entriesOf(sent, of, sent.rows);
  const twice = twiceIn(sent, entries);
  const judged = new Map((await kinds[kind].judge(of, entries, twice)).map((each) => [each.entry, each]));
  const getJudged = ({ entry }: Decided): Judged => {
    const own = judged.get(entry);
    if (!own) throw new Error('a row was not judged');
    return own;
  };
  const written = new Set<string>();
  const by = { accountId: account.id, actedAs: role.role };
  const wanted = entries.filter((each) => isWanted(getJudged(each), each));
  if (wanted.length > 0)
    await writeSafely(wanted, (rows) =>
      inTransaction(services, async (tx) => {
        for (const entry of (await kinds[kind].write({ ...of, services: tx }, by, rows, twice)).keys())
          written.add(entry);
      }),
    );
  const waiting = entries.flatMap((each) => {
    const { verdict, candidates } = getJudged(each);
    return verdict === 'undecided' && candidates ? [{ ...each, candidates }] : [];
  });
  const alike = waiting.length > 0 ? await kinds[kind].alike?.(of, waiting, twice) : undefined;
  const byRow = new Map(entries.flatMap((entry) => entry.rows.map(({ row }) => [row, entry] as const)));
  return {
    results: sent.rows.map(({ id }, at) => {
      const entry = byRow.get(at + 1);
      if (!entry) throw new Error('a row was not put together');
      const { verdict, reasons } = getJudged(entry);
      const candidates = alike?.get(entry.entry)?.candidates;
      return {
        id,
        result: verdict,
        written: written.has(entry.entry),
        reasons: shownReasons(reasons.filter(({ row }) => row === at + 1)),
        ...(candidates ? { candidates } : {}),
      };
    }),
  };
}
