/** Sealed rows, opened: each kind of content with the context that binds it to its row. */
import { createHmac } from 'node:crypto';
import type { CaseDetail } from '../../src/shared/contract/case';
import type { Assessment, AssessmentInput, Factor } from '../../src/shared/contract/assessment';
import type { Consent } from '../../src/shared/contract/consent';
import type { Discoverer, FiledContent, NewDeclaration } from '../../src/shared/contract/declaration';
import type { HouseholdSays } from '../../src/shared/contract/elimination';
import { Refusal } from '../../src/shared/contract/problem';
import type { Hardship } from '../../src/shared/hardships/index';
import { valuesOf } from '../../src/shared/contract/correction';
import { maskIdNumber, NUMBERLESS } from '../../src/shared/base/identity';
import type { NoIdNumber, Numbered, ShownNoIdNumber } from '../../src/shared/base/no-id-number';
import { priorities } from '../../src/shared/contract/policy';
import type { ShownVisit, Visit } from '../../src/shared/contract/visit';
import { resultRecordedAs, Vote } from '../../src/shared/contract/vote';
import { manners, type ActionType } from '../../src/shared/contract/workflow';
import type { ActionRow, CaseRow, DeclarationRow } from '../store/cases';
import { freshBytes, type Sealing } from '../sealing';
import { uniteFactors } from '../triage/unite';

/** What is kept of a declaration, or of a discovery, which nobody has consented to yet. */
export type Filed = Omit<NewDeclaration, 'filer' | 'consent'> & {
  filer: NewDeclaration['filer'] | Discoverer;
  consent?: Consent;
};

export const sealDeclaration = (sealing: Sealing, filed: Filed) => sealing.seal(filed, `declaration/${filed.id}`);

const correctedContext = (id: string) => `declaration/${id}/corrected`;

export const sealCorrected = (sealing: Sealing, filed: Filed) => sealing.seal(filed, correctedContext(filed.id));

/**
 * As it was typed.
 * @throws Refusal `declaration.erased`
 */
export function openTyped(sealing: Sealing, { id, content }: Pick<DeclarationRow, 'id' | 'content'>): Filed {
  if (content.byteLength === 0) throw new Refusal('declaration.erased');
  return sealing.open(content, `declaration/${id}`) as Filed;
}

/**
 * As it was corrected last.
 * @throws Refusal `declaration.erased`
 */
export function openDeclaration(sealing: Sealing, row: Pick<DeclarationRow, 'id' | 'content' | 'corrected'>): Filed {
  return row.corrected ? (sealing.open(row.corrected, correctedContext(row.id)) as Filed) : openTyped(sealing, row);
}

/** Of a certificate's number enough to compare it with one that is held beside it. */
const shownReason = (said: NoIdNumber): ShownNoIdNumber =>
  said.reason === 'certificate_only' ? { ...said, number: `＊＊${said.number.slice(-CERTIFICATE_ENDS)}` } : said;
const CERTIFICATE_ENDS = 2;

/** Who somebody is, as it may be shown. */
export const maskedNumber = ({
  idNumber,
  noIdNumber,
}: Numbered): { idNumber: string; noIdNumber?: ShownNoIdNumber | undefined } =>
  idNumber === undefined
    ? { idNumber: NUMBERLESS, noIdNumber: noIdNumber && shownReason(noIdNumber) }
    : { idNumber: maskIdNumber(idNumber) };

/** What may be shown again: the identity number masked, and nothing of the envelope. */
export function filedContent({
  village,
  hardship,
  circumstances,
  words,
  applicant,
  householdSize,
  place,
  filer,
}: Filed): FiledContent {
  return {
    village,
    hardship,
    circumstances,
    words,
    applicant: { ...applicant, ...maskedNumber(applicant) },
    householdSize,
    ...(place === undefined ? {} : { place }),
    filer,
  };
}

export interface StoredAssessment {
  input: AssessmentInput;
  result: Assessment;
}

/** What is sealed with an action: what was said, and with a declaration what triage made of it. */
export interface ActionContent {
  body?: Record<string, unknown>;
  assessment?: StoredAssessment;
}

const SALT_BYTES = 16;

/** Over the plain words, so that other keys may seal them; salted, so that without them nobody can guess at it. */
const commit = (salt: string, content: ActionContent) =>
  createHmac('sha256', salt).update(JSON.stringify(content)).digest('base64url');

/** What of an action is sealed: the salt of its commitment beside what was said. */
type SealedContent = [salt: string, content: ActionContent];
const actionContext = (id: string) => `action/${id}`;

/** What was said with an action, sealed, and what the history is to hold of it when that is gone. */
export function sealContent(
  sealing: Sealing,
  id: string,
  content: ActionContent,
): { body: Uint8Array; commitment: string } {
  const sealed: SealedContent = [freshBytes(SALT_BYTES).toString('base64url'), content];
  return { body: sealing.seal(sealed, actionContext(id)), commitment: commit(...sealed) };
}

type SealedRow = Pick<ActionRow, 'id' | 'body' | 'assessment' | 'commitment'>;

/** What was said with an action; nothing where nothing was, or where it is erased. */
export function openContent(sealing: Sealing, { id, body, assessment, commitment }: SealedRow): ActionContent {
  if (commitment !== null) return body ? (sealing.open(body, actionContext(id)) as SealedContent)[1] : {};
  return {
    ...(body ? { body: sealing.open(body, actionContext(id)) as Record<string, unknown> } : {}),
    ...(assessment ? { assessment: sealing.open(assessment, `assessment/${id}`) as StoredAssessment } : {}),
  };
}

/** Whether what is sealed is what was committed to; of what is erased nobody can ask any more. */
export function matchesCommitment(sealing: Sealing, { id, body, commitment }: SealedRow): boolean {
  if (commitment === null || body === null) return true;
  return commit(...(sealing.open(body, actionContext(id)) as SealedContent)) === commitment;
}

/** What was said with an action, as a person reads it. */
export function wordsOf({ body }: ActionContent, type: ActionType): string | undefined {
  const { words } = manners[type];
  if (words === 'visit') return (body?.visit as Visit | undefined)?.findings;
  const value = words === null ? undefined : body?.[words];
  return typeof value === 'string' ? value : undefined;
}

/** What a list shows of a case, kept sealed beside it. */
export interface Summary {
  /** As it was corrected last. */
  applicantName: string;
  /** Who has no identity number, and none has become known. */
  numberless?: true;
  declarations: number;
  /** Of the declaration that leads: the gravest, and of several the last. Absent of who never declared, but came out of the register. */
  hardship?: Hardship;
  householdSize: number;
  filedByHelper: boolean;
  priorityRank: number;
  score: number;
  /** The weightiest factors of all declarations, at most three. */
  reasons: Factor[];
  /** All of them; not there in what was sealed before 2026-11-29. */
  factors?: Factor[];
}

const summaryContext = (caseId: string) => `case/${caseId}/summary`;

export const sealSummary = (sealing: Sealing, caseId: string, summary: Summary): Uint8Array =>
  sealing.seal(summary, summaryContext(caseId));

/** @throws Refusal `case.erased` */
export function openSummary(sealing: Sealing, { id, summary }: Pick<CaseRow, 'id' | 'summary'>): Summary {
  if (!summary) throw new Refusal('case.erased');
  return sealing.open(summary, summaryContext(id)) as Summary;
}

/** Why a case stands where it does, with one more declaration. */
export const factorsWith = (before: Summary | undefined, own: readonly Factor[]): Factor[] =>
  uniteFactors(before?.factors ?? before?.reasons ?? [], own);

/** How a list names a household, by who declared first. */
export const nameInList = ({ name, idNumber }: Filed['applicant']): Pick<Summary, 'applicantName' | 'numberless'> => ({
  applicantName: name,
  ...(idNumber === undefined ? { numberless: true } : {}),
});

/** The same household under another name or number. */
export function renamed({ numberless: _, ...summary }: Summary, applicant: Filed['applicant']): Summary {
  return { ...summary, ...nameInList(applicant) };
}

/**
 * With one more declaration: a household that declares twice stands where its graver one puts it.
 * @param joins whether it is of the same trouble, and not a relapse
 */
export function withDeclaration(
  before: Summary | undefined,
  applicant: Filed['applicant'],
  { input, result }: StoredAssessment,
  joins: boolean,
): Summary {
  const own: Summary = {
    ...(before ?? nameInList(applicant)),
    declarations: (before?.declarations ?? 0) + 1,
    hardship: input.hardship,
    householdSize: input.householdSize,
    filedByHelper: input.filedByHelper,
    priorityRank: priorities.indexOf(result.priority),
    score: result.score,
    reasons: [],
  };
  const factors = factorsWith(joins ? before : undefined, result.factors);
  const leads =
    !before ||
    !joins ||
    own.priorityRank < before.priorityRank ||
    (own.priorityRank === before.priorityRank && own.score >= before.score);
  const summary = leads ? own : { ...before, declarations: own.declarations };
  return { ...summary, factors, reasons: factors.slice(0, 3) };
}

/** With what the household has added to a declaration of it. */
export function withInformation(before: Summary, { result }: StoredAssessment): Summary {
  const factors = factorsWith(before, result.factors);
  return {
    ...before,
    priorityRank: Math.min(before.priorityRank, priorities.indexOf(result.priority)),
    score: Math.max(before.score, result.score),
    factors,
    reasons: factors.slice(0, 3),
  };
}

/** What the latest visit wrote down. */
export function latestVisit(sealing: Sealing, actions: readonly ActionRow[]): Visit | undefined {
  const last = actions.filter(({ type }) => manners[type].words === 'visit').at(-1);
  return last && (openContent(sealing, last).body?.visit as Visit | undefined);
}

/** What the household last said to being taken off the monitoring: at the visit that proposed it, or itself since. */
export function householdSaysIn(
  sealing: Sealing,
  actions: readonly ActionRow[],
): { householdSays?: NonNullable<CaseDetail['householdSays']> } {
  const last = actions.filter(({ type }) => type === 'propose_elimination' || type === 'disagree_elimination').at(-1);
  if (!last) return {};
  const body = openContent(sealing, last).body;
  const at = last.at.toISOString();
  if (last.type === 'disagree_elimination')
    return { householdSays: { agrees: false, reason: String(body?.reason), how: 'phone', at } };
  const said = body?.household as HouseholdSays | undefined;
  if (!said) return {};
  return { householdSays: { agrees: said.agrees, ...(said.agrees ? {} : { reason: said.reason }), how: 'visit', at } };
}

/** What may be shown again of a visit: the identity numbers masked. */
export function shownVisit(visit: Visit): ShownVisit {
  return {
    ...visit,
    members: visit.members.map(({ idNumber, noIdNumber, ...member }) => ({
      ...member,
      ...(idNumber === undefined ? {} : { idNumber: maskIdNumber(idNumber) }),
      ...(noIdNumber === undefined ? {} : { noIdNumber: shownReason(noIdNumber) }),
    })),
  };
}

/**
 * The village's votes among the actions, as they stand corrected: figures and day, no words.
 * @param all of the case, for what was put right
 */
export function votesIn(sealing: Sealing, actions: readonly ActionRow[], all: readonly ActionRow[]): Vote[] {
  const countersigned = new Set(
    all.flatMap(({ type, facts }) => (type === 'countersign_correction' && facts.settles ? [facts.settles] : [])),
  );
  return actions.flatMap((action) => {
    const result = resultRecordedAs(action.type);
    if (!result) return [];
    const corrected = all
      .filter(({ id, facts }) => facts.corrects === action.id && countersigned.has(id))
      .map((each) => valuesOf('vote', openContent(sealing, each).body ?? {}));
    const vote = Vote.safeParse(Object.assign({}, openContent(sealing, action).body, ...corrected, { result }));
    return vote.success ? [vote.data] : [];
  });
}
