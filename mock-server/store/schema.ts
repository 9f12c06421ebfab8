/**
 * The tables. A case is the fold of its actions; `cases` is an index of that fold, rebuilt by replay.
 * What people wrote, and who they are, is stored only sealed (`sealing.ts`); what is searched for by an
 * identity number is found by its blind index.
 */
import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CalendarYear } from '../../src/shared/calendar';
import type { HardshipKind } from '../../src/shared/hardship';
import type { Policy } from '../../src/shared/policy';
import type { Role } from '../../src/shared/session';
import { openStatuses, type ActionType, type Actor, type Status } from '../../src/shared/workflow';

/** Bytes, as both drivers give them: a `Uint8Array`. */
const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

export const areas = pgTable('areas', { code: text('code').primaryKey(), name: text('name').notNull() });

export const policies = pgTable('policies', {
  version: text('version').primaryKey(),
  areaCode: text('area_code').notNull(),
  validFrom: date('valid_from', { mode: 'string' }).notNull(),
  validTo: date('valid_to', { mode: 'string' }),
  content: jsonb('content').$type<Policy>().notNull(),
});

export const calendarYears = pgTable('calendar_years', {
  year: smallint('year').primaryKey(),
  content: jsonb('content').$type<CalendarYear>().notNull(),
});

export const accounts = pgTable('accounts', {
  id: uuid('id').primaryKey(),
  openidIndex: text('openid_index').notNull().unique(),
  /** Staff only: their name and work phone are told to the households they serve. */
  name: text('name'),
  workPhone: text('work_phone'),
});

export const roleAssignments = pgTable(
  'role_assignments',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    role: text('role').$type<Role>().notNull(),
    areaCode: text('area_code').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.role, table.areaCode] }),
    index('role_assignments_area').on(table.areaCode, table.role),
  ],
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
});

/** Who belongs to which household; the unique index keeps two filings at once from making two households. */
export const householdMembers = pgTable('household_members', {
  idNumberIndex: text('id_number_index').primaryKey(),
  householdId: uuid('household_id')
    .notNull()
    .references(() => households.id),
});

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
    openedAt: instant('opened_at').notNull(),
  },
  (table) => [
    uniqueIndex('cases_one_open_per_household')
      .on(table.householdId)
      .where(sql.raw(`status in (${openStatuses.map((status) => `'${status}'`).join(', ')})`)),
    index('cases_queue').on(table.countyPrefix, table.villageCode, table.status, table.priorityRank, table.dueAt),
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
    /** The whole declaration, sealed. */
    content: bytea('content').notNull(),
  },
  (table) => [
    index('declarations_case').on(table.caseId, table.seq),
    index('declarations_filer').on(table.filerAccountId, table.filedAt),
  ],
);

/** Append-only: who did what, when, as whom, and the hash of the action before it. */
export const actions = pgTable(
  'actions',
  {
    /** Made by the phone: the same id sent twice is the same action. */
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    /** 1 for the first action of a case; the case's version is its last. */
    seq: integer('seq').notNull(),
    type: text('type').$type<ActionType>().notNull(),
    at: instant('at').notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    actedAs: text('acted_as').$type<Actor>().notNull(),
    /** What the action set besides the status: priority, deadline, declaration; nothing personal. */
    facts: jsonb('facts').$type<ActionFacts>().notNull(),
    /** What was said, sealed; null when nothing was. */
    body: bytea('body'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [uniqueIndex('actions_case_seq').on(table.caseId, table.seq)],
);

export interface ActionFacts {
  declarationId?: string;
  priorityRank?: number;
  greenChannel?: boolean;
  /** null stops the clock; absent leaves it as it is. */
  due?: { at: string; byTheHour: boolean; provisional: boolean } | null;
}

/** One for each time triage looked at a case; the latest counts. */
export const assessments = pgTable(
  'assessments',
  {
    /** The action that brought the facts. */
    actionId: uuid('action_id')
      .primaryKey()
      .references(() => actions.id),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    seq: integer('seq').notNull(),
    rules: text('rules').notNull(),
    policyVersion: text('policy_version').notNull(),
    /** Input and result, sealed: they repeat what the household said. */
    content: bytea('content').notNull(),
  },
  (table) => [index('assessments_case').on(table.caseId, table.seq)],
);
