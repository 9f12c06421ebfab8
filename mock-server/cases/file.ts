/** Filing: a declaration becomes a case, or joins the household's open one. */
import { randomInt, randomUUID } from 'node:crypto';
import { countyPrefix, type VillageCode } from '../../src/shared/area';
import { isChild } from '../../src/shared/consent';
import { chinaDay } from '../../src/shared/china-time';
import type { DeclarationReceipt, NewDeclaration } from '../../src/shared/declaration';
import type { LikelyDuplicate } from '../../src/shared/duplicate';
import { priorities } from '../../src/shared/policy';
import { Refusal, type FieldProblem } from '../../src/shared/problem';
import { RECEIPT_RANDOM_SYMBOLS, RECEIPT_SYMBOLS, makeReceipt } from '../../src/shared/receipt';
import { nextStatus, type ActionType, type Actor } from '../../src/shared/workflow';
import type { Origin } from '../../src/shared/case';
import { keepConsents } from '../rights/consents';
import type { Services } from '../services';
import { findVillage } from '../store/areas';
import {
  findDeclaration,
  insertAssessment,
  insertCase,
  insertDeclaration,
  listDeclarations,
  type CaseRow,
  type NewDeclarationRow,
} from '../store/cases';
import { isServed } from '../store/accounts';
import { findEliminatedCaseLocked, findLikeHouseholds, findOpenCaseLocked, householdOf } from '../store/households';
import { removeDraft } from '../store/drafts';
import { isUniqueViolation } from '../store/errors';
import type { Db } from '../store/open';
import { assess } from '../triage/assess';
import { sealAssessment, sealDeclaration, type Filed } from './content';
import { getRules } from './act';
import { dueFacts } from './deadlines';
import { shownDuplicates } from './duplicates';
import { fold } from './fold';
import { indexPerson } from './households';
import { append } from './ledger';

/** Who files: the household or who helps it, or somebody on the staff who discovered it. */
export interface Filer {
  accountId: string;
  actedAs: Actor;
}

/**
 * Files a declaration; the same one sent again is answered with the same receipt.
 * @throws Refusal `request.invalid` (village, future date), `declaration.id_reused` (same id, other content or filer)
 */
export async function fileDeclaration(
  services: Services,
  accountId: string,
  declaration: NewDeclaration,
): Promise<DeclarationReceipt> {
  return receiptOf(await file(services, { accountId, actedAs: 'household' }, declaration));
}

/**
 * Files what a household said or somebody on the staff found; the same one sent again is the same row.
 * @param unless asked for a new case alone: what stands against opening one
 */
export async function file(
  services: Services,
  filer: Filer,
  filed: Filed,
  unless?: Unless,
): Promise<NewDeclarationRow> {
  await refuseImpossible(services, filed);
  const attempt = () => services.db.transaction((tx) => fileOnce(tx, services, filer, filed, unless));
  try {
    return await attempt();
  } catch (error) {
    // Sent twice in the same instant: the other one has just committed, and this attempt finds it.
    if (isUniqueViolation(error)) return attempt();
    throw error;
  }
}

/** Likely duplicates stand against a new case until somebody says why it is another household. */
export interface Unless {
  notDuplicate: string | undefined;
}

/** What only the server can know to be wrong. */
async function refuseImpossible(
  { db, now }: Services,
  { village, hardship, applicant, consent }: Filed,
): Promise<void> {
  const errors: FieldProblem[] = [];
  if (!(await findVillage(db, village))) errors.push({ pointer: '/village', code: 'village.unknown' });
  const today = chinaDay(now().toISOString());
  if (hardship.kind === 'disaster' && hardship.happenedOn > today)
    errors.push({ pointer: '/hardship/happenedOn', code: 'date.future' });
  if (hardship.kind === 'job_loss' && hardship.since > today)
    errors.push({ pointer: '/hardship/since', code: 'date.future' });
  // Who is under 14 is known by the day.
  if (consent && !consent.children && isChild(applicant.idNumber, today))
    errors.push({ pointer: '/consent/children', code: 'consent.required' });
  if (errors.length > 0) throw new Refusal('request.invalid', { errors });
}

async function fileOnce(
  db: Db,
  services: Services,
  { accountId, actedAs }: Filer,
  declaration: Filed,
  unless?: Unless,
): Promise<NewDeclarationRow> {
  const { sealing } = services;
  const { applicant } = declaration;
  const contentHash = sealing.blindIndex('declaration', JSON.stringify(declaration));
  // Before its household is looked up: a repetition makes nobody findable again who has been erased.
  const known = await findDeclaration(db, declaration.id);
  if (known) {
    if (known.filerAccountId === accountId && known.contentHash === contentHash) return known;
    throw new Refusal('declaration.id_reused');
  }
  const { idNumberIndex, nameIndex } = indexPerson(services, applicant);
  const phoneIndex = applicant.phone ? sealing.blindIndex('phone', applicant.phone) : null;
  const household = await householdOf(db, idNumberIndex, declaration.village, { nameIndex, phoneIndex });
  const at = services.now();
  const open = await findOpenCaseLocked(db, household.id);
  // The record of a household stays: when it is in trouble again its case goes on.
  const before = open ?? (await findEliminatedCaseLocked(db, household.id));
  if (!before && unless && unless.notDuplicate === undefined) {
    const found = await findLikeHouseholds(db, {
      nameIndexes: [nameIndex],
      phoneIndexes: phoneIndex === null ? [] : [phoneIndex],
      village: declaration.village,
      except: household.id,
    });
    const duplicates: LikelyDuplicate[] = await shownDuplicates({ ...services, db }, found);
    if (duplicates.length > 0) throw new Refusal('case.likely_duplicates', { duplicates });
  }
  const row = before ?? newCase(household.id, declaration, at);
  if (!before) await insertCase(db, row);
  const earlier = before ? await listDeclarations(db, [before.id]) : [];
  const filed: NewDeclarationRow = {
    id: declaration.id,
    caseId: row.id,
    seq: row.version + 1,
    filerAccountId: accountId,
    receipt: newReceipt(),
    villageCode: declaration.village,
    kind: declaration.hardship.kind,
    filedAt: at,
    joinedOpenCase: open !== undefined,
    contentHash,
    content: sealDeclaration(sealing, declaration),
    corrected: null,
  };
  await insertDeclaration(db, filed);
  await removeDraft(db, accountId, declaration.id);
  await keepConsents(db, filed, declaration);
  const type = open ? 'declare_again' : before ? 'relapse' : await openingOf(db, actedAs, declaration.village);
  await triage(db, services, {
    row,
    type,
    filer: { accountId, actedAs },
    declaration,
    at,
    earlier: earlier.length,
    formerlyPoor: household.formerlyPoor,
    ...(before || unless?.notDuplicate === undefined ? {} : { body: { reason: unless.notDuplicate } }),
  });
  return filed;
}

/** A declaration in a village that nobody serves waits for the township, which passes it on. */
async function openingOf(db: Db, actedAs: Actor, village: VillageCode): Promise<ActionType> {
  if (actedAs === 'department_officer') return 'warn';
  if (actedAs !== 'household') return 'report';
  return (await isServed(db, 'first_secretary', village)) ? 'file' : 'file_unserved';
}

const originOf = (actedAs: Actor): Origin =>
  actedAs === 'household' ? 'household' : actedAs === 'department_officer' ? 'department' : 'village';

interface Filing {
  row: CaseRow;
  type: ActionType;
  filer: Filer;
  declaration: Filed;
  at: Date;
  earlier: number;
  formerlyPoor: boolean | null;
  /** Why it is another household than one that is like it. */
  body?: { reason: string };
}

/** Assesses what was filed and writes it as the case's next action. A further declaration never lowers the priority or moves the deadline back. */
async function triage(
  db: Db,
  services: Services,
  { row, type, filer, declaration, at, earlier, formerlyPoor, body }: Filing,
): Promise<void> {
  const rules = await getRules(db, declaration.village, at);
  const input = {
    filedOn: chinaDay(at.toISOString()),
    hardship: declaration.hardship,
    circumstances: declaration.circumstances,
    householdSize: declaration.householdSize,
    hasWords: declaration.words !== undefined,
    filedByHelper: !['self', 'official'].includes(declaration.filer.relation),
    earlierDeclarations: earlier,
    ...(formerlyPoor === null ? {} : { formerlyPoor }),
  };
  const result = assess(input, rules.policy, at.toISOString());
  const joined = type === 'declare_again';
  const rank = Math.min(priorities.indexOf(result.priority), joined ? row.priorityRank : priorities.length);
  const moreUrgent = joined && rank < row.priorityRank && row.status === 'awaiting_visit';
  const status = nextStatus(row.version === 0 ? undefined : row.status, type);
  const entered = !joined || moreUrgent ? dueFacts(status, { ...row, priorityRank: rank }, at, rules) : {};
  const later = joined && row.dueAt && entered.due && entered.due.at > row.dueAt.toISOString();
  const actionId = randomUUID();
  await append(db, services, row, {
    id: actionId,
    type,
    at,
    accountId: filer.accountId,
    actedAs: filer.actedAs,
    facts: {
      declarationId: declaration.id,
      priorityRank: rank,
      greenChannel: row.greenChannel || result.greenChannel,
      ...(row.version === 0 ? { villageCode: declaration.village, origin: originOf(filer.actedAs) } : {}),
      ...(later ? {} : entered),
      ...(input.filedByHelper
        ? { confirmations: [...row.confirmations, { declaration: declaration.id, state: 'waiting' as const }] }
        : {}),
    },
    ...(body ? { body } : {}),
  });
  await insertAssessment(db, {
    actionId,
    caseId: row.id,
    seq: row.version + 1,
    rules: result.rules,
    policyVersion: result.policy,
    content: sealAssessment(services.sealing, actionId, { input, result }),
  });
}

function newCase(householdId: string, { village }: Filed, at: Date): CaseRow {
  return {
    id: randomUUID(),
    householdId,
    openedAt: at,
    ...fold([]),
    countyPrefix: countyPrefix(village),
    villageCode: village,
  };
}

function newReceipt(): string {
  return makeReceipt(Array.from({ length: RECEIPT_RANDOM_SYMBOLS }, () => randomInt(RECEIPT_SYMBOLS.length)));
}

export function receiptOf({ id, receipt, filedAt, joinedOpenCase }: NewDeclarationRow): DeclarationReceipt {
  return { id, receipt, filedAt: filedAt.toISOString(), joinedOpenCase };
}
