/** Departments' warnings as they are read again: how each stands, and how many became recognized households. */
import { digitsOf, isWithin, levelInside, sayVillage } from '../../src/shared/contract/area';
import { addDays, addMonths, chinaDay, Instant, startOfChinaDay } from '../../src/shared/base/china-time';
import { maySend } from '../../src/shared/contract/imports';
import { Refusal } from '../../src/shared/contract/problem';
import { callers, type Role } from '../../src/shared/contract/session';
import {
  standingOf,
  warningKinds,
  type LinePrecision,
  type PrecisionQuery,
  type Warning,
  type WarningPrecision,
  type Warnings,
} from '../../src/shared/contract/warning';
import * as z from '../../src/shared/base/zod';
import { momentOf, type Moment } from '../cases/moment';
import { openWarning } from '../content/warnings';
import { makeCursor } from '../cursor';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { listWarnings, tallyWarnings, type SentWarning, type WarningTally } from '../store/warnings';

const PAGE = 50;
/** What is asked for where nobody says from when. */
const MONTHS = 12;

const cursors = makeCursor(z.strictObject({ at: Instant, id: z.uuid() }));

/** A department's kinds, in its areas. */
const ownKinds = ({ roles }: SignedIn) =>
  warningKinds.flatMap((kind) =>
    roles.filter((role) => maySend(kind, role)).map(({ areaCode: area }) => ({ kind, area })),
  );

function shownWarning({ sealing, reference }: Moment, { row, status }: SentWarning): Warning {
  const { id, kind, at, changedAt, villageCode } = row;
  const name = openWarning(sealing, row)?.name;
  return {
    id,
    kind,
    at: at.toISOString(),
    ...(changedAt.getTime() === at.getTime() ? {} : { changedAt: changedAt.toISOString() }),
    village: reference.villagePath(villageCode),
    ...(name === undefined ? {} : { name }),
    standing: standingOf[status],
  };
}

export async function getWarnings(
  services: Services,
  account: SignedIn,
  query: { cursor?: string | undefined },
): Promise<z.infer<typeof Warnings>> {
  const own = ownKinds(account);
  const after = cursors.read(query.cursor);
  const found =
    own.length === 0 ? [] : await listWarnings(services.db, own, account.ownHouseholds ?? [], after, PAGE + 1);
  const page = found.slice(0, PAGE);
  const last = found.length > PAGE ? page.at(-1)?.row : undefined;
  const moment = momentOf(services);
  return {
    warnings: page.map((each) => shownWarning(moment, each)),
    ...(last ? { nextCursor: cursors.write({ at: last.at.toISOString(), id: last.id }) } : {}),
  };
}

/** Whose warnings a reader looks at: a department at its own, whoever answers for a place at all of them. */
function readsIn({ roles }: SignedIn) {
  const readers: readonly Role[] = callers.precision;
  return roles.flatMap((role) => {
    if (!readers.includes(role.role)) return [];
    const kinds =
      role.role === 'department_officer' ? warningKinds.filter((kind) => maySend(kind, role)) : warningKinds;
    return kinds.length > 0 ? [{ area: role.areaCode, kinds }] : [];
  });
}

const lineKey = ({ kind, class: as, line }: WarningTally) => `${kind} ${as} ${line ?? ''}`;

/** The same line in several places, as one. */
function united(rows: readonly WarningTally[]): LinePrecision[] {
  const byLine = new Map<string, LinePrecision>();
  for (const row of rows) {
    const { kind, class: as, line } = row;
    const known = byLine.get(lineKey(row));
    const total = (field: 'sent' | 'known' | 'open' | 'recognized' | 'notRecognized' | 'households') =>
      (known?.[field] ?? 0) + row[field];
    byLine.set(lineKey(row), {
      kind,
      class: as,
      ...(line === null ? {} : { line }),
      sent: total('sent'),
      known: total('known'),
      open: total('open'),
      recognized: total('recognized'),
      notRecognized: total('notRecognized'),
      households: total('households'),
    });
  }
  return [...byLine.values()].sort(
    (one, other) => warningKinds.indexOf(one.kind) - warningKinds.indexOf(other.kind) || other.sent - one.sent,
  );
}

/** @throws Refusal `area.not_found`, also for one outside the caller's own */
export async function getPrecision(
  services: Services,
  account: SignedIn,
  { area: asked, from, to }: z.output<typeof PrecisionQuery>,
): Promise<WarningPrecision> {
  const { reference, at } = momentOf(services);
  const reads = readsIn(account);
  const code = asked ?? reads[0]?.area;
  const area = code === undefined ? undefined : reference.findArea(code);
  const kinds = [...new Set(reads.flatMap((own) => (area && isWithin(area.code, own.area) ? own.kinds : [])))];
  if (!area || kinds.length === 0) throw new Refusal('area.not_found');
  const last = to ?? chinaDay(at.toISOString());
  const first = from ?? addMonths(last, -MONTHS);
  const rows = await tallyWarnings(services.db, {
    area: area.code,
    digits: digitsOf(levelInside(area.code)),
    from: new Date(startOfChinaDay(first)),
    below: new Date(startOfChinaDay(addDays(last, 1))),
    kinds,
  });
  return {
    area: { ...area, name: sayVillage(area.name) },
    from: first,
    to: last,
    lines: united(rows),
    inside: [...new Set(rows.map(({ place }) => place))].sort().map((place) => ({
      area: { code: place, name: sayVillage(reference.nameOf(place)) },
      sent: rows.reduce((total, row) => total + (row.place === place ? row.sent : 0), 0),
    })),
  };
}
