/**
 * The tables. A case is the fold of its actions; `cases` is an index of that fold, rebuilt by replay.
 * What people wrote, and who they are, is stored only sealed (`sealing.ts`); what is searched for by an
 * identity number is found by its blind index.
 */
import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import type { ChangeDetails, ChangeKind } from '../../src/shared/contract/admin';
import type { AttachmentKind, ServedType } from '../../src/shared/contract/attachment';
import type { CalendarYear } from '../../src/shared/contract/calendar';
import type { ComplaintKind } from '../../src/shared/contract/complaint';
import type { ConsentKind } from '../../src/shared/contract/consent';
import type { StoredConfirmation } from '../../src/shared/contract/confirmation';
import type { StoredProof } from '../../src/shared/contract/proof';
import type { HardshipKind } from '../../src/shared/hardships/index';
import type {
  ImportDecision,
  ImportFault,
  ImportKind,
  ImportReason,
  ImportState,
  ImportVerdict,
} from '../../src/shared/contract/imports';
import type { WrittenPolicy } from '../../src/shared/contract/policy';
import type { Standing } from '../../src/shared/contract/register';
import type { RequestKind, RequestState } from '../../src/shared/contract/rights';
import type { UnmaskReason } from '../../src/shared/contract/unmask';
import type { WarningClass } from '../../src/shared/contract/warning';
import type { Role } from '../../src/shared/contract/session';
import type { Category, Risk } from '../../src/shared/contract/assessment';
import type { Limit } from '../../src/shared/contract/calendar';
import type { Origin } from '../../src/shared/contract/case';
import type { Department, WarningKind } from '../../src/shared/contract/department';
import type { Condition } from '../../src/shared/contract/condition';
import type { Measure } from '../../src/shared/contract/measure';
import type { Digest, MessageKind, MessageTemplate } from '../../src/shared/contract/message';
import type { SmsKind } from '../../src/shared/contract/sms';
import { openStatuses, type ActionType, type Actor, type Status } from '../../src/shared/contract/workflow';

/** Bytes, as both drivers give them: a `Uint8Array`. */
const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

/** A place in the one order over all that is only ever added to: see `positions.ts`. */
export const positions = pgSequence('positions');
const position = () =>
  bigint('position', { mode: 'number' })
    .notNull()
    // A transaction has its own number before it takes a position.
    .default(sql`(case when pg_current_xact_id() is not null then nextval('positions') end)`);

export const areas = pgTable('areas', { code: text('code').primaryKey(), name: text('name').notNull() });

export const policies = pgTable('policies', {
  version: text('version').primaryKey(),
  areaCode: text('area_code').notNull(),
  /** Null while it is only proposed. */
  validFrom: date('valid_from', { mode: 'string' }),
  validTo: date('valid_to', { mode: 'string' }),
  content: jsonb('content').$type<WrittenPolicy>().notNull(),
});

export const calendarYears = pgTable('calendar_years', {
  year: smallint('year').primaryKey(),
  content: jsonb('content').$type<CalendarYear>().notNull(),
});

/** One row: the microsecond of the last change to areas, policies and calendars, which triggers write. */
export const referenceVersions = pgTable(
  'reference_versions',
  {
    one: boolean('one').primaryKey().default(true),
    areas: bigint('areas', { mode: 'number' }).notNull(),
    policies: bigint('policies', { mode: 'number' }).notNull(),
    calendars: bigint('calendars', { mode: 'number' }).notNull(),
  },
  ({ one }) => [check('reference_versions_one', sql`${one}`)],
);

export const accounts = pgTable('accounts', {
  id: uuid('id').primaryKey(),
  openidIndex: text('openid_index').notNull().unique(),
  /** Sealed; subscribe messages are sent to it. Null until the first sign-in. */
  openid: bytea('openid'),
  /** Staff only: their name and work phone are told to the households they serve. */
  name: text('name'),
  workPhone: text('work_phone'),
  /** A blind index of their own identity number: a case of their household is closed to them. */
  idNumberIndex: text('id_number_index'),
});

export const roleAssignments = pgTable(
  'role_assignments',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    role: text('role').$type<Role>().notNull(),
    areaCode: text('area_code').notNull(),
    /** Which one a department's officer is of. */
    department: text('department').$type<Department>(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.role, table.areaCode] }),
    index('role_assignments_area').on(table.areaCode, table.role),
  ],
);

/** A one-time code that makes whoever enters it someone on the staff, or moves somebody to another WeChat. Only its keyed hash is here. */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid('id').primaryKey(),
    codeIndex: text('code_index').notNull().unique(),
    /** Null: made at the server's command line. */
    invitedBy: uuid('invited_by').references(() => accounts.id),
    expiresAt: instant('expires_at').notNull(),
    /** Name, phone and roles, sealed. */
    content: bytea('content').notNull(),
    usedBy: uuid('used_by').references(() => accounts.id),
    /** Whose account it moves; null where it makes somebody new. */
    moves: uuid('moves').references(() => accounts.id),
    /** A blind index of the phone, by which a sheet finds who is invited already. */
    phoneIndex: text('phone_index'),
    /** The staff sheet that it came from. */
    importId: uuid('import_id').references((): AnyPgColumn => imports.id),
  },
  (table) => [
    index('invitations_phone').on(table.phoneIndex).where(sql.raw('phone_index is not null and used_by is null')),
    index('invitations_import').on(table.importId).where(sql.raw('import_id is not null')),
  ],
);

/** Wrong activation codes, so that nobody can try them all. */
export const activationTries = pgTable(
  'activation_tries',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    at: instant('at').notNull(),
  },
  (table) => [index('activation_tries_account').on(table.accountId, table.at)],
);

/** Append-only: what administrators changed. */
export const adminChanges = pgTable(
  'admin_changes',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    at: instant('at').notNull(),
    /** Null: done at the server's command line. */
    accountId: uuid('account_id').references(() => accounts.id),
    kind: text('kind').$type<ChangeKind>().notNull(),
    subject: text('subject').notNull(),
    areaCode: text('area_code').notNull(),
    /** Nothing personal. */
    details: jsonb('details').$type<ChangeDetails>().notNull(),
    position: position(),
  },
  (table) => [index('admin_changes_area').on(table.areaCode, table.seq)],
);

export const sessions = pgTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  accountId: uuid('account_id')
    .notNull()
    .references(() => accounts.id),
  expiresAt: instant('expires_at').notNull(),
});

export const households = pgTable('households', {
  id: uuid('id').primaryKey(),
  villageCode: text('village_code').notNull(),
  /** On the register of those lifted out of poverty; null while nobody has looked it up. */
  formerlyPoor: boolean('formerly_poor'),
  /** Counts how often who belongs to it has changed: what was decided on an earlier one is decided anew. */
  version: integer('version').notNull().default(0),
});

/**
 * Households of the county's register (台账), with all that it says of them; one that is not monitored has no case.
 * What was said when stands in the case's history; here is what holds now.
 */
export const registerEntries = pgTable(
  'register_entries',
  {
    householdId: uuid('household_id')
      .primaryKey()
      .references(() => households.id),
    villageCode: text('village_code').notNull(),
    /** A blind index of its number in the register, together with its village. */
    numberIndex: text('number_index').notNull().unique(),
    /** Sealed. */
    content: bytea('content').notNull(),
    /** Keyed hash of the same, to tell whether a sheet says anything else. */
    contentHash: text('content_hash').notNull(),
    /** Which import said so last, and in which row. */
    importId: uuid('import_id')
      .notNull()
      .references((): AnyPgColumn => imports.id),
    importRow: integer('import_row').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('register_entries_place').on(table.villageCode, table.householdId)],
);

/** Append-only: who took which list out of the register as a sheet. */
export const registerExports = pgTable(
  'register_exports',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references((): AnyPgColumn => accounts.id),
    areaCode: text('area_code').notNull(),
    standing: text('standing').$type<Standing>().notNull(),
    /** The columns that it had, and how it was narrowed. */
    asked: jsonb('asked').$type<Record<string, unknown>>().notNull(),
    rows: integer('rows').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('register_exports_place').on(table.areaCode, table.at)],
);

/** What the checks found in what the register says of a household: a prompt each, until it is no longer so. */
export const checkFindings = pgTable(
  'check_findings',
  {
    id: uuid('id').primaryKey(),
    householdId: uuid('household_id')
      .notNull()
      .references(() => registerEntries.householdId, { onDelete: 'cascade' }),
    villageCode: text('village_code').notNull(),
    /** `CHK-049` */
    checkId: text('check_id').notNull(),
    /** Keyed hash of whom of the household it is about; empty: the household. */
    subject: text('subject').notNull(),
    /** Keyed hash of all that it looked at. */
    digest: text('digest').notNull(),
    /** `open`; `answered` while what it looked at is the same; `gone` once it is not found any more. */
    state: text('state').$type<'open' | 'answered' | 'gone'>().notNull(),
    answeredBy: uuid('answered_by').references((): AnyPgColumn => accounts.id),
    answeredAt: instant('answered_at'),
    /** Why it is right as it stands, sealed. */
    answer: bytea('answer'),
    firstSeen: instant('first_seen').notNull(),
    lastSeen: instant('last_seen').notNull(),
    goneAt: instant('gone_at'),
  },
  (table) => [
    uniqueIndex('check_findings_once').on(table.householdId, table.checkId, table.subject),
    index('check_findings_place').on(table.villageCode, table.checkId),
  ],
);

/** Who belongs to which household, in a village to one; the key keeps two filings at once from making two. */
export const householdMembers = pgTable(
  'household_members',
  {
    idNumberIndex: text('id_number_index').notNull(),
    /** The household's: who moved out may count to one here and to one there until somebody has confirmed it. */
    villageCode: text('village_code').notNull(),
    /** Blind indexes, to find a person and likely duplicates by. */
    nameIndex: text('name_index'),
    phoneIndex: text('phone_index'),
    householdId: uuid('household_id')
      .notNull()
      .references(() => households.id),
  },
  (table) => [
    primaryKey({ columns: [table.idNumberIndex, table.villageCode] }),
    index('household_members_household').on(table.householdId),
    index('household_members_name').on(table.nameIndex),
    index('household_members_phone').on(table.phoneIndex),
  ],
);

/**
 * What people are found by: keyed parts of names, and phone numbers, a person of a household at a time. Made from what
 * was filed and what visits wrote down (`content/marks.ts`), and anew with each action that says something of it.
 */
export const searchMarks = pgTable(
  'search_marks',
  {
    householdId: uuid('household_id')
      .notNull()
      .references(() => households.id),
    /** Counted in the household. */
    person: smallint('person').notNull(),
    mark: text('mark').notNull(),
    /** So that a search begins in the places that it may look at. */
    countyPrefix: text('county_prefix').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.householdId, table.person, table.mark] }),
    index('search_marks_mark').on(table.mark, table.countyPrefix),
  ],
);

/** A case without a deadline sorts behind all that have one. */
export const dueOrNever = ({ dueAt }: { dueAt: AnyPgColumn }) => sql`coalesce(${dueAt}, 'infinity'::timestamptz)`;

/** A consent that stands withdrawn: what it covers is withheld. */
export interface WithheldConsent {
  declaration: string;
  kind: ConsentKind;
}

export const cases = pgTable(
  'cases',
  {
    id: uuid('id').primaryKey(),
    householdId: uuid('household_id')
      .notNull()
      .references(() => households.id),
    countyPrefix: text('county_prefix').notNull(),
    villageCode: text('village_code').notNull(),
    /** The fold of the case's actions. */
    version: integer('version').notNull(),
    status: text('status').$type<Status>().notNull(),
    /** 0 urgent, 1 high, 2 normal: it sorts. */
    priorityRank: smallint('priority_rank').notNull(),
    greenChannel: boolean('green_channel').notNull(),
    dueAt: instant('due_at'),
    dueByTheHour: boolean('due_by_the_hour').notNull(),
    dueProvisional: boolean('due_provisional').notNull(),
    /** From when the step is at risk. */
    dueWarnAt: instant('due_warn_at'),
    /** When the sweep has something to do: a notice ends, an answer is waited for no longer, a warning goes up. */
    nextTimerAt: instant('next_timer_at'),
    origin: text('origin').$type<Origin>().notNull(),
    category: text('category').$type<Category>(),
    /** How many people the last visit counted. */
    people: smallint('people'),
    /** When the last visit was handed in. */
    visitedAt: instant('visited_at'),
    recognizedAt: instant('recognized_at'),
    eliminatedAt: instant('eliminated_at'),
    eliminationMode: text('elimination_mode').$type<'assistance' | 'natural'>(),
    noticeId: text('notice_id').unique(),
    noticeUntil: instant('notice_until'),
    /** The objections to the notice that nobody has answered, by their action's id. */
    openObjections: jsonb('open_objections').$type<string[]>().notNull(),
    measures: jsonb('measures').$type<Measure[]>().notNull(),
    conditions: jsonb('conditions').$type<Condition[]>(),
    /** What was left of the visit's limit when the household was asked for more. */
    suspended: jsonb('suspended').$type<Limit>(),
    escalatedTo: text('escalated_to').$type<Role>(),
    takenOverBy: text('taken_over_by').$type<Role>(),
    /** By which level a correction that was proposed is to be countersigned. */
    correctionFor: text('correction_for').$type<Role>(),
    /** The township upheld once what the village found. */
    upheld: boolean('upheld').notNull(),
    /** What the household said to each declaration that a helper filed. */
    confirmations: jsonb('confirmations').$type<StoredConfirmation[]>().notNull().default([]),
    mergedInto: uuid('merged_into'),
    /** Of all that was declared, each once; empty where only older declarations say it. */
    risks: jsonb('risks').$type<Risk[]>().notNull().default([]),
    /** Consents that stand withdrawn, by declaration. */
    withheld: jsonb('withheld').$type<WithheldConsent[]>().notNull().default([]),
    /** What a list shows of it, sealed; null once it is erased. */
    summary: bytea('summary'),
    /** When what was said in it was destroyed; what was done stays. */
    erasedAt: instant('erased_at'),
    openedAt: instant('opened_at').notNull(),
  },
  (table) => [
    uniqueIndex('cases_one_open_per_household')
      .on(table.householdId)
      .where(sql.raw(`status in (${openStatuses.map((status) => `'${status}'`).join(', ')})`)),
    index('cases_next_timer').on(table.nextTimerAt),
    index('cases_household').on(table.householdId),
    index('cases_confirmed_by').using('gin', table.confirmations.op('jsonb_path_ops')),
    // A list walks one of these in its own order: by village for who works in a few, by county above that.
    index('cases_by_village').on(table.villageCode, table.status, table.priorityRank, dueOrNever(table), table.id),
    index('cases_by_county').on(table.countyPrefix, table.status, table.priorityRank, dueOrNever(table), table.id),
    index('cases_taken_over')
      .on(table.takenOverBy, table.countyPrefix, table.priorityRank, dueOrNever(table), table.id)
      .where(sql.raw('taken_over_by is not null')),
    index('cases_escalated')
      .on(table.escalatedTo, table.countyPrefix, table.priorityRank, dueOrNever(table), table.id)
      .where(sql.raw('escalated_to is not null')),
    index('cases_correction')
      .on(table.correctionFor, table.countyPrefix, table.priorityRank, dueOrNever(table), table.id)
      .where(sql.raw('correction_for is not null')),
    index('cases_without_summary').on(table.id).where(sql.raw('summary is null and erased_at is null')),
    index('cases_merged_into').on(table.mergedInto),
    // The register is browsed village by village.
    index('cases_register')
      .on(table.villageCode, table.id)
      .where(sql.raw('recognized_at is not null and erased_at is null')),
    index('cases_erased').on(table.villageCode).where(sql.raw('erased_at is not null')),
  ],
);

export const declarations = pgTable(
  'declarations',
  {
    /** Made by the phone: the same id sent twice is the same declaration. */
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    /** `seq` of the action that filed it. */
    seq: integer('seq').notNull(),
    filerAccountId: uuid('filer_account_id')
      .notNull()
      .references(() => accounts.id),
    receipt: text('receipt').notNull().unique(),
    villageCode: text('village_code').notNull(),
    kind: text('kind').$type<HardshipKind>().notNull(),
    filedAt: instant('filed_at').notNull(),
    joinedOpenCase: boolean('joined_open_case').notNull(),
    /** Keyed hash of what was sent, to tell a repetition from a reuse of the id. */
    contentHash: text('content_hash').notNull(),
    /** The whole declaration, sealed; empty once it is erased. */
    content: bytea('content').notNull(),
    /** The same with what was corrected since, sealed; the first one stays beside it. */
    corrected: bytea('corrected'),
    position: position(),
  },
  (table) => [
    index('declarations_case').on(table.caseId, table.seq),
    index('declarations_filer').on(table.filerAccountId, table.filedAt),
  ],
);

/** Photos and voice messages; the files stand, sealed, in the object store. */
export const attachments = pgTable(
  'attachments',
  {
    /** Made by the phone: the same id sent twice is the same attachment. */
    id: uuid('id').primaryKey(),
    /** What it belongs to: a declaration, or what somebody on the staff did on a case. */
    declarationId: uuid('declaration_id').references(() => declarations.id),
    actionId: uuid('action_id').references((): AnyPgColumn => actions.id),
    /** Who attached it. */
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    kind: text('kind').$type<AttachmentKind>().notNull(),
    type: text('type').$type<ServedType>().notNull(),
    bytes: integer('bytes').notNull(),
    /** Voice only. */
    seconds: smallint('seconds'),
    at: instant('at').notNull(),
    /** Keyed hash of what was sent, to tell a repetition from a reuse of the id. */
    contentHash: text('content_hash').notNull(),
    /** Keys in the object store. */
    objectKey: text('object_key').notNull(),
    /** Photos only. */
    thumbnailKey: text('thumbnail_key'),
  },
  (table) => [
    index('attachments_declaration').on(table.declarationId, table.at),
    index('attachments_action').on(table.actionId, table.at).where(sql.raw('action_id is not null')),
    check('attachments_subject', sql.raw('num_nonnulls(declaration_id, action_id) = 1')),
  ],
);

/** Append-only: who did what, when, as whom, and the hash of the action before it on the same subject. */
export const actions = pgTable(
  'actions',
  {
    /** Made by the phone: the same id sent twice is the same action. */
    id: uuid('id').primaryKey(),
    /** What it was done to: a case, a household or a village. */
    caseId: uuid('case_id').references(() => cases.id),
    householdId: uuid('household_id').references(() => households.id),
    villageCode: text('village_code'),
    /** 1 for the first action on its subject; a case's version is its last. */
    seq: integer('seq').notNull(),
    type: text('type').$type<ActionType>().notNull(),
    at: instant('at').notNull(),
    /** Null: the clock, or somebody at a public notice. */
    accountId: uuid('account_id').references(() => accounts.id),
    actedAs: text('acted_as').$type<Actor>().notNull(),
    /** What the action set besides the status: priority, deadline, declaration; nothing personal. */
    facts: jsonb('facts').$type<ActionFacts>().notNull(),
    /** What was said and what triage made of it, sealed; null when nothing was, or when it is erased. */
    body: bytea('body'),
    /** Salted digest of what was said: it outlives a change of keys, and after an erasure gives nothing away. */
    commitment: text('commitment'),
    /** In actions from before `commitment`: what triage made of it, sealed apart. */
    assessment: bytea('assessment'),
    /** In actions from before `commitment`: the digest of a body that was erased, so that the hash can still be proved. */
    bodyDigest: text('body_digest'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
    /** How the hash was made, and by which key; the first had none. */
    algorithm: text('algorithm').$type<HashAlgorithm>().notNull(),
    keyId: text('key_id'),
    position: position(),
  },
  (table) => [
    uniqueIndex('actions_case_seq').on(table.caseId, table.seq),
    uniqueIndex('actions_position').on(table.position),
    uniqueIndex('actions_household_seq').on(table.householdId, table.seq).where(sql.raw('household_id is not null')),
    uniqueIndex('actions_village_seq').on(table.villageCode, table.seq).where(sql.raw('village_code is not null')),
    check('actions_subject', sql.raw('num_nonnulls(case_id, household_id, village_code) = 1')),
  ],
);

/** `sha256`: over the ciphertext, as before 2026-11-28; `hmac-sha256`: keyed, over the commitment. */
export type HashAlgorithm = 'sha256' | 'hmac-sha256';

/** Who stands in for a first secretary, from one day through another. */
export const deputies = pgTable(
  'deputies',
  {
    id: uuid('id').primaryKey(),
    principalId: uuid('principal_id')
      .notNull()
      .references(() => accounts.id),
    deputyId: uuid('deputy_id')
      .notNull()
      .references(() => accounts.id),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    toDay: date('to_day', { mode: 'string' }).notNull(),
    at: instant('at').notNull(),
    endedAt: instant('ended_at'),
    /** An administrator, where the principal didn't appoint them. */
    appointedBy: uuid('appointed_by').references(() => accounts.id),
  },
  (table) => [
    index('deputies_deputy').on(table.deputyId, table.toDay),
    index('deputies_principal').on(table.principalId),
  ],
);

/** Where a household sleeps tonight that has no safe place (临时安置点); kept by the township. */
export const shelters = pgTable(
  'shelters',
  {
    id: uuid('id').primaryKey(),
    villageCode: text('village_code').notNull(),
    name: text('name').notNull(),
    address: text('address').notNull(),
    phone: text('phone').notNull(),
    places: integer('places').notNull(),
    open: boolean('open').notNull(),
    version: integer('version').notNull(),
    changedAt: instant('changed_at').notNull(),
    changedBy: uuid('changed_by').references(() => accounts.id),
  },
  (table) => [index('shelters_village').on(table.villageCode)],
);

/** Complaints and suggestions; what was said and answered is sealed. */
export const complaints = pgTable(
  'complaints',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    villageCode: text('village_code').notNull(),
    /** Which of the account's own declarations it is about. */
    declarationId: uuid('declaration_id').references(() => declarations.id),
    kind: text('kind').$type<ComplaintKind>().notNull(),
    at: instant('at').notNull(),
    content: bytea('content').notNull(),
    answeredAt: instant('answered_at'),
    answeredBy: uuid('answered_by').references(() => accounts.id),
    answer: bytea('answer'),
  },
  (table) => [
    index('complaints_place').on(table.villageCode, table.at),
    index('complaints_account').on(table.accountId, table.at),
  ],
);

/** A declaration that is not filed yet, as its owner's phone last sent it: the next phone goes on with it. */
export const drafts = pgTable(
  'drafts',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    /** Made on the phone; the declaration keeps it. */
    id: uuid('id').notNull(),
    version: integer('version').notNull(),
    savedAt: instant('saved_at').notNull(),
    /** Which phone wrote it last, by a number that it made up. */
    phone: uuid('phone').notNull(),
    content: bytea('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] }), index('drafts_age').on(table.savedAt)],
);

/** Households by place and month; `month` is `all` for what the months come to, `risk` empty without regard to risk. */
export const counters = pgTable(
  'counters',
  {
    areaCode: text('area_code').notNull(),
    month: text('month').notNull(),
    risk: text('risk').notNull(),
    status: text('status').$type<Status>().notNull(),
    category: text('category').$type<Category | ''>().notNull(),
    lowIncome: text('low_income').notNull(),
    recognized: boolean('recognized').notNull(),
    cause: text('cause').notNull(),
    households: integer('households').notNull(),
    people: integer('people').notNull(),
    overdue: integer('overdue').notNull(),
  },
  ({ areaCode, month, risk, status, category, lowIncome, recognized, cause }) => [
    primaryKey({
      name: 'counters_pk',
      columns: [areaCode, month, risk, status, category, lowIncome, recognized, cause],
    }),
  ],
);

/** How many households left a step after so many working days, by place and month. */
export const stepDays = pgTable(
  'step_days',
  {
    areaCode: text('area_code').notNull(),
    month: text('month').notNull(),
    status: text('status').$type<Status>().notNull(),
    workingDays: integer('working_days').notNull(),
    households: integer('households').notNull(),
  },
  ({ areaCode, month, status, workingDays }) => [
    primaryKey({ name: 'step_days_pk', columns: [areaCode, month, status, workingDays] }),
  ],
);

/** The transition table as the store checks it: `workflow.ts` is where it is said, and each start brings this up to it. */
export const allowedSteps = pgTable(
  'allowed_steps',
  {
    type: text('type').notNull(),
    /** Empty for an action that opens a case. */
    fromStatus: text('from_status').notNull(),
    actedAs: text('acted_as').notNull(),
    toStatus: text('to_status').notNull(),
  },
  (table) => [primaryKey({ columns: [table.type, table.fromStatus, table.actedAs] })],
);

/** A deadline as it was counted, so that it can be counted again when a year's calendar is loaded. */
export interface DueFact {
  at: string;
  /** From when the step is at risk; absent in actions from before that was counted. */
  warnAt?: string;
  byTheHour: boolean;
  provisional: boolean;
  /** Absent when it is a day that somebody set. */
  counted?: { from: string; limit: Limit };
}

type Index = typeof cases.$inferSelect;

/** What an action set besides the status; nothing personal. Instants are written as ISO 8601. */
export interface ActionFacts extends Partial<
  Pick<
    Index,
    | 'priorityRank'
    | 'greenChannel'
    | 'villageCode'
    | 'origin'
    | 'category'
    | 'people'
    | 'eliminationMode'
    | 'noticeId'
    | 'openObjections'
    | 'measures'
    | 'conditions'
    | 'suspended'
    | 'escalatedTo'
    | 'takenOverBy'
    | 'correctionFor'
    | 'upheld'
    | 'confirmations'
    | 'mergedInto'
    | 'risks'
  >
> {
  declarationId?: string;
  /** What was found out about who filed; with a visit that asked, empty where nobody was left to ask about. */
  proofs?: StoredProof[];
  /** With `ask_more`: who filed it is asked; absent where only one could be. */
  asked?: string;
  /** With `withdraw` and `withdraw_declaration`: which declaration was taken back. */
  withdrawn?: string;
  /** With what came out of a sheet: which import, and in which row it stands. */
  import?: { id: string; row: number };
  /** With a filing: to whose household, in another village, the applicant counted until then. */
  apartFrom?: { household: string; village: string; case?: string };
  /** With `propose_correction`: the action that it is about; with what settles it, the proposal. */
  corrects?: string;
  settles?: string;
  /** With `absorb`: the case that was merged into this one. */
  absorbed?: string;
  /** null stops the clock; absent leaves it as it is. */
  due?: DueFact | null;
  nextTimerAt?: string | null;
  /** The same in actions from before migration 0015; they stay as they were written. */
  wakesAt?: string | null;
  noticeUntil?: string;
  recognizedAt?: string;
  eliminatedAt?: string | null;
  erasedAt?: string;
  /** With `correct`: declarations that count as filed by another account of the same person from now on. */
  moved?: { declarations: string[]; from: string; to: string };
  /** With `add_information`: the declaration that it adds to. */
  informs?: string;
  /** With a filing: what was consented to, and to which sentences. */
  consents?: { version: string; kinds: ConsentKind[] };
  /** With a filing by a helper, and `correct`: whether that declaration's household is to hear by text. */
  sms?: { declaration: string; wanted: boolean };
  /** With `change_consent`; the first did not say of which declaration. */
  consent?: { kind: ConsentKind; given: boolean; declaration?: string; version?: string };
}

/** Who opened which case last, and in which version: nothing is decided in bulk that its reader has not opened. */
export const accessLog = pgTable(
  'access_log',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    version: integer('version').notNull(),
    at: instant('at').notNull(),
    /** Of the last time. */
    position: position(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.caseId] }), index('access_log_case').on(table.caseId)],
);

/** Append-only: each consent that was withdrawn or given again after its declaration, which says what was given first; the last one counts. */
export const consents = pgTable(
  'consents',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    declarationId: uuid('declaration_id')
      .notNull()
      .references(() => declarations.id),
    kind: text('kind').$type<ConsentKind>().notNull(),
    given: boolean('given').notNull(),
    /** Of the sentences that were shown. */
    version: text('version').notNull(),
    at: instant('at').notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    position: position(),
  },
  (table) => [index('consents_declaration').on(table.declarationId, table.kind, table.seq)],
);

/** What somebody asked for about their data that another has to decide; what was said is sealed. */
export const rightsRequests = pgTable(
  'rights_requests',
  {
    /** Made by the phone: the same id sent twice is the same request. */
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    declarationId: uuid('declaration_id')
      .notNull()
      .references(() => declarations.id),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    kind: text('kind').$type<RequestKind>().notNull(),
    at: instant('at').notNull(),
    content: bytea('content').notNull(),
    state: text('state').$type<RequestState>().notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by').references(() => accounts.id),
    answer: bytea('answer'),
  },
  (table) => [
    index('rights_requests_account').on(table.accountId, table.at),
    index('rights_requests_case').on(table.caseId),
    index('rights_requests_state').on(table.state, table.at),
    uniqueIndex('rights_requests_one_open').on(table.declarationId, table.kind).where(sql.raw("state = 'open'")),
  ],
);

/** Who asks from a new account for what another one filed. The typed number is not kept. */
export const recoveries = pgTable(
  'recoveries',
  {
    /** Made by the phone: the same id sent twice is the same request. */
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    /** As it was typed; whether there is such a one nobody is told. */
    receipt: text('receipt').notNull(),
    /** Keyed hash of what was typed, to tell a repetition from a reuse of the id. */
    contentHash: text('content_hash').notNull(),
    at: instant('at').notNull(),
    /** Null where nothing fits. */
    declarationId: uuid('declaration_id').references(() => declarations.id),
    caseId: uuid('case_id').references(() => cases.id),
    /** The account that has it. */
    fromAccountId: uuid('from_account_id').references(() => accounts.id),
    disputedAt: instant('disputed_at'),
    state: text('state').$type<'open' | 'done' | 'refused'>().notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by').references(() => accounts.id),
    /** Why it was refused, sealed. */
    answer: bytea('answer'),
  },
  (table) => [
    index('recoveries_account').on(table.accountId, table.at),
    index('recoveries_case').on(table.caseId),
    index('recoveries_from').on(table.fromAccountId),
  ],
);

/** Append-only: who has seen the whole identity numbers of a request, each time, and what they compared them with. */
export const unmaskings = pgTable(
  'unmaskings',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    requestId: uuid('request_id')
      .notNull()
      .references(() => rightsRequests.id),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    reason: text('reason').$type<UnmaskReason>().notNull(),
    at: instant('at').notNull(),
    position: position(),
  },
  (table) => [index('unmaskings_case').on(table.caseId, table.at)],
);

/** Whatever time or a queue does: see `jobs/`. One row for each recurring job, follower and queued item. */
export const jobs = pgTable(
  'jobs',
  {
    kind: text('kind').notNull(),
    /** Which item of a queue, nothing personal; empty where a kind has one row only. */
    key: text('key').notNull(),
    /** Nothing personal. */
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull().default({}),
    /** Of a follower: how far it has come. */
    position: bigint('position', { mode: 'number' }),
    since: instant('since').notNull(),
    dueAt: instant('due_at').notNull(),
    /** While somebody has it in hand, and whose it is; past that it is anybody's again. */
    takenUntil: instant('taken_until'),
    /** Tries since it last ended well. */
    attempts: integer('attempts').notNull().default(0),
    /** How the last try that failed ended; a code, nothing personal. */
    lastCode: text('last_code'),
    doneAt: instant('done_at'),
    /** Given up, and kept to be seen. */
    deadAt: instant('dead_at'),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.key] }),
    index('jobs_due').on(table.kind, table.dueAt).where(sql.raw('dead_at is null and position is null')),
  ],
);

/** Where the subscribe message of a message stands; `none`: nobody asked for one, it is in the inbox only. */
export type DeliveryState = 'none' | 'pending' | 'sent' | 'refused';

/** What somebody is told of an action; a job sends the subscribe message of one that is pending. */
export const messages = pgTable(
  'messages',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    /** An action on a case, a complaint, days on which one stands in, what was asked about data, or what an administrator changed: what it is about. */
    caseId: uuid('case_id').references(() => cases.id),
    actionId: uuid('action_id').references(() => actions.id),
    complaintId: uuid('complaint_id').references(() => complaints.id),
    deputyId: uuid('deputy_id').references(() => deputies.id),
    kind: text('kind').$type<MessageKind>().notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
    delivery: text('delivery').$type<DeliveryState>().notNull(),
    /** Why it was refused. */
    lastCode: text('last_code'),
    requestId: uuid('request_id').references(() => rightsRequests.id),
    recoveryId: uuid('recovery_id').references(() => recoveries.id),
    changeSeq: bigint('change_seq', { mode: 'number' }).references(() => adminChanges.seq),
    /** Of how much waits: on which day that was, and the numbers. */
    digestOn: date('digest_on'),
    digest: jsonb('digest').$type<Digest>(),
  },
  (table) => [
    uniqueIndex('messages_once_of_change').on(table.changeSeq, table.accountId, table.kind),
    uniqueIndex('messages_once_a_day').on(table.digestOn, table.accountId).where(sql.raw('digest_on is not null')),
    uniqueIndex('messages_once_of_recovery').on(table.recoveryId, table.accountId, table.kind),
    uniqueIndex('messages_once').on(table.actionId, table.accountId, table.kind),
    uniqueIndex('messages_once_of_complaint').on(table.complaintId, table.accountId, table.kind),
    uniqueIndex('messages_once_of_deputy').on(table.deputyId, table.accountId, table.kind),
    uniqueIndex('messages_once_of_request').on(table.requestId, table.accountId, table.kind),
    check(
      'messages_about',
      sql.raw(
        '(case_id is null) = (action_id is null) and num_nonnulls(case_id, complaint_id, deputy_id, request_id, recovery_id, change_seq, digest_on) = 1',
      ),
    ),
    index('messages_inbox').on(table.accountId, table.at, table.id),
    index('messages_unread').on(table.accountId).where(sql.raw('read_at is null')),
  ],
);

/** Texts to households without an account (短信); the number stands in the declaration alone. */
export const smsMessages = pgTable(
  'sms_messages',
  {
    /** What the provider knows it by. */
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    actionId: uuid('action_id')
      .notNull()
      .unique()
      .references(() => actions.id),
    /** In which the number stands. */
    declarationId: uuid('declaration_id')
      .notNull()
      .references(() => declarations.id),
    kind: text('kind').$type<SmsKind>().notNull(),
    at: instant('at').notNull(),
    dueAt: instant('due_at').notNull(),
    /** `none`: nobody waited for it any more. */
    delivery: text('delivery').$type<DeliveryState>().notNull(),
    /** Why it was refused. */
    lastCode: text('last_code'),
  },
  (table) => [index('sms_messages_case').on(table.caseId, table.at)],
);

/** How many subscribe messages of a template a person has accepted and not yet been sent. */
export const subscriptions = pgTable(
  'subscriptions',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    template: text('template').$type<MessageTemplate>().notNull(),
    left: smallint('left').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.template] })],
);

/** A part of a file that was sent in. */
export interface ImportPart {
  part: number;
  /** In the object store. */
  key: string;
  /** Keyed hash, to tell a repetition from another file. */
  hash: string;
}

/** How often something was said of rows. */
export type ReasonCounts = Partial<Record<ImportReason['code'], number>>;

/** Sheets that come in, each with how far it has come. */
export const imports = pgTable(
  'imports',
  {
    /** Made by whoever sends it: the same id twice is the same import. */
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<ImportKind>().notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    /** Outside it nothing is taken. */
    areaCode: text('area_code').notNull(),
    at: instant('at').notNull(),
    state: text('state').$type<ImportState>().notNull(),
    fault: text('fault').$type<ImportFault>(),
    /** Changes with whatever a person says about it. */
    version: integer('version').notNull(),
    /** What the file is called, and how its columns are bound; sealed. */
    content: bytea('content').notNull(),
    parts: smallint('parts').notNull(),
    received: jsonb('received').$type<ImportPart[]>().notNull(),
    /** The last row that was read, how many were, and how many there may be. */
    lastRow: integer('last_row').notNull(),
    rows: integer('rows').notNull(),
    totalRows: integer('total_rows').notNull(),
    /** Up to which row they are put together, and up to which first row what they come to is judged and written. */
    placedRow: integer('placed_row').notNull(),
    checkedRow: integer('checked_row').notNull(),
    writtenRow: integer('written_row').notNull(),
    confirmedAt: instant('confirmed_at'),
    confirmedBy: uuid('confirmed_by').references(() => accounts.id),
    finishedAt: instant('finished_at'),
  },
  (table) => [index('imports_area').on(table.areaCode, table.at), index('imports_age').on(table.at)],
);

/** A sheet's rows as they were written, sealed; gone some time after the import. */
export const importRows = pgTable(
  'import_rows',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id),
    row: integer('row').notNull(),
    content: bytea('content').notNull(),
    /** What it belongs to; null before that is known, and for rows above the headers. */
    entry: text('entry'),
    /** Blind indexes of the number that it names and of whose it is, to find numbers that two people have. */
    numberIndex: text('number_index'),
    nameIndex: text('name_index'),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.row] }),
    index('import_rows_entry').on(table.importId, table.entry),
    index('import_rows_number').on(table.importId, table.numberIndex).where(sql.raw('number_index is not null')),
  ],
);

/** What rows come to that belong together, and what becomes of it. */
export const importEntries = pgTable(
  'import_entries',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id),
    /** A blind index of the place and the number in the register. */
    entry: text('entry').notNull(),
    firstRow: integer('first_row').notNull(),
    rows: integer('rows').notNull(),
    villageCode: text('village_code'),
    verdict: text('verdict').$type<ImportVerdict>(),
    /** Nothing personal. */
    reasons: jsonb('reasons').$type<ImportReason[]>().notNull(),
    decision: text('decision').$type<ImportDecision>(),
    /** Households that may be meant, and the one that a person chose; null where there is nothing to choose. */
    candidates: jsonb('candidates').$type<string[]>(),
    candidate: uuid('candidate').references(() => households.id),
    householdId: uuid('household_id').references(() => households.id),
    writtenAt: instant('written_at'),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.entry] }),
    index('import_entries_order').on(table.importId, table.firstRow),
  ],
);

/**
 * Departments' warnings (部门预警): of one trouble of one person one row, however often it is sent. What was said in it
 * is a declaration of the case that it opened or joined; here is what it was measured against, and whose it is.
 */
export const warnings = pgTable(
  'warnings',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<WarningKind>().notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    /** Of the department that sent it. */
    areaCode: text('area_code').notNull(),
    /** Blind index of the department's place, the person and the trouble. */
    keyIndex: text('key_index').notNull().unique(),
    /** Keyed hash of what was last said of it. */
    contentHash: text('content_hash').notNull(),
    /** Whom its department named, sealed; empty once the case is erased. */
    content: bytea('content').notNull(),
    class: text('class').$type<WarningClass>().notNull(),
    /** The figure of the policy that it reached, and whose; null where every row warns. */
    line: integer('line'),
    policyVersion: text('policy_version').notNull(),
    villageCode: text('village_code').notNull(),
    householdId: uuid('household_id')
      .notNull()
      .references(() => households.id),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    /** The household was monitored already, or had been. */
    recognizedBefore: boolean('recognized_before').notNull(),
    at: instant('at').notNull(),
    /** When it last said something else. */
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    index('warnings_list').on(table.kind, table.areaCode, table.at, table.id),
    index('warnings_place').on(table.villageCode, table.at),
    index('warnings_case').on(table.caseId),
  ],
);

/**
 * Departments' keys (接口密钥): with one, a department's system sends warnings as the officer who answers for it may.
 * Only the keyed hash is here, and how often it was used in its last minute.
 */
export const departmentKeys = pgTable(
  'department_keys',
  {
    id: uuid('id').primaryKey(),
    keyIndex: text('key_index').notNull().unique(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    department: text('department').$type<Department>().notNull(),
    areaCode: text('area_code').notNull(),
    madeAt: instant('made_at').notNull(),
    madeBy: uuid('made_by')
      .notNull()
      .references(() => accounts.id),
    revokedAt: instant('revoked_at'),
    lastUsedAt: instant('last_used_at'),
    /** When the minute began in which `calls` were counted. */
    minute: instant('minute'),
    calls: integer('calls').notNull().default(0),
  },
  (table) => [index('department_keys_account').on(table.accountId)],
);
