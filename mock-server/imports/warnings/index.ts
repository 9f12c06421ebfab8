/**
 * A department's sheet: each person's trouble is one warning, which joins the household's open case or begins one, as a
 * single warning does. Whoever is known by their number is meant; of others a person says who is.
 */
import { randomUUID } from 'node:crypto';
import { chinaDay } from '../../../src/shared/base/china-time';
import { key } from '../../../src/shared/base/text';
import type { VillageCode } from '../../../src/shared/contract/area';
import type { WarningKind } from '../../../src/shared/contract/department';
import { MAX_HOUSEHOLD } from '../../../src/shared/contract/declaration';
import { maySend, type ImportCode, type ImportReason, type ImportVerdict } from '../../../src/shared/contract/imports';
import { figureOf } from '../../../src/shared/contract/policy-fields';
import { Refusal } from '../../../src/shared/contract/problem';
import { warningLines, type WarningClass } from '../../../src/shared/contract/warning';
import { eliminatedStatuses, isEnded, recognizedStatuses } from '../../../src/shared/contract/workflow';
import { discoveredBy } from '../../cases/discover';
import { decideFiling } from '../../cases/file';
import { marksOfName } from '../../content/marks';
import { indexName, indexOfNumber } from '../../content/people';
import { openSummary } from '../../content/sealed';
import { sealWarning } from '../../content/warnings';
import { findWorkPhone, getAccount, type SignedIn } from '../../store/accounts';
import { findFilings, type FilingFound } from '../../store/filing';
import { listVillagesOf } from '../../store/households';
import { joinSteps, StepConflict, type Step } from '../../store/steps';
import {
  findWarned,
  putWarnings,
  type WarnedFound,
  type WarnedHousehold,
  type WarnedQuery,
  type WarningRow,
} from '../../store/warnings';
import type { Alike, Confirmed, Decided, Entry, Importing, ImportKind, Judged } from '../kind';
import { identityIn, readCell } from '../values';
import { listPeople, mayBe, shownPerson } from './people';
import { fieldsOf, placeOf, readWarning, type ReadWarning, type Said } from './row';
import { exampleOf, sheets } from './sheets';

type WithSaid = ReadWarning & { said: Said };
const isSaid = (read: ReadWarning): read is WithSaid => read.said !== undefined;

/** By which the same trouble of the same person is known again, whoever of the department sends it. */
function keyIndexOf(kind: WarningKind, { moment: { sealing }, area }: Importing, { said }: WithSaid): string {
  const { named, idNumber, village, says } = said;
  const person = idNumber ?? [key(named.name), named.birthDate ?? '', village ?? ''].join(' ');
  return sealing.blindIndex('warning', [kind, area, person, says.occasion].join(' '));
}
const hashOf = ({ moment: { sealing } }: Importing, { says }: Said): string =>
  sealing.blindIndex('warning-content', JSON.stringify([says.hardship, says.measured]));

function queryOf(kind: WarningKind, of: Importing, read: WithSaid): WarnedQuery {
  const { sealing } = of.moment;
  const { named, idNumber, village } = read.said;
  return {
    entry: read.entry.entry,
    keyIndex: keyIndexOf(kind, of, read),
    numberIndex: idNumber === undefined ? null : indexOfNumber(sealing, idNumber),
    nameIndex: indexName(sealing, named.name),
    nameMarks: marksOfName(sealing, named.name),
    village: village ?? null,
  };
}

interface Weighed {
  verdict: ImportVerdict;
  reasons: ImportReason[];
  /** Where it belongs. */
  village?: VillageCode;
  /** Whose it is; absent: a household of its own. */
  household?: WarnedHousehold | undefined;
  candidates?: WarnedHousehold[];
  /** Its number is somebody else's, as a person has said: it finds nobody. */
  numberless?: true;
  class: WarningClass;
  line: number | null;
}

const isMonitored = ({ status }: WarnedHousehold): boolean =>
  status !== undefined && [...recognizedStatuses, ...eliminatedStatuses].includes(status);
const classOf = (said: Said, households: readonly WarnedHousehold[]): WarningClass =>
  said.formerlyPoor || households.some((each) => each.formerlyPoor === true || isMonitored(each))
    ? 'formerly_poor'
    : 'others';

/** The figure of the policy in force there; null where every row warns. */
function lineFor(kind: WarningKind, of: Importing, village: VillageCode, as: WarningClass): number | null {
  const field = warningLines[kind][as];
  if (field === null) return null;
  const { reference, at } = of.moment;
  return figureOf(reference.policyAt(village, chinaDay(at.toISOString())), field) as number;
}

const reaches = (kind: WarningKind, measured: number | undefined, line: number | null): boolean =>
  line === null || measured === undefined || (sheets[kind].atMost ? measured <= line : measured >= line);

interface Known {
  found: WarnedFound;
  /** Of the households that have somebody of the name, those where it may be them. */
  alike: readonly WarnedHousehold[];
}

/** @param candidate the household that a person chose, where one did */
function weigh(
  kind: WarningKind,
  of: Importing,
  { entry, said }: WithSaid,
  { found, alike }: Known,
  candidate?: string | null,
): Weighed {
  const [first] = entry.rows;
  const about = (code: ImportCode): ImportReason => ({ code, row: first?.row ?? entry.firstRow });
  const measured = (village: VillageCode, households: readonly WarnedHousehold[]) => {
    const as = classOf(said, households);
    const line = lineFor(kind, of, village, as);
    return { village, class: as, line, reached: reaches(kind, said.says.measured, line) };
  };
  const weighed = (
    verdict: ImportVerdict,
    village: VillageCode,
    household: WarnedHousehold | undefined,
    reasons: ImportReason[],
    candidates?: WarnedHousehold[],
  ): Weighed => {
    const { reached, ...rest } = measured(village, candidates ?? (household ? [household] : []));
    if (!reached) return { ...rest, verdict: 'below', reasons: [about('warning.below')] };
    return { ...rest, verdict, reasons, household, ...(candidates ? { candidates } : {}) };
  };

  const { before, numbered } = found;
  if (before) {
    const { row, household, erased } = before;
    if (row.contentHash === hashOf(of, said))
      return { verdict: 'unchanged', reasons: [], village: row.villageCode, class: row.class, line: row.line };
    const ended = erased || household.status === undefined || isEnded(household.status);
    if (ended) return weighed('undecided', household.village, household, [about('warning.ended')]);
    return weighed('changed', household.village, household, []);
  }
  const [byNumber] = numbered;
  const candidates = byNumber ? (byNumber.named ? [] : [byNumber]) : [...alike];
  if (candidates.length > 0) {
    const village = said.village ?? candidates[0]?.village ?? '';
    const code = byNumber ? 'warning.other_name' : 'warning.alike';
    const undecided = weighed('undecided', village, undefined, [about(code)], candidates);
    const chosen = candidates.find(({ id }) => id === candidate);
    if (undecided.verdict !== 'undecided') return undecided;
    if (!chosen) return byNumber ? { ...undecided, numberless: true } : undecided;
    const as = classOf(said, [chosen]);
    return {
      ...undecided,
      village: chosen.village,
      household: chosen,
      class: as,
      line: lineFor(kind, of, chosen.village, as),
    };
  }
  if (byNumber) {
    const elsewhere = said.village !== undefined && said.village !== byNumber.village;
    return weighed('new', byNumber.village, byNumber, elsewhere ? [about('place.otherwise')] : []);
  }
  if (said.village === undefined)
    return { verdict: 'refused', reasons: [said.noVillage ?? about('place.no_village')], class: 'others', line: null };
  return weighed('new', said.village, undefined, []);
}

/** What is known of each, in one statement, and two more where a name has to be looked at. */
async function findKnown(
  kind: WarningKind,
  of: Importing,
  reads: readonly WithSaid[],
): Promise<ReadonlyMap<string, Known>> {
  const { services, moment, area } = of;
  const found = await findWarned(
    services.db,
    area,
    reads.map((read) => queryOf(kind, of, read)),
  );
  // Whoever is known by their number, or was warned of before, is looked for no further.
  const named = ({ before, numbered, alike }: WarnedFound) => (before || numbered.length > 0 ? [] : alike);
  const people = await listPeople(services.db, moment.sealing, [
    ...new Set([...found.values()].flatMap(named).map(({ id }) => id)),
  ]);
  return new Map(
    reads.flatMap(({ entry, said }) => {
      const own = found.get(entry.entry);
      if (!own) return [];
      const alike = named(own).filter(({ id }) => mayBe(people.get(id) ?? [], said) !== undefined);
      return [[entry.entry, { found: own, alike }] as const];
    }),
  );
}

const getKnown = (known: ReadonlyMap<string, Known>, { entry }: Entry): Known => {
  const own = known.get(entry);
  if (!own) throw new Error('a row of the sheet was not looked up');
  return own;
};

async function judge(
  kind: WarningKind,
  of: Importing,
  entries: readonly Entry[],
  twice: ReadonlySet<string>,
): Promise<Judged[]> {
  const reads = entries.map((entry) => readWarning(kind, of, entry, twice));
  const known = await findKnown(kind, of, reads.filter(isSaid));
  return reads.map((read) => {
    const { entry, reasons } = read;
    if (!isSaid(read)) return { entry: entry.entry, verdict: 'refused', reasons };
    const weighed = weigh(kind, of, read, getKnown(known, entry));
    const { verdict, village, candidates } = weighed;
    return {
      entry: entry.entry,
      verdict,
      reasons: [...weighed.reasons, ...reasons],
      ...(village === undefined ? {} : { village }),
      ...(verdict === 'undecided' && candidates ? { candidates: candidates.map(({ id }) => id) } : {}),
    };
  });
}

interface Taken {
  read: WithSaid;
  weighed: Weighed;
  village: VillageCode;
  before: WarnedFound['before'];
}

const isTaken = ({ verdict }: Weighed, { decision }: Decided): boolean =>
  verdict === 'new' || verdict === 'changed' || (verdict === 'undecided' && decision === 'take');

/** @throws Refusal `not_allowed` where whoever confirmed it is not of the department any more */
async function senderOf(kind: WarningKind, { services, moment, area }: Importing, { accountId }: Confirmed) {
  const account = await getAccount(services.db, accountId, chinaDay(moment.at.toISOString()));
  const roles = account.roles.filter((role) => maySend(kind, role) && role.areaCode === area);
  if (roles.length === 0) throw new Refusal('not_allowed');
  const phone = await findWorkPhone(services.db, accountId);
  const sender: SignedIn = { ...account, roles };
  return { sender, phone };
}

async function write(
  kind: WarningKind,
  of: Importing,
  by: Confirmed,
  entries: readonly Decided[],
  twice: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const { services, moment } = of;
  const { sender, phone } = await senderOf(kind, of, by);
  const reads = entries.map((entry) => readWarning(kind, of, entry, twice)).filter(isSaid);
  const known = await findKnown(kind, of, reads);
  const taken = reads.flatMap((read): Taken[] => {
    const entry = read.entry as Decided;
    const own = getKnown(known, entry);
    const weighed = weigh(kind, of, read, own, entry.candidate);
    const { village } = weighed;
    return isTaken(weighed, entry) && village !== undefined
      ? [{ read, weighed, village, before: own.found.before }]
      : [];
  });
  if (taken.length === 0) return new Map();
  const asked = taken.map((each) => ({ ...each, id: randomUUID() }));
  const found = await findFilings(
    services.db,
    asked.map(({ id, read: { said }, weighed: { household, numberless }, village }) => ({
      id,
      village,
      idNumberIndex: said.idNumber === undefined || numberless ? null : indexOfNumber(moment.sealing, said.idNumber),
      householdId: household?.id ?? null,
    })),
    chinaDay(moment.at.toISOString()),
  );
  refuseTogether(found);
  const written = asked.map((each) => {
    const own = found.get(each.id);
    if (!own) throw new Error('a household of the sheet was not looked up');
    return writeOne(kind, of, each, { found: own, sender, phone });
  });
  await services.write(joinSteps(...written.map(({ step }) => step)));
  await putWarnings(
    services.db,
    written.map(({ row }) => row),
  );
  return new Map(written.map(({ entry, row }) => [entry, row.householdId]));
}

/** Two warnings of one household are filed one after the other. @throws StepConflict */
function refuseTogether(found: ReadonlyMap<string, FilingFound>): void {
  const ids = [...found.values()].flatMap(({ household }) => household?.id ?? []);
  if (new Set(ids).size < ids.length) throw new StepConflict('two warnings of one household');
}

interface Sent {
  found: FilingFound;
  sender: SignedIn;
  phone: string | undefined;
}

/** As a single warning is filed, with what it was measured by beside it. */
function writeOne(
  kind: WarningKind,
  of: Importing,
  { id, read, weighed, village, before }: Taken & { id: string },
  { found, sender, phone }: Sent,
): { entry: string; step: Step; row: WarningRow } {
  const { moment, area } = of;
  const { sealing, reference, at } = moment;
  const { said } = read;
  const summary = found.before?.row.summary ? openSummary(sealing, found.before.row) : undefined;
  const people = Math.min(MAX_HOUSEHOLD, summary?.householdSize ?? 1);
  const discovery = said.filed({ id, village, people, numberless: weighed.numberless === true });
  const { filer, filed } = discoveredBy(sender, phone, discovery);
  const { step, result } = decideFiling(moment, filer, filed, undefined, found);
  const status = found.before?.row.status;
  const householdId = found.household?.id ?? step?.households?.[0]?.id;
  if (!step || householdId === undefined) throw new Error('a warning that files nothing');
  const warningId = before?.row.id ?? id;
  return {
    entry: read.entry.entry,
    step,
    row: {
      id: warningId,
      kind,
      accountId: sender.id,
      areaCode: area,
      keyIndex: keyIndexOf(kind, of, read),
      contentHash: hashOf(of, said),
      content: sealWarning(sealing, warningId, { ...said.named, measured: said.says.measured }),
      class: weighed.class,
      line: weighed.line,
      policyVersion: reference.policyAt(village, chinaDay(at.toISOString())).version,
      villageCode: village,
      householdId,
      caseId: result.caseId,
      recognizedBefore: status !== undefined && [...recognizedStatuses, ...eliminatedStatuses].includes(status),
      at,
      changedAt: at,
    },
  };
}

async function alike(
  kind: WarningKind,
  of: Importing,
  entries: readonly (Entry & { candidates: readonly string[] })[],
  twice: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Alike>> {
  const { services, moment } = of;
  const reads = entries.map((entry) => ({ candidates: entry.candidates, ...readWarning(kind, of, entry, twice) }));
  const all = await listPeople(services.db, moment.sealing, [
    ...new Set(entries.flatMap(({ candidates }) => candidates)),
  ]);
  const places = await listVillagesOf(services.db, [...all.keys()]);
  return new Map(
    reads.flatMap(({ entry, said, candidates }) => {
      if (!said) return [];
      const shown = candidates.flatMap((household) => {
        const people = all.get(household) ?? [];
        const person = mayBe(people, said) ?? people.find(({ idNumber }) => idNumber === said.idNumber);
        const village = places.get(household);
        if (!person || village === undefined) return [];
        const { town, village: name } = moment.reference.villagePath(village);
        return [{ household, village: `${town}${name}`, ...shownPerson(person) }];
      });
      return [[entry.entry, { names: said.named, candidates: shown }] as const];
    }),
  );
}

/** A kind of sheet for each department's. */
export function warningKind(kind: WarningKind): ImportKind {
  return {
    columns: fieldsOf(kind),
    example: exampleOf(kind),
    place: (of, row) => placeOf(kind, of, row),
    numbered(row) {
      const { value } = readCell('id_number', row.cells.id_no);
      const { idNumber } = identityIn(typeof value === 'string' ? value : undefined);
      const { value: name } = readCell('name', row.cells.member_name);
      return idNumber === undefined ? undefined : { number: idNumber, name: typeof name === 'string' ? key(name) : '' };
    },
    severalRows: true,
    judge: (of, entries, twice) => judge(kind, of, entries, twice),
    write: (of, by, entries, twice) => write(kind, of, by, entries, twice),
    alike: (of, entries, twice) => alike(kind, of, entries, twice),
  };
}
