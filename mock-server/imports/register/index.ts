/** The county's register (台账) out of a sheet: one row a member, put together to households by place and number. */
import { randomUUID } from 'node:crypto';
import type { ImportReason, ImportVerdict } from '../../../src/shared/contract/imports';
import { recognizedStatuses, eliminatedStatuses, isEnded } from '../../../src/shared/contract/workflow';
import { beginFromRegister, noteFromRegister, type ImportSource, type RegisteredCase } from '../../cases/register';
import { markRegistered } from '../../content/marks';
import { indexOfNumber, indexPerson } from '../../content/people';
import { findHead, isHead, openRegister, sealRegister, type RegisterContent } from '../../registers/content';
import { registerFields, type RegisterField } from '../../registers/fields';
import { doubtsAbout, formerlyPoorIn, momentOfMonth, monitoringOf } from '../../registers/monitoring';
import type { Sealing } from '../../sealing';
import {
  findRegistered,
  putRegisterEntries,
  type RegisterFound,
  type RegisterQuery,
  type RegisterRow,
  type StandingHousehold,
} from '../../store/register';
import { putFindings } from '../../store/findings';
import { joinSteps, type Step } from '../../store/steps';
import { findingsIn, foundIn, householdOf as householdIn } from '../../checks/household';
import type { BoundRow, Confirmed, Decided, Entry, Importing, ImportKind, Judged, Placed } from '../kind';
import { identityIn, readCell } from '../values';
import { canonical, overlay, readHousehold, reasonOf, reasonOfFinding } from './household';
import { textIn, villageIn } from '../places';
import { registerExample } from './template';

function place(of: Importing, row: BoundRow): Placed {
  const refused = (code: ImportReason['code'], field: RegisterField): Placed => ({
    reasons: [reasonOf(code, row.row, field, of.headers)],
  });
  const found = villageIn(of, row);
  if ('code' in found) return refused(found.code, found.field);
  const number = textIn(row, 'household_no');
  return number === '' ? refused('place.no_number', 'household_no') : { village: found.village, place: number };
}

const numberOf = ({ rows }: Entry): string => (rows[0] ? textIn(rows[0], 'household_no') : '');

interface Read {
  entry: Entry;
  content: RegisterContent;
  reasons: ImportReason[];
}

const indexOfEntry = (sealing: Sealing, { village, number }: RegisterContent) =>
  sealing.blindIndex('register', `${village} ${number}`);
const hashOf = (sealing: Sealing, content: RegisterContent) =>
  sealing.blindIndex('register-content', canonical(content));

function read({ headers }: Importing, entry: Entry, twice: ReadonlySet<string>): Read {
  return { entry, ...readHousehold(entry.rows, { village: entry.village, number: numberOf(entry) }, twice, headers) };
}

function queryOf({ moment: { sealing } }: Importing, { entry, content }: Read): RegisterQuery {
  return {
    entry: entry.entry,
    numberIndex: indexOfEntry(sealing, content),
    village: content.village,
    numbers: content.members.flatMap(({ idNumber }) =>
      idNumber === undefined ? [] : indexOfNumber(sealing, idNumber),
    ),
  };
}

/** Whose household it is, and what of it is decided already. */
interface Weighed {
  verdict: ImportVerdict;
  /** What it says, with what was known before. */
  content: RegisterContent;
  household: StandingHousehold | undefined;
  reasons: ImportReason[];
}

/** How the register says that it stands, and how it does. */
function standsOtherwise(content: RegisterContent, { latest }: StandingHousehold): boolean {
  if (!latest) return false;
  const { status, category } = latest.row;
  const monitoring = monitoringOf(content);
  if (recognizedStatuses.includes(status))
    return !monitoring || monitoring.eliminated || (monitoring.category !== null && monitoring.category !== category);
  if (eliminatedStatuses.includes(status)) return monitoring !== undefined && !monitoring.eliminated;
  // What is under way here is decided here.
  return !isEnded(status) && monitoring !== undefined;
}

function weigh(of: Importing, { entry, content }: Read, found: RegisterFound): Weighed {
  const { sealing } = of.moment;
  const [first] = entry.rows;
  const about = (code: ImportReason['code']) => [reasonOf(code, first?.row ?? entry.firstRow)];
  const { registered, households } = found;
  const [household, other] = households;
  if (registered && household) {
    const before = openRegister(sealing, registered);
    const now = overlay(before, content, of.headers);
    const weighed = { content: now, household };
    if (hashOf(sealing, now) === registered.contentHash) return { ...weighed, verdict: 'unchanged', reasons: [] };
    if (standsOtherwise(now, household)) return { ...weighed, verdict: 'undecided', reasons: about('case.otherwise') };
    return { ...weighed, verdict: 'changed', reasons: [] };
  }
  if (other) return { content, household: undefined, verdict: 'undecided', reasons: about('household.several') };
  if (household) return { content, household, verdict: 'undecided', reasons: about('household.known') };
  return { content, household: undefined, verdict: 'new', reasons: [] };
}

/** What the checks say of it; of other households they know as much as the sheet says. */
function checkReasons(
  { moment, headers }: Importing,
  { rows, firstRow }: Entry,
  content: RegisterContent,
  twice: ReadonlySet<string>,
): ImportReason[] {
  const household = householdIn(moment, content, { hasNumber: (number) => twice.has(number) });
  return findingsIn(household).map((finding) =>
    reasonOfFinding(finding, rows[finding.row]?.row ?? firstRow, content, headers),
  );
}
/** A household's doubt says the same as a check does of its first row. */
const isTold = (told: readonly ImportReason[], { check, row }: ImportReason): boolean =>
  told.some((each) => each.check === check && each.row === row);

async function judge(of: Importing, entries: readonly Entry[], twice: ReadonlySet<string>): Promise<Judged[]> {
  const { sealing, at } = of.moment;
  const all = entries.map((entry) => read(of, entry, twice));
  const found = await findRegistered(
    of.services.db,
    all.map((each) => queryOf(of, each)),
  );
  return all.map((each) => {
    const { entry, content, reasons } = each;
    const known = found.get(entry.entry);
    if (!known) throw new Error('a household of the sheet was not looked up');
    const weighed = weigh(of, each, known);
    const elsewhere = content.members.flatMap(({ idNumber }, at) =>
      idNumber !== undefined && known.elsewhere.includes(indexOfNumber(sealing, idNumber))
        ? [reasonOf('id_number.elsewhere', entry.rows[at]?.row ?? entry.firstRow, 'id_no', of.headers)]
        : [],
    );
    const doubts = doubtsAbout(weighed.content, at).map(({ code, field }) =>
      reasonOf(code, entry.firstRow, field, of.headers),
    );
    const told = [...weighed.reasons, ...reasons, ...doubts, ...elsewhere];
    return {
      entry: entry.entry,
      verdict: weighed.verdict,
      reasons: [...told, ...checkReasons(of, entry, weighed.content, twice).filter((each) => !isTold(told, each))],
    };
  });
}

const NAMELESS = '—';

function registeredCase(content: RegisterContent, at: Date): RegisteredCase | undefined {
  const monitoring = monitoringOf(content);
  if (!monitoring) return undefined;
  const head = findHead(content);
  const { recognizedOn, eliminatedOn, eliminated, category, risks, eliminationMode, helps } = monitoring;
  return {
    village: content.village,
    name: head?.name ?? NAMELESS,
    numberless: head?.idNumber === undefined,
    people: content.members.length,
    category,
    risks,
    recognizedAt: momentOfMonth(recognizedOn ?? eliminatedOn, at),
    eliminatedAt: eliminated ? momentOfMonth(eliminatedOn, at) : null,
    eliminationMode,
    helps,
  };
}

/** Whoever has a number that can be right is found by it from then on. */
function peopleOf(
  { moment: { sealing } }: Importing,
  { village, members, values }: RegisterContent,
  householdId: string,
): Step {
  const seen = members.flatMap((member) => {
    const { idNumber, values: own } = member;
    if (idNumber === undefined) return [];
    const phone = own.member_phone ?? (isHead(member) ? values.household_phone : undefined);
    const person =
      typeof own.member_name === 'string'
        ? indexPerson(sealing, { name: own.member_name, idNumber })
        : { idNumberIndex: indexOfNumber(sealing, idNumber), nameIndex: null };
    const phoneIndex = typeof phone === 'string' ? sealing.blindIndex('phone', phone) : null;
    return [{ ...person, phoneIndex, householdId, villageCode: village }];
  });
  return seen.length > 0 ? { seen } : {};
}

interface Written {
  step: Step;
  /** No action tells of it, so that nothing follows one. */
  quiet: boolean;
  row: RegisterRow;
  content: RegisterContent;
}

function caseStep(
  of: Importing,
  by: Confirmed,
  entry: Decided,
  { content, household, verdict }: Weighed,
  householdId: string,
): Step {
  const { moment, id, file } = of;
  const { latest } = household ?? {};
  const registered = registeredCase(content, moment.at);
  const source: ImportSource = {
    ...by,
    import: { id, row: entry.firstRow },
    body: { file, row: entry.firstRow, register: content },
  };
  const standing = latest && { row: latest.row, lastHash: latest.lastHash };
  const stands = standing && [...recognizedStatuses, ...eliminatedStatuses].includes(standing.row.status);
  if (!registered) return {};
  // Where a person took what the sheet says against how the case stands, the case goes its own way.
  if (standing && stands) return verdict === 'changed' ? noteFromRegister(moment, standing, registered, source) : {};
  if (standing && !isEnded(standing.row.status)) return {};
  return beginFromRegister(moment, householdId, registered, source);
}

function writeOne(of: Importing, by: Confirmed, entry: Decided, weighed: Weighed): Written {
  const { sealing, at } = of.moment;
  const { content, household } = weighed;
  const householdId = household?.id ?? randomUUID();
  const formerlyPoor = formerlyPoorIn(content);
  const arrival: Step = household
    ? {
        standing: [{ id: household.id, version: household.version }],
        ...(formerlyPoor === null ? {} : { registered: [{ household: household.id, formerlyPoor }] }),
      }
    : { households: [{ id: householdId, villageCode: content.village, formerlyPoor }] };
  const told = caseStep(of, by, entry, weighed, householdId);
  return {
    step: joinSteps(arrival, peopleOf(of, content, householdId), told),
    quiet: told.actions === undefined,
    content,
    row: {
      householdId,
      villageCode: content.village,
      numberIndex: indexOfEntry(sealing, content),
      content: sealRegister(sealing, householdId, content),
      contentHash: hashOf(sealing, content),
      importId: of.id,
      importRow: entry.firstRow,
      at,
    },
  };
}

/** What stands against it now is judged again: between the dry run and this, somebody may have acted. */
const isTaken = ({ verdict }: Weighed, { decision }: Decided): boolean =>
  verdict === 'new' || verdict === 'changed' || (verdict === 'undecided' && decision === 'take');

async function write(
  of: Importing,
  by: Confirmed,
  entries: readonly Decided[],
  twice: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const { db, write: writeStep } = of.services;
  const all = entries.map((entry) => ({ entry, read: read(of, entry, twice) }));
  const found = await findRegistered(
    db,
    all.map((each) => queryOf(of, each.read)),
  );
  const written = all.flatMap(({ entry, read: each }) => {
    const known = found.get(entry.entry);
    const weighed = known && weigh(of, each, known);
    return weighed && isTaken(weighed, entry) ? [{ entry: entry.entry, ...writeOne(of, by, entry, weighed) }] : [];
  });
  if (written.length > 0) {
    await writeStep(joinSteps(...written.map(({ step }) => step)));
    await putRegisterEntries(
      db,
      written.map(({ row }) => row),
    );
    await markRegistered(
      { db, sealing: of.moment.sealing },
      written.flatMap(({ quiet, row }) => (quiet ? [row.householdId] : [])),
    );
    await putFindings(
      db,
      written.map(({ row: { householdId }, content }) =>
        foundIn(of.moment.sealing, householdId, content, householdIn(of.moment, content)),
      ),
      of.moment.at,
    );
  }
  return new Map(written.map(({ entry, row }) => [entry, row.householdId]));
}

export const registerKind: ImportKind = {
  columns: registerFields,
  example: registerExample,
  place,
  numbered(row) {
    const { value } = readCell('id_number', row.cells.id_no);
    const { idNumber } = identityIn(typeof value === 'string' ? value : undefined);
    return idNumber === undefined ? undefined : { number: idNumber, name: textIn(row, 'member_name') };
  },
  judge,
  write,
};
