/**
 * The one write of whatever happens to a case. A step is decided on what was found; the store writes it whole, or says
 * that something stands otherwise by now. The function in the database (migrations 0014, 0015) checks what may be written.
 */
import { errorCode } from './errors';
import type { Db } from './db';
import {
  actions,
  allowedSteps,
  cases,
  consents,
  declarations,
  householdMembers,
  households,
  rightsRequests,
} from './schema';
import { run, toJson, type Json } from './sql';
import {
  nextStatus,
  transitions,
  type ActionType,
  type Status,
  type Transition,
} from '../../src/shared/contract/workflow';

type CaseRow = typeof cases.$inferSelect;
type ActionRow = Omit<typeof actions.$inferSelect, 'position'>;
type MemberRow = typeof householdMembers.$inferSelect;
type RequestRow = typeof rightsRequests.$inferSelect;

/** Rows to write, each kind in the order in which it is written; what is absent writes nothing. */
export interface Step {
  /** Households that must still be as they were found. */
  standing?: readonly { id: string; version: number }[];
  households?: readonly Omit<typeof households.$inferSelect, 'version'>[];
  /** What the register says of households that stand already. */
  registered?: readonly { household: string; formerlyPoor: boolean | null }[];
  /** People who belong to nobody's household yet. */
  members?: readonly MemberRow[];
  /** People seen at a visit: who belongs to another household stays there. */
  seen?: readonly MemberRow[];
  /** Whose number or name was corrected. */
  identities?: readonly {
    household: string;
    was: string;
    idNumberIndex: string;
    nameIndex: string | null;
    phoneIndex: string | null;
  }[];
  /** Households whose people belong to another one from now on. */
  moved?: readonly { from: string; to: string }[];
  /** People who count to a household no more. */
  left?: readonly { household: string; idNumberIndex: string }[];
  /** Households that turned out to live in another village. */
  relocated?: readonly { household: string; village: string }[];
  cases?: readonly CaseRow[];
  /** Cases as they stand after the step, and the version that it was decided on. */
  changed?: readonly { was: number; row: CaseRow }[];
  declarations?: readonly Omit<typeof declarations.$inferSelect, 'position'>[];
  /** With the status and the village that each leads to. */
  actions?: readonly (ActionRow & { toStatus: Status; village: string })[];
  consents?: readonly Omit<typeof consents.$inferSelect, 'seq' | 'position'>[];
  corrected?: readonly { id: string; corrected: Uint8Array }[];
  /** Requests about data that are still open, as they end. */
  settled?: readonly Pick<RequestRow, 'id' | 'state' | 'decidedAt' | 'decidedBy' | 'answer'>[];
  erased?: readonly { caseId: string; at: Date }[];
  /** Accounts whose drafts go. */
  undrafted?: readonly string[];
}

/** Something stands otherwise than it was found: find it again, and decide anew. */
export class StepConflict extends Error {
  override name = 'StepConflict';
}

type Ways = { [K in keyof Step]-?: (row: NonNullable<Step[K]>[number]) => unknown };
const ways: Ways = {
  standing: (row) => row,
  households: (row) => toJson(households, row),
  registered: ({ household, formerlyPoor }) => ({ household, formerly_poor: formerlyPoor }),
  members: (row) => toJson(householdMembers, row),
  seen: (row) => toJson(householdMembers, row),
  identities: ({ household, was, idNumberIndex, nameIndex, phoneIndex }) => ({
    household,
    was,
    id_number_index: idNumberIndex,
    name_index: nameIndex,
    phone_index: phoneIndex,
  }),
  moved: (row) => row,
  left: ({ household, idNumberIndex }) => ({ household, id_number_index: idNumberIndex }),
  relocated: (row) => row,
  cases: (row) => toJson(cases, row),
  changed: ({ was, row }) => ({ ...toJson(cases, row), was }),
  declarations: (row) => toJson(declarations, row),
  actions: ({ toStatus, village, ...row }) => ({ ...toJson(actions, row), to_status: toStatus, village }),
  consents: (row) => toJson(consents, row),
  corrected: (row) => toJson(declarations, row),
  settled: (row) => toJson(rightsRequests, row),
  erased: ({ caseId, at }) => ({ case_id: caseId, at: at.toISOString() }),
  undrafted: (row) => row,
};

/** Several steps as one, which is written whole. */
export function joinSteps(...steps: readonly Step[]): Step {
  const all: Record<string, unknown[]> = {};
  for (const step of steps)
    for (const [kind, rows] of Object.entries(step) as [string, unknown[]][])
      all[kind] = [...(all[kind] ?? []), ...rows];
  return all;
}

/** Several steps as the one parameter of the one statement. */
function encode(steps: readonly Step[]): string {
  const all: Json = {};
  for (const [kind, way] of Object.entries(ways) as [keyof Step, (row: unknown) => unknown][]) {
    const rows = steps.flatMap((step) => (step[kind] ?? []).map(way));
    if (rows.length > 0) all[kind] = rows;
  }
  return JSON.stringify(all);
}

const write = { name: 'write_steps', text: 'select write_steps($1::jsonb)' };

/**
 * Writes steps in one statement: all of them, or none.
 * @throws StepConflict when one of them was decided on what is no longer so
 * @throws Error with code `FP403` when one is not what its actor may do
 */
export async function writeSteps(db: Db, steps: readonly Step[]): Promise<void> {
  try {
    await run(db, write, [encode(steps)]);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'FP409' || code === UNIQUE_VIOLATION)
      throw new StepConflict('decided on what has changed', { cause: error });
    throw error;
  }
}
const UNIQUE_VIOLATION = '23505';

/** Steps a statement, and statements at once: what arrives meanwhile is committed together. */
const MOST = 64;

export type WriteStep = (step: Step) => Promise<void>;

interface Waiting {
  step: Step;
  done: () => void;
  failed: (error: unknown) => void;
}

/**
 * Commits together what arrives while others are being written. One that fails takes none of the others with it: then
 * each is written alone.
 * @param atOnce statements under way; the embedded store takes one after the other
 */
export function makeStepWriter(db: Db, atOnce: number): WriteStep {
  const waiting: Waiting[] = [];
  let underWay = 0;

  async function commit(batch: readonly Waiting[]): Promise<void> {
    try {
      await writeSteps(
        db,
        batch.map(({ step }) => step),
      );
      for (const { done } of batch) done();
    } catch (error) {
      if (batch.length === 1 || !isAboutContent(error)) for (const { failed } of batch) failed(error);
      else for (const each of batch) await commit([each]);
    }
  }
  function goOn(): void {
    while (underWay < atOnce && waiting.length > 0) {
      underWay += 1;
      void commit(waiting.splice(0, MOST)).finally(() => {
        underWay -= 1;
        goOn();
      });
    }
  }
  return (step) =>
    new Promise((done, failed) => {
      waiting.push({ step, done, failed });
      goOn();
    });
}

/** Whether one of the steps is at fault, and not the way to the store. */
const isAboutContent = (error: unknown) => error instanceof StepConflict || /^(22|23|FP)/.test(errorCode(error) ?? '');

/** Brings the store's copy of the transition table up to `workflow.ts`; where nothing differs it only reads. */
export async function syncAllowedSteps(db: Db): Promise<void> {
  const wanted = (Object.keys(transitions) as ActionType[]).flatMap((type) =>
    (transitions[type] as readonly Transition[]).flatMap(({ by, from, to }) =>
      by.flatMap((actedAs) =>
        (from.length === 0 ? [''] : from).map((fromStatus) => ({
          type,
          fromStatus,
          actedAs,
          toStatus:
            to === 'same' ? fromStatus : nextStatus(fromStatus === '' ? undefined : (fromStatus as Status), type),
        })),
      ),
    ),
  );
  const known = new Set((await db.select().from(allowedSteps)).map(textOf));
  if (known.size === wanted.length && wanted.every((step) => known.has(textOf(step)))) return;
  await run(db, bringUp, [JSON.stringify(wanted.map((row) => toJson(allowedSteps, row)))]);
}
const textOf = ({ type, fromStatus, actedAs, toStatus }: typeof allowedSteps.$inferSelect) =>
  [type, fromStatus, actedAs, toStatus].join(' ');
const bringUp = {
  name: 'sync_allowed_steps',
  text: `with wanted as (select * from jsonb_populate_recordset(null::allowed_steps, $1::jsonb)),
    gone as (delete from allowed_steps s where not exists (select from wanted w where w = s))
    insert into allowed_steps select * from wanted on conflict (type, from_status, acted_as) do update set to_status = excluded.to_status where allowed_steps.to_status <> excluded.to_status`,
};
