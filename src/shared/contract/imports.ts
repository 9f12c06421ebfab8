/**
 * Sheets that come in (导入): a file is read, its columns are bound, every row is judged, and nothing is written before
 * somebody says so. Kinds of sheets are rows of a table at the server; here is what both sides say about them.
 */
import { warningSenders, type Department } from './department';
import { ChinaDay, Instant } from '../base/china-time';
import { text } from '../base/text';
import * as z from '../base/zod';
import { Sentence } from './register-check';
import { callers, type Role } from './session';
import { isWarningKind, warningKinds } from './warning';

/** As it stands in an address. */
export const PartNumber = z.coerce.number<number | string>().int().min(0).max(63);

/** What a sheet brings. */
export const importKinds = ['register', 'staff', ...warningKinds] as const;
export type ImportKind = (typeof importKinds)[number];
const ofCounty = { register: ['county_officer', 'administrator'], staff: callers.administrator } as const;
/** Whether somebody in a role brings a kind in: the county its own, each department what it warns of. */
export function maySend(kind: ImportKind, { role, department }: { role: Role; department?: Department | undefined }) {
  if (isWarningKind(kind)) return role === 'department_officer' && department === warningSenders[kind];
  return (ofCounty[kind] as readonly Role[]).includes(role);
}

const MB = 1024 * 1024;
/** A file is sent in parts, so that a weak signal loses one of them, and no more of it is ever in memory. */
export const IMPORT_PART_BYTES = 4 * MB;
export const MOST_IMPORT_PARTS = 64;

/**
 * `sending` until all parts are here, `reading`, `unbound` while a person has to say which column is which, `checking`,
 * `ready` once every row is judged, `writing` once somebody has confirmed, `done`; `refused` where the file is at fault,
 * `stopped` where it could not go on.
 */
export const importStates = [
  'sending',
  'reading',
  'unbound',
  'checking',
  'ready',
  'writing',
  'done',
  'refused',
  'stopped',
] as const;
export type ImportState = (typeof importStates)[number];
/** In which it goes on by itself. */
export const importGoesOn = (state: ImportState): boolean => ['reading', 'checking', 'writing'].includes(state);

/** Why a file is not read at all. */
export const sheetFaults = [
  'not_a_sheet',
  'old_format',
  'unreadable',
  'inflates',
  'too_many_rows',
  'too_many_columns',
  'encoding',
  'empty',
] as const;
export type SheetFault = (typeof sheetFaults)[number];
/** The same, or why its import stopped. */
export const importFaults = [...sheetFaults, 'not_allowed', 'interrupted'] as const;
export type ImportFault = (typeof importFaults)[number];

/** What becomes of what one or more rows say together; `below` reaches no line, `undecided` waits for a person. */
export const importVerdicts = ['new', 'changed', 'unchanged', 'below', 'refused', 'undecided'] as const;
export type ImportVerdict = (typeof importVerdicts)[number];

/** Why rows can't be placed. */
export const placingCodes = [
  'place.no_village',
  'place.unknown_village',
  'place.two_villages',
  'place.outside',
  'place.no_number',
  'place.unknown_area',
  'staff.no_name',
  'staff.no_phone',
  'staff.no_role',
  'staff.unknown_role',
  'staff.level',
  'staff.no_department',
  'staff.unknown_department',
] as const;
/** Why a person of a staff sheet is not taken. */
export const refusingCodes = ['staff.two_names', 'staff.shared_phone', 'staff.own', 'staff.outside'] as const;
/** Why a row warns of nobody, though it is placed. */
export const warningCodes = ['warning.missing', 'warning.invalid', 'warning.ahead', 'warning.below'] as const;
/** What a person has to decide about. */
export const decidingCodes = [
  'household.known',
  'household.several',
  'case.otherwise',
  'staff.other_name',
  'warning.alike',
  'warning.other_name',
  'warning.ended',
] as const;
/** What is taken as it is written, and should be looked at. */
export const promptCodes = [
  'cell.formula',
  'cell.error',
  'cell.digits_lost',
  'cell.number',
  'cell.month',
  'cell.day',
  'cell.phone',
  'cell.word',
  'cell.yes_no',
  'id_number.missing',
  'id_number.length',
  'id_number.check_digit',
  'id_number.none',
  'id_number.twice',
  'id_number.birthday',
  'id_number.elsewhere',
  'member.no_name',
  'household.no_head',
  'household.two_heads',
  'household.differs',
  'case.no_risk',
  'case.no_month',
  'case.month_ahead',
  'case.elimination_first',
  'case.eliminated_unknown',
  'check',
  'staff.role_given',
  'staff.role_moved',
  'staff.department_changed',
  'staff.phone_corrected',
  'staff.invited',
  'staff.invited_otherwise',
  'staff.namesake',
  'place.otherwise',
  'warning.several',
] as const;
export const importCodes = [
  ...placingCodes,
  ...refusingCodes,
  ...warningCodes,
  ...decidingCodes,
  ...promptCodes,
] as const;
export type ImportCode = (typeof importCodes)[number];

/** One thing about a row: nothing personal, for the values stand in the file. */
export const ImportReason = z.object({
  code: z.enum(importCodes),
  /** As the sheet numbers it. */
  row: z.int(),
  /** The column's header, where it is about one cell. */
  column: z.string().optional(),
  /** The check of the register that says the same (`CHK-003`). */
  check: z.string().optional(),
  /** What that check says. */
  says: Sentence.optional(),
});
export type ImportReason = z.infer<typeof ImportReason>;

/** What a person decides: what the rows say is taken, of one of the candidates where it names one, or they are left out. */
export const importDecisions = ['take', 'leave'] as const;
export type ImportDecision = (typeof importDecisions)[number];

export const ImportColumn = z.object({
  /** From 0. */
  column: z.int().min(0),
  letter: z.string(),
  /** As it is written. */
  header: z.string(),
  /** Absent: it is not taken. */
  field: z.string().optional(),
  /** Another column says the same, and this one was left. */
  twice: z.boolean().optional(),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

export const ImportField = z.object({
  field: z.string(),
  /** The usual header. */
  header: z.string(),
  required: z.boolean(),
});
export type ImportField = z.infer<typeof ImportField>;

const Counts = z.record(z.enum(importVerdicts), z.int());

export const ImportSummary = z
  .object({
    id: z.uuid(),
    kind: z.enum(importKinds),
    file: z.string(),
    state: z.enum(importStates),
    fault: z.enum(importFaults).optional(),
    at: Instant,
    /** Who sent it. */
    by: z.string().optional(),
    finishedAt: Instant.optional(),
    /** Of households, persons, …: of what a kind counts. */
    counts: Counts,
  })
  .meta({ id: 'ImportSummary' });
export type ImportSummary = z.infer<typeof ImportSummary>;

export const ImportDetail = ImportSummary.extend({
  /** Changes with whatever a person says about it. */
  version: z.int(),
  /** How far the present state has come, and of how many; of how many is a guess while it is read. */
  progress: z.object({ done: z.int(), of: z.int() }),
  /** Parts that are here already. */
  received: z.array(z.int()),
  parts: z.int(),
  rows: z.int(),
  /** The row of the headers; absent while none was found. */
  headerRow: z.int().optional(),
  columns: z.array(ImportColumn),
  fields: z.array(ImportField),
  /** Fields that have to be bound and are not. */
  missing: z.array(z.string()),
  /** How often each thing was said, the gravest first. */
  reasons: z.array(
    z.object({ code: z.enum(importCodes), check: z.string().optional(), says: Sentence.optional(), rows: z.int() }),
  ),
  /** Entries that wait for a decision. */
  undecided: z.int(),
  /** Of a staff sheet that was written: who has not activated yet, and whether their codes were given out. */
  codes: z.object({ waiting: z.int(), issuedAt: Instant.optional(), issuedBy: z.string().optional() }).optional(),
}).meta({ id: 'ImportDetail' });
export type ImportDetail = z.infer<typeof ImportDetail>;

export const NewImport = z
  .strictObject({
    /** Made by whoever sends it: the same id twice is the same import. */
    id: z.uuid(),
    kind: z.enum(importKinds),
    file: z.personal('identity', text(200)),
    parts: z.int().min(1).max(MOST_IMPORT_PARTS),
  })
  .meta({ id: 'NewImport' });
export type NewImport = z.infer<typeof NewImport>;

export const ImportBinding = z
  .strictObject({
    basedOn: z.int(),
    headerRow: z.int().min(1),
    /** Each column that is taken; with another header row they are found anew where this is empty. */
    columns: z.array(z.strictObject({ column: z.int().min(0), field: z.string().max(60).regex(/^\w+$/) })).max(1_000),
  })
  .meta({ id: 'ImportBinding' });
export type ImportBinding = z.infer<typeof ImportBinding>;

export const ImportEntriesQuery = z.strictObject({
  verdict: z.enum(importVerdicts).optional(),
  code: z.enum(importCodes).optional(),
  after: z.coerce.number<number | string>().int().min(0).optional(),
});
export type ImportEntriesQuery = z.input<typeof ImportEntriesQuery>;

/** A household that may be meant: enough to tell it by, for who knows whom the row means. */
export const ImportCandidate = z.object({
  household: z.uuid(),
  village: z.string(),
  /** Masked. */
  name: z.personal('identity', z.string()),
  birthDate: z.personal('identity', ChinaDay).optional(),
  /** The last four digits. */
  numberEnds: z.string().optional(),
});
export type ImportCandidate = z.infer<typeof ImportCandidate>;

/** Rows that belong together: a household of the register, somebody on the staff, one warning. */
export const ImportEntry = z
  .object({
    /** By which it is decided about: its first row. */
    row: z.int(),
    rows: z.int(),
    verdict: z.enum(importVerdicts),
    /** Where it lies; absent where it can't be placed. */
    village: z.string().optional(),
    reasons: z.array(ImportReason),
    decision: z.enum(importDecisions).optional(),
    /** As whose it is taken; absent with `take`: as a household of its own. */
    candidate: z.uuid().optional(),
    /** Where one of them may be meant, with whom the row names. */
    candidates: z.array(ImportCandidate).optional(),
    names: z
      .object({ name: z.personal('identity', z.string()), birthDate: z.personal('identity', ChinaDay).optional() })
      .optional(),
    written: z.boolean(),
  })
  .meta({ id: 'ImportEntry' });
export type ImportEntry = z.infer<typeof ImportEntry>;

export const ImportEntries = z.object({ entries: z.array(ImportEntry), nextAfter: z.int().optional() });
export const Imports = z.object({ imports: z.array(ImportSummary) });

export const ImportDecisions = z
  .strictObject({
    basedOn: z.int(),
    decision: z.enum(importDecisions),
    /** One of them, by its first row; absent: all that wait. */
    row: z.int().min(1).optional(),
    /** With `take` of one row: whose it is. */
    candidate: z.uuid().optional(),
  })
  .meta({ id: 'ImportDecisions' });
export type ImportDecisions = z.infer<typeof ImportDecisions>;

export const ImportConfirmation = z.strictObject({ basedOn: z.int() }).meta({ id: 'ImportConfirmation' });

/**
 * Asking for the activation codes of those who have not activated: new codes, and whatever was given out before is void.
 * Made by who asks: the same id twice is one, for a signal that was lost.
 */
export const CodesIssue = z.strictObject({ issue: z.uuid() }).meta({ id: 'CodesIssue' });

/** Which rows a report holds: those of which something is said, or all of them. */
export const ImportReportQuery = z.strictObject({ rows: z.enum(['told', 'all']).default('told') });

export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
