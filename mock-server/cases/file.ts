/** Filing: a declaration becomes a case, or joins the household's open one. */
import { randomInt, randomUUID } from 'node:crypto';
import { countyPrefix } from '../../src/shared/area';
import { chinaDay } from '../../src/shared/china-time';
import type { DeclarationReceipt, NewDeclaration } from '../../src/shared/declaration';
import { priorities } from '../../src/shared/policy';
import { Refusal, type FieldProblem } from '../../src/shared/problem';
import { RECEIPT_RANDOM_SYMBOLS, RECEIPT_SYMBOLS, makeReceipt } from '../../src/shared/receipt';
import { transitions } from '../../src/shared/workflow';
import type { Services } from '../services';
import { findVillage } from '../store/areas';
import {
  findDeclaration,
  insertAssessment,
  insertCase,
  insertDeclaration,
  listDeclarations,
  type CaseRow,
  type DeclarationRow,
} from '../store/cases';
import { findOpenCaseLocked, householdOf } from '../store/households';
import { isUniqueViolation } from '../store/errors';
import type { Db } from '../store/open';
import { getCalendar, getPolicy } from '../store/policies';
import { assess } from '../triage/assess';
import { sealAssessment, sealDeclaration } from './content';
import { dueFacts } from './deadlines';
import { fold } from './fold';
import { append } from './ledger';

/**
 * Files a declaration; the same one sent again is answered with the same receipt.
 * @throws Refusal `request.invalid` (village, future date), `declaration.id_reused` (same id, other content or filer)
 */
export async function fileDeclaration(
  services: Services,
  accountId: string,
  declaration: NewDeclaration,
): Promise<DeclarationReceipt> {
  await refuseImpossible(services, declaration);
  const attempt = () => services.db.transaction((tx) => fileOnce(tx, services, accountId, declaration));
  try {
    return receiptOf(await attempt());
  } catch (error) {
    // Sent twice in the same instant: the other one has just committed, and this attempt finds it.
    if (isUniqueViolation(error)) return receiptOf(await attempt());
    throw error;
  }
}

/** What only the server can know to be wrong. */
async function refuseImpossible({ db, now }: Services, { village, hardship }: NewDeclaration): Promise<void> {
  const errors: FieldProblem[] = [];
  if (!(await findVillage(db, village))) errors.push({ pointer: '/village', code: 'village.unknown' });
  const today = chinaDay(now().toISOString());
  if (hardship.kind === 'disaster' && hardship.happenedOn > today)
    errors.push({ pointer: '/hardship/happenedOn', code: 'date.future' });
  if (hardship.kind === 'job_loss' && hardship.since > today)
    errors.push({ pointer: '/hardship/since', code: 'date.future' });
  if (errors.length > 0) throw new Refusal('request.invalid', { errors });
}

async function fileOnce(
  db: Db,
  services: Services,
  accountId: string,
  declaration: NewDeclaration,
): Promise<DeclarationRow> {
  const { sealing } = services;
  const household = await householdOf(
    db,
    sealing.blindIndex('id-number', declaration.applicant.idNumber),
    declaration.village,
  );
  const contentHash = sealing.blindIndex('declaration', JSON.stringify(declaration));
  const known = await findDeclaration(db, declaration.id);
  if (known) {
    if (known.filerAccountId === accountId && known.contentHash === contentHash) return known;
    throw new Refusal('declaration.id_reused');
  }
  const at = services.now();
  const open = await findOpenCaseLocked(db, household.id);
  const row = open ?? newCase(household.id, declaration, at);
  if (!open) await insertCase(db, row);
  const earlier = open ? await listDeclarations(db, [open.id]) : [];
  const filed: DeclarationRow = {
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
  };
  await insertDeclaration(db, filed);
  await triage(db, services, {
    row,
    joined: open !== undefined,
    accountId,
    declaration,
    at,
    earlier: earlier.length,
    formerlyPoor: household.formerlyPoor,
  });
  return filed;
}

interface Filing {
  row: CaseRow;
  joined: boolean;
  accountId: string;
  declaration: NewDeclaration;
  at: Date;
  earlier: number;
  formerlyPoor: boolean | null;
}

/** Assesses what was filed and writes it as the case's next action. A further declaration never lowers the priority or moves the deadline back. */
async function triage(
  db: Db,
  services: Services,
  { row, joined, accountId, declaration, at, earlier, formerlyPoor }: Filing,
): Promise<void> {
  const [policy, calendar] = [await getPolicy(db, row.villageCode, chinaDay(at.toISOString())), await getCalendar(db)];
  const input = {
    filedOn: chinaDay(at.toISOString()),
    hardship: declaration.hardship,
    circumstances: declaration.circumstances,
    householdSize: declaration.householdSize,
    hasWords: declaration.words !== undefined,
    filedByHelper: declaration.filer.relation !== 'self',
    earlierDeclarations: earlier,
    ...(formerlyPoor === null ? {} : { formerlyPoor }),
  };
  const result = assess(input, policy, at.toISOString());
  const rank = Math.min(priorities.indexOf(result.priority), joined ? row.priorityRank : priorities.length);
  const moreUrgent = joined && rank < row.priorityRank && row.status === 'awaiting_visit';
  const type = joined ? 'declare_again' : 'file';
  const due = dueFacts(moreUrgent ? 'visit' : transitions[type].clock, rank, at, policy, calendar);
  const later = joined && row.dueAt && due.due && due.due.at > row.dueAt.toISOString();
  const actionId = randomUUID();
  await append(db, services, row, {
    id: actionId,
    type,
    at,
    accountId,
    actedAs: 'household',
    facts: {
      declarationId: declaration.id,
      priorityRank: rank,
      greenChannel: row.greenChannel || result.greenChannel,
      ...(later ? {} : due),
    },
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

function newCase(householdId: string, { village }: NewDeclaration, at: Date): CaseRow {
  return {
    id: randomUUID(),
    householdId,
    countyPrefix: countyPrefix(village),
    villageCode: village,
    openedAt: at,
    ...fold([]),
  };
}

function newReceipt(): string {
  return makeReceipt(Array.from({ length: RECEIPT_RANDOM_SYMBOLS }, () => randomInt(RECEIPT_SYMBOLS.length)));
}

function receiptOf({ id, receipt, filedAt, joinedOpenCase }: DeclarationRow): DeclarationReceipt {
  return { id, receipt, filedAt: filedAt.toISOString(), joinedOpenCase };
}
