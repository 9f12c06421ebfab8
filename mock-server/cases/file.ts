/** Filing: a declaration becomes a case, or joins the household's open one. */
import { randomInt, randomUUID } from 'node:crypto';
import { countyPrefix } from '../../src/shared/contract/area';
import { birthDateIn } from '../../src/shared/base/no-id-number';
import { consentKinds, isChild } from '../../src/shared/contract/consent';
import { chinaDay } from '../../src/shared/base/china-time';
import type { DeclarationReceipt, NewDeclaration } from '../../src/shared/contract/declaration';
import { daysAhead } from '../../src/shared/hardships/index';
import { Refusal, type FieldProblem } from '../../src/shared/contract/problem';
import { RECEIPT_RANDOM_SYMBOLS, RECEIPT_SYMBOLS, makeReceipt } from '../../src/shared/contract/receipt';
import { isEnded, nextStatus, type ActionType, type Actor } from '../../src/shared/contract/workflow';
import type { AssessmentInput } from '../../src/shared/contract/assessment';
import type { Origin } from '../../src/shared/contract/case';
import { indexName, indexNumbered, indexOfNumber } from '../content/people';
import { hashOfDeclaration, isSameDeclaration } from '../content/same';
import {
  openSummary,
  sealDeclaration,
  sealSummary,
  withDeclaration,
  type Filed,
  type StoredAssessment,
} from '../content/sealed';
import type { Services } from '../services';
import type { CaseRow, DeclarationRow } from '../store/cases';
import { findFiling, type Elsewhere, type FilingFound, type FilingQuery } from '../store/filing';
import type { ActionFacts } from '../store/schema';
import { joinSteps, type Step } from '../store/steps';
import type { Serving } from '../store/whole';
import { assess } from '../triage/assess';
import { rulesAt, type Rules } from './deadlines';
import { alikeFor, shownDuplicates } from './duplicates';
import { fold } from './fold';
import { append } from './ledger';
import { momentOf, type Moment } from './moment';
import { standInFacts } from './own-household';
import { declaredElsewhere } from './split';
import { take, type Decision } from './take';
import { urgencyOf } from './urgency';

/** Who files: the household or who helps it, or somebody on the staff who discovered it. */
export interface Filer {
  accountId: string;
  actedAs: Actor;
}

/** Likely duplicates stand against a new case until somebody says why it is another household. */
export interface Unless {
  notDuplicate: string | undefined;
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
  return receiptOf(await file(services, { accountId, actedAs: 'household' }, declaration), false);
}

/**
 * Files what a household said or somebody on the staff found; the same one sent again is the same row.
 * @param unless asked for a new case alone: what stands against opening one
 */
export function file(services: Services, filer: Filer, filed: Filed, unless?: Unless): Promise<DeclarationRow> {
  const moment = momentOf(services);
  refuseImpossible(moment, filed);
  const query = filingQuery(moment, filed, unless);
  return take(
    services.write,
    async () => {
      const found = await findFiling(services.db, query);
      return query.alike ? { ...found, alike: await alikeFor(services, moment, filed, found) } : found;
    },
    (found) => decideFiling(moment, filer, filed, unless, found),
  );
}

/** By what a declaration's household, and those that look like it, are found. */
export function filingQuery({ sealing, at }: Moment, { id, village, applicant }: Filed, unless?: Unless): FilingQuery {
  return {
    id,
    village,
    day: chinaDay(at.toISOString()),
    nameIndex: indexName(sealing, applicant.name),
    idNumberIndex: applicant.idNumber === undefined ? null : indexOfNumber(sealing, applicant.idNumber),
    phoneIndex: applicant.phone ? sealing.blindIndex('phone', applicant.phone) : null,
    alike: unless !== undefined && unless.notDuplicate === undefined,
  };
}

/** What only the server can know to be wrong. */
function refuseImpossible({ reference, at }: Moment, { village, hardship, applicant, consent }: Filed): void {
  const errors: FieldProblem[] = [];
  if (!reference.findVillage(village)) errors.push({ pointer: '/village', code: 'village.unknown' });
  const today = chinaDay(at.toISOString());
  for (const field of daysAhead(hardship, today)) errors.push({ pointer: `/hardship/${field}`, code: 'date.future' });
  const birthDate = birthDateIn(applicant);
  if (birthDate !== undefined && birthDate > today)
    errors.push(
      applicant.noIdNumber
        ? { pointer: '/applicant/noIdNumber/bornOn', code: 'date.future' }
        : { pointer: '/applicant/idNumber', code: 'id_number.birthday' },
    );
  // Who is under 14 is known by the day.
  if (consent && !consent.children && isChild(applicant, today))
    errors.push({ pointer: '/consent/children', code: 'consent.required' });
  if (errors.length > 0) throw new Refusal('request.invalid', { errors });
}

/** What opens the case, joins it, or brings it back. */
function wayIn({ before, served }: FilingFound, { actedAs }: Filer): { type: ActionType; row?: CaseRow } {
  if (before && !isEnded(before.row.status)) return { type: 'declare_again', row: before.row };
  // The record of a household stays: when it is in trouble again its case goes on.
  if (before?.row.status === 'eliminated') return { type: 'relapse', row: before.row };
  if (actedAs === 'department_officer') return { type: 'warn' };
  if (actedAs !== 'household') return { type: 'report' };
  // A declaration in a village that nobody serves waits for the township, which passes it on.
  return { type: served ? 'file' : 'file_unserved' };
}

const originOf = (actedAs: Actor): Origin =>
  actedAs === 'household' ? 'household' : actedAs === 'department_officer' ? 'department' : 'village';

/**
 * @param found by `filingQuery`
 * @throws Refusal `declaration.id_reused`, `case.likely_duplicates`
 */
export function decideFiling(
  moment: Moment,
  filer: Filer,
  declaration: Filed,
  unless: Unless | undefined,
  found: FilingFound,
): Decision<DeclarationRow> {
  const { sealing, at } = moment;
  const { known } = found;
  // Before its household: a repetition makes nobody findable again who has been erased.
  if (known) {
    if (known.filerAccountId === filer.accountId && isSameDeclaration(sealing, known, declaration))
      return { result: known };
    throw new Refusal('declaration.id_reused');
  }
  const { type, row: before } = wayIn(found, filer);
  if (!before && found.alike.length > 0)
    throw new Refusal('case.likely_duplicates', { duplicates: shownDuplicates(moment, found.alike) });
  const { household, step: arrival } = householdOf(moment, declaration, found);
  const { elsewhere } = found;
  const row = before ?? newCase(household.id, declaration, at);
  const filed: DeclarationRow = {
    id: declaration.id,
    caseId: row.id,
    seq: row.version + 1,
    filerAccountId: filer.accountId,
    receipt: newReceipt(),
    villageCode: declaration.village,
    kind: declaration.hardship.kind,
    filedAt: at,
    joinedOpenCase: type === 'declare_again',
    contentHash: hashOfDeclaration(sealing, declaration),
    content: sealDeclaration(sealing, declaration),
    corrected: null,
  };
  const entry: Entry = {
    row,
    lastHash: before ? (found.before?.lastHash ?? '') : '',
    type,
    filer,
    declaration,
    formerlyPoor: household.formerlyPoor,
    ...(elsewhere ? { apartFrom: apartFrom(elsewhere) } : {}),
    staff: found.staff,
    ...(before || unless?.notDuplicate === undefined ? {} : { reason: unless.notDuplicate }),
  };
  const told = elsewhere ? declaredElsewhere(moment, declaration, elsewhere) : {};
  return { step: joinSteps(arrival, enter(moment, entry), { declarations: [filed] }, told), result: filed };
}

const apartFrom = ({ household, before }: Elsewhere): ActionFacts['apartFrom'] => ({
  household: household.id,
  village: before?.row.villageCode ?? household.villageCode,
  ...(before ? { case: before.row.id } : {}),
});

/** The applicant's household in the village, or the one that they are the first of: without a number, always that. */
function householdOf(
  { sealing }: Moment,
  { applicant, village }: Filed,
  { household }: FilingFound,
): { household: NonNullable<FilingFound['household']>; step: Step } {
  if (household) return { household, step: { standing: [{ id: household.id, version: household.version }] } };
  const made = { id: randomUUID(), villageCode: village, formerlyPoor: null };
  const indexes = indexNumbered(sealing, applicant);
  const phoneIndex = applicant.phone ? sealing.blindIndex('phone', applicant.phone) : null;
  return {
    household: { ...made, version: 0 },
    step: {
      households: [made],
      ...(indexes ? { members: [{ ...indexes, phoneIndex, householdId: made.id, villageCode: village }] } : {}),
    },
  };
}

/** A declaration on its way into a case. */
interface Entry {
  row: CaseRow;
  lastHash: string;
  type: ActionType;
  filer: Filer;
  declaration: Filed;
  formerlyPoor: boolean | null;
  apartFrom?: ActionFacts['apartFrom'];
  staff: readonly Serving[];
  /** Why it is another household than one that is like it. */
  reason?: string;
}

function triage(
  { at }: Moment,
  { policy }: Rules,
  { declaration, formerlyPoor }: Entry,
  earlier: number,
): StoredAssessment {
  const input: AssessmentInput = {
    filedOn: chinaDay(at.toISOString()),
    hardship: declaration.hardship,
    circumstances: declaration.circumstances,
    householdSize: declaration.householdSize,
    hasWords: declaration.words !== undefined,
    filedByHelper: !['self', 'official'].includes(declaration.filer.relation),
    earlierDeclarations: earlier,
    ...(formerlyPoor === null ? {} : { formerlyPoor }),
  };
  return { input, result: assess(input, policy, at.toISOString()) };
}

/** The action that files it, assessed. A further declaration never lowers the priority or moves the deadline back. */
function enter(moment: Moment, entry: Entry): Step {
  const { sealing, reference, at } = moment;
  const { row, lastHash, type, filer, declaration, apartFrom: apart, reason } = entry;
  const rules = rulesAt(reference, declaration.village, at);
  const summary = row.version === 0 ? undefined : openSummary(sealing, row);
  const assessment = triage(moment, rules, entry, summary?.declarations ?? 0);
  const { input, result } = assessment;
  const joined = type === 'declare_again';
  const status = nextStatus(row.version === 0 ? undefined : row.status, type);
  const urgency = urgencyOf({ row, joins: joined ? summary : undefined, result, status, at, rules });
  const { consent } = declaration;
  const { step } = append(
    sealing,
    { row, lastHash },
    {
      id: randomUUID(),
      type,
      at,
      accountId: filer.accountId,
      actedAs: filer.actedAs,
      facts: {
        declarationId: declaration.id,
        ...urgency,
        ...(consent
          ? { consents: { version: consent.version, kinds: consentKinds.filter((kind) => consent[kind]) } }
          : {}),
        ...(row.version === 0 ? { villageCode: declaration.village, origin: originOf(filer.actedAs) } : {}),
        ...(apart ? { apartFrom: apart } : {}),
        ...(declaration.sms ? { sms: { declaration: declaration.id, wanted: true } } : {}),
        ...(joined ? {} : standInFacts(status, entry.staff)),
        ...(input.filedByHelper
          ? { confirmations: [...row.confirmations, { declaration: declaration.id, state: 'waiting' as const }] }
          : {}),
      },
      content: { assessment, ...(reason === undefined ? {} : { body: { reason } }) },
    },
    sealSummary(sealing, row.id, withDeclaration(summary, declaration.applicant, assessment, joined)),
  );
  return step;
}

function newCase(householdId: string, { village }: Filed, at: Date): CaseRow {
  return {
    id: randomUUID(),
    householdId,
    openedAt: at,
    ...fold([]),
    summary: null,
    countyPrefix: countyPrefix(village),
    villageCode: village,
  };
}

function newReceipt(): string {
  return makeReceipt(Array.from({ length: RECEIPT_RANDOM_SYMBOLS }, () => randomInt(RECEIPT_SYMBOLS.length)));
}

/** @param known whether the filer may know that the household had a case: else the answer is the same either way */
export function receiptOf(
  { id, receipt, filedAt, joinedOpenCase }: DeclarationRow,
  known: boolean,
): DeclarationReceipt {
  return { id, receipt, filedAt: filedAt.toISOString(), joinedOpenCase: known && joinedOpenCase };
}
