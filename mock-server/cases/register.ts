/** A household of the register as a case: it begins with what the register says, and goes on as any other. */
import { randomUUID } from 'node:crypto';
import { countyPrefix, type VillageCode } from '../../src/shared/contract/area';
import { chinaDay } from '../../src/shared/base/china-time';
import type { Category, Risk } from '../../src/shared/contract/assessment';
import type { Department } from '../../src/shared/contract/department';
import type { Measure, MeasureKind } from '../../src/shared/contract/measure';
import type { Actor } from '../../src/shared/contract/workflow';
import { sealSummary, type Summary } from '../content/sealed';
import type { CaseRow } from '../store/cases';
import type { ActionFacts } from '../store/schema';
import type { Step } from '../store/steps';
import { dueFacts, keptUntil, measuresBy, rulesAt, type Rules } from './deadlines';
import { fold } from './fold';
import { append, type Standing } from './ledger';
import type { Moment } from './moment';

/** What the register says of a monitored household. */
export interface RegisteredCase {
  village: VillageCode;
  /** Of its head, or of whoever stands first. */
  name: string;
  numberless: boolean;
  people: number;
  category: Category | null;
  risks: Risk[];
  recognizedAt: Date;
  /** Null while it is monitored. */
  eliminatedAt: Date | null;
  eliminationMode: 'assistance' | 'natural' | null;
  helps: readonly { kind: MeasureKind; department: Department; what: string; begun: boolean }[];
}

/** Who confirmed the sheet, and where in it the household stands. */
export interface ImportSource {
  accountId: string;
  actedAs: Actor;
  import: { id: string; row: number };
  /** All that it says, sealed with the action. */
  body: Record<string, unknown>;
}

const summaryOf = ({ name, numberless, people }: RegisteredCase): Summary => ({
  applicantName: name,
  ...(numberless ? { numberless: true } : {}),
  declarations: 0,
  householdSize: people,
  filedByHelper: false,
  priorityRank: 2,
  score: 0,
  reasons: [],
  factors: [],
});

/** When each was delivered the register does not say. */
function measuresIn(
  { helps, recognizedAt }: RegisteredCase,
  at: Date,
  rules: Rules,
): { all: Measure[]; what: Record<string, string> } {
  const what: Record<string, string> = {};
  const all = helps.map(({ kind, department, begun, what: said }): Measure => {
    const id = randomUUID();
    what[id] = said;
    return begun
      ? { id, kind, department, state: 'delivered', dueOn: chinaDay(recognizedAt.toISOString()) }
      : { id, kind, department, state: 'agreed', dueOn: measuresBy(at, rules) };
  });
  return { all, what };
}

/** Runs from its last event; nothing is erased by the import that brings it. */
function eliminatedTimer(eliminatedAt: Date, at: Date, { policy }: Rules): string {
  const kept = keptUntil(eliminatedAt, 'eliminated', policy);
  return kept > at.toISOString() ? kept : keptUntil(at, 'eliminated', policy);
}

function factsOf(of: RegisteredCase, measures: Measure[], at: Date, rules: Rules): ActionFacts {
  const { category, risks, people, recognizedAt, eliminatedAt, eliminationMode } = of;
  return {
    ...(category ? { category } : {}),
    risks,
    people,
    measures,
    recognizedAt: recognizedAt.toISOString(),
    ...(eliminatedAt
      ? {
          eliminatedAt: eliminatedAt.toISOString(),
          ...(eliminationMode ? { eliminationMode } : {}),
          due: null,
          nextTimerAt: eliminatedTimer(eliminatedAt, at, rules),
        }
      : // The county has its time from now on: the register says nothing of days.
        dueFacts('monitored', { measures, recognizedAt: at, priorityRank: 2, suspended: null }, at, rules)),
  };
}

/** A case that begins with the register. */
export function beginFromRegister(moment: Moment, householdId: string, of: RegisteredCase, source: ImportSource): Step {
  const { sealing, reference, at } = moment;
  const rules = rulesAt(reference, of.village, at);
  const { all, what } = measuresIn(of, at, rules);
  const row: CaseRow = {
    id: randomUUID(),
    householdId,
    openedAt: at,
    ...fold([]),
    summary: null,
    countyPrefix: countyPrefix(of.village),
    villageCode: of.village,
  };
  return append(
    sealing,
    { row, lastHash: '' },
    {
      id: randomUUID(),
      type: of.eliminatedAt ? 'import_eliminated' : 'import',
      at,
      accountId: source.accountId,
      actedAs: source.actedAs,
      facts: { ...factsOf(of, all, at, rules), villageCode: of.village, origin: 'register', import: source.import },
      content: { body: { ...source.body, measures: what } },
    },
    sealSummary(sealing, row.id, summaryOf(of)),
  ).step;
}

/** What another sheet says of a case that stands where the register has it. */
export function noteFromRegister(
  { sealing, at }: Moment,
  standing: Standing,
  { people, risks, category }: Pick<RegisteredCase, 'people' | 'risks' | 'category'>,
  source: ImportSource,
): Step {
  return append(sealing, standing, {
    id: randomUUID(),
    type: 'import_again',
    at,
    accountId: source.accountId,
    actedAs: source.actedAs,
    facts: { people, risks, ...(category ? { category } : {}), import: source.import },
    content: { body: source.body },
  }).step;
}
