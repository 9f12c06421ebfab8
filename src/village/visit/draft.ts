/** A verification visit while it is written down: as typed, so that nothing typed is lost. */
import { categories } from '../../shared/contract/assessment';
import { eliminationModes, type CaseDetail, type CaseSummary, type VisitActionType } from '../../shared/contract/case';
import { chinaDay, type ChinaDay } from '../../shared/base/china-time';
import { birthdayIn } from '../../shared/base/identity';
import { ShownNoIdNumber } from '../../shared/base/no-id-number';
import { DraftNoIdNumber, nothingTyped } from '../../shared/contract/draft';
import { idNumberOf, key, yuanOf } from '../../shared/base/text';
import { proofAnswers } from '../../shared/contract/proof';
import { FilerToMeet, filersToMeet } from '../../desk/filers';
import { Incomes } from '../../shared/contract/income';
import {
  assetKinds,
  assuranceKinds,
  healthStates,
  MAX_MEMBERS,
  memberRelations,
  schoolStates,
  workStates,
  type ShownMember,
} from '../../shared/contract/visit';
import * as z from '../../shared/base/zod';

export const visitActions = ['confirm', 'propose_elimination'] as const satisfies VisitActionType[];
export type VisitAction = (typeof visitActions)[number];

export const incomeKinds = [
  'wage',
  'business',
  'property',
  'transfer',
  'businessCost',
  'insurancePaid',
  'selfPaid',
] as const satisfies (keyof Incomes)[];
export type IncomeKind = (typeof incomeKinds)[number];

export const steps = [
  'people',
  'members',
  'incomes',
  'assurances',
  'assets',
  'findings',
  'verdict',
  'authorization',
  'readBack',
] as const;
export type Step = (typeof steps)[number];

/** How an adult agrees to the letter: by hand, by a fingerprint on the paper, by a witness, or not yet. */
/** What the household says to being taken off: it agrees and signs, agrees and can't sign, or disagrees. */
export const eliminationAnswers = ['signs', 'unsigned', 'disagrees'] as const;

export const signings = ['self', 'fingerprint', 'witness', 'not'] as const;
export type Signing = (typeof signings)[number];

const Ink = z.array(z.array(z.number()));

export const DraftMember = z.object({
  name: z.string(),
  relation: z.enum(memberRelations).optional(),
  birthDate: z.string().optional(),
  idNumber: z.string(),
  health: z.enum(healthStates).optional(),
  school: z.enum(schoolStates).optional(),
  work: z.enum(workStates).optional(),
  /** Asked once the server knows them in another household: whether they live here. */
  livesHere: z.boolean().optional(),
  /** The declaration that named them, and the number there as it is shown. */
  declared: z.uuid().optional(),
  declaredNumber: z.string().optional(),
  /** Why there was none when it was declared. */
  declaredWithout: ShownNoIdNumber.optional(),
  /** Said at the visit. */
  noIdNumber: DraftNoIdNumber.optional(),
  /** How they agree to the letter; by their own hand where it isn't said. */
  signs: z.enum(signings).optional(),
  /** What was drawn, by them or their witness; empty before. */
  ink: Ink,
  witness: z.string().optional(),
  /** Why they have not signed. */
  unsigned: z.string().optional(),
});
export type DraftMember = z.infer<typeof DraftMember>;

export const VisitDraft = z.object({
  /** The action's id: every resend keeps it. */
  id: z.uuid(),
  /** The version of the case that was looked at. */
  basedOn: z.int(),
  step: z.enum(steps),
  /** The member who is being written down, or signs; undefined on the step's list. */
  member: z.int().optional(),
  /** All was seen once: from a mended answer one returns to the read-back. */
  reviewing: z.boolean(),
  /** Whose home it is, as the list said it. */
  household: z.string(),
  /** Empty where nobody knows what day it is, until it is chosen. */
  visitedOn: z.string(),
  /** On which the case was opened, as it was known when the visit was begun. */
  openedOn: z.string().optional(),
  /** Why the visit was before that. */
  correction: z.string().optional(),
  visitors: z.array(z.string()),
  /** Who filed, as the case was known when the visit was begun. */
  filers: z.array(FilerToMeet).default([]),
  met: z.record(z.string(), z.enum(proofAnswers)).default({}),
  phone: z.string().default(''),
  /** Who writes, where they filed the household themselves: the second visitor signs then. */
  filer: z.string().optional(),
  /** What the visitors drew, by their place. */
  visitorInk: z.array(Ink).optional(),
  members: z.array(DraftMember),
  incomes: z.record(z.string(), z.string()),
  assurances: z.partialRecord(z.enum(assuranceKinds), z.object({ safe: z.boolean().optional(), problem: z.string() })),
  assets: z.array(z.enum(assetKinds)),
  findings: z.string(),
  category: z.enum(categories).optional(),
  stableSince: z.string().optional(),
  spendingSolved: z.boolean().optional(),
  mode: z.enum(eliminationModes).optional(),
  says: z.enum(eliminationAnswers).optional(),
  saysInk: Ink.optional(),
  /** Why it can't sign, or why it disagrees. */
  saysWhy: z.string().optional(),
  readBack: z.boolean(),
});
export type VisitDraft = z.infer<typeof VisitDraft>;

export const someone: DraftMember = { name: '', idNumber: '', ink: [] };

/** What is known of the case: all of it, or, without a signal, the row of the list. */
export type KnownCase = Pick<CaseSummary, 'version' | 'applicantName' | 'householdSize'> &
  Partial<Pick<CaseDetail, 'filedAt' | 'filed' | 'visit' | 'ownFiling'>>;

interface Beginning {
  id: string;
  known: KnownCase;
  /** Where it is known. */
  today: ChinaDay | undefined;
  /** Who writes. */
  visitor: string | undefined;
}

export function beginDraft({ id, known, today, visitor }: Beginning): VisitDraft {
  return {
    id,
    basedOn: known.version,
    household: known.applicantName,
    step: 'people',
    reviewing: false,
    visitedOn: today ?? '',
    ...(known.filedAt === undefined ? {} : { openedOn: chinaDay(known.filedAt) }),
    visitors: [visitor ?? '', ''],
    filers: filersToMeet(known.filed ?? []),
    met: {},
    phone: known.visit?.phone ?? '',
    ...(known.ownFiling ? { filer: visitor ?? '' } : {}),
    members: membersOf(known),
    incomes: {},
    assurances: {},
    assets: [],
    findings: '',
    readBack: false,
  };
}

/** The last visit's, if one was made: the family is mostly the same. Else as many as were declared, and who is known of them. */
function membersOf({ visit, filed = [], householdSize }: KnownCase): DraftMember[] {
  if (visit) return visit.members.map(membersDraft);
  const applicants = applicantsIn(filed);
  const people = Math.min(Math.max(householdSize, applicants.length, 1), MAX_MEMBERS);
  return Array.from({ length: people }, (_, index) => applicants[index] ?? someone);
}

/** Who declared, each once, the last first. */
function applicantsIn(filed: CaseDetail['filed']): DraftMember[] {
  const all = [...filed].reverse().map(({ id, content: { applicant } }) => ({ id, ...applicant }));
  return all
    .filter(({ name }, at) => all.findIndex((each) => key(each.name) === key(name)) === at)
    .map(({ id, name, idNumber, noIdNumber, birthDate }) => ({
      ...someone,
      name,
      birthDate,
      declared: id,
      ...(noIdNumber ? { declaredWithout: noIdNumber } : { declaredNumber: idNumber }),
    }));
}

/** All of its characters, whether they are right or not. */
const isWholeNumber = (idNumber: string): boolean => /^\d{17}[\dX]$/.test(idNumber);

/** The number is masked where a case is read, and a masked one is nobody's; so is a certificate's. */
function membersDraft({ idNumber = '', noIdNumber, ...member }: ShownMember): DraftMember {
  const reason = noIdNumber?.reason;
  return {
    ...someone,
    ...member,
    livesHere: undefined,
    idNumber: isWholeNumber(idNumber) ? idNumber : '',
    noIdNumber: reason === undefined || reason === 'certificate_only' ? undefined : { ...nothingTyped, reason },
  };
}

/** What is not answered yet of the money. */
export const incomesLacking = (typed: VisitDraft['incomes']): IncomeKind[] =>
  incomeKinds.filter((kind) => typeof yuanOf(typed[kind]) !== 'number');

/** The money, once all of it is known. */
export function findIncomes(typed: VisitDraft['incomes']): Incomes | undefined {
  return Incomes.safeParse(Object.fromEntries(incomeKinds.map((kind) => [kind, yuanOf(typed[kind])]))).data;
}

/** The day of birth that an identity number names. */
export function birthDateOf(idNumber: string): string | undefined {
  const number = idNumberOf(idNumber);
  return number !== undefined && isWholeNumber(number) ? birthdayIn(number) : undefined;
}
