/** What each action sets besides the status, and what it can only then be found to lack. */
import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { VillageCode } from '../../src/shared/contract/area';
import type { NewAction } from '../../src/shared/contract/case';
import { chinaDay } from '../../src/shared/base/china-time';
import { answered, confirmedByVisit } from '../../src/shared/contract/confirmation';
import { correctedFields, valuesOf } from '../../src/shared/contract/correction';
import { findImpossible } from '../../src/shared/contract/impossible';
import { eliminationConditions } from '../../src/shared/contract/elimination';
import type { Measure } from '../../src/shared/contract/measure';
import { Refusal, type FieldProblem } from '../../src/shared/contract/problem';
import { recordedVotes, resultOf, resultRecordedAs, type VoteFigures } from '../../src/shared/contract/vote';
import type { FilersMet } from '../../src/shared/contract/proof';
import type { Visit } from '../../src/shared/contract/visit';
import { type ActionType, type Actor, type CaseActionType } from '../../src/shared/contract/workflow';
import type { Reference } from '../reference/reference';
import type { SignedIn } from '../store/accounts';
import type { CaseRow } from '../store/cases';
import type { Whole } from '../store/whole';
import type { ActionFacts } from '../store/schema';
import { answersFor, standingFilings } from './actors';
import { openContent } from '../content/sealed';
import type { Sealing } from '../sealing';
import {
  correctedIn,
  correcting,
  correctionsIn,
  countersignsAs,
  isLevel,
  measureOf,
  openCorrection,
  standingValues,
  stillCounts,
} from './corrections';
import { measuresBy, remaining, rulesAt, type Rules } from './deadlines';
import { filingsIn, proofsIn, withdrawnIn } from './filings';
import { nearestServing } from './holding';
import { hearingFacts } from './hearing';

export interface Taking<T extends CaseActionType = CaseActionType> {
  sealing: Sealing;
  account: SignedIn;
  row: CaseRow;
  whole: Pick<Whole, 'actions' | 'declarations' | 'staff'>;
  /** Whether the last visit wrote down a number to call. */
  hasNumber: boolean;
  /** All that the account is to the case. */
  actors: readonly Actor[];
  action: Extract<NewAction, { type: T }>;
  at: Date;
  rules: Rules;
  reference: Reference;
}
type Effect<T extends CaseActionType> = (taking: Taking<T>) => ActionFacts;

const day = (at: Date) => chinaDay(at.toISOString());

/** A notice's address is its only key, so nobody may guess it. */
const newNoticeId = () => randomBytes(12).toString('base64url');

/** A township moves within its town, a county within its county. */
function toVillage({ reference, account }: Pick<Taking, 'reference' | 'account'>, village: VillageCode): ActionFacts {
  if (!reference.findVillage(village)) refuseField('/body/village', 'village.unknown');
  if (!answersFor(account, ['township_reviewer', 'county_officer'], village)) throw new Refusal('village.outside');
  return { villageCode: village };
}

function changeMeasure(measures: readonly Measure[], id: string, from: Measure['state'], change: Partial<Measure>) {
  if (!measures.some((measure) => measure.id === id && measure.state === from)) {
    throw new Refusal('case.measure_unknown');
  }
  const changed = (measure: Measure): Measure => {
    const { deliveredOn, missingOn: _before, ...rest } = measure;
    const kept = change.state === 'agreed' || deliveredOn === undefined ? {} : { deliveredOn };
    return { ...rest, ...kept, ...change };
  };
  return { measures: measures.map((measure) => (measure.id === id ? changed(measure) : measure)) };
}

/** The household's declarations that nobody has taken back. */
function standingIn({ actions }: Taking['whole']): string[] {
  const withdrawn = withdrawnIn(actions);
  return filingsIn(actions)
    .map(({ facts }) => facts.declarationId)
    .filter((id) => !withdrawn.has(id));
}

/** Whoever comes to the door asks who filed. */
interface Asking extends Pick<Taking, 'row' | 'whole' | 'at'> {
  action: { type: CaseActionType; body: { filers?: FilersMet } };
}

/** What the household said, at the door, of each who filed in its name; a phone from before that signs for all. */
function filersMet({ row, whole, at, action: { type, body } }: Asking): Pick<ActionFacts, 'proofs' | 'confirmations'> {
  const moment = at.toISOString();
  if (!body.filers) return type === 'confirm' ? answers(confirmedByVisit(row.confirmations, moment)) : {};
  const standing = standingIn(whole);
  body.filers.forEach(({ declaration }, index) => {
    if (!standing.includes(declaration)) refuseField(`/body/filers/${index}/declaration`, 'choice.unknown');
  });
  const met = new Map(body.filers.map(({ declaration, is }) => [declaration, is]));
  const confirmations = row.confirmations.flatMap((each) => {
    const is = met.get(each.declaration);
    if (is === 'stranger') return answered([each], each.declaration, 'not_agreed', { how: 'visit', at: moment });
    return is === 'household' ? confirmedByVisit([each], moment) : [each];
  });
  return {
    proofs: body.filers.map(({ declaration, is }) => ({ declaration, is, how: 'visit', at: moment })),
    ...answers(confirmations),
  };
}

/** Whose number a visit takes from a declaration, the case has to have been declared for. */
function refuseUndeclared(whole: Taking['whole'], { members }: Visit): void {
  const filed = whole.declarations.map(({ id }) => id);
  members.forEach(({ declared }, member) => {
    if (declared !== undefined && !filed.includes(declared))
      refuseField(`/body/visit/members/${member}/declared`, 'choice.unknown');
  });
}

/** Nothing where no helper filed. */
const answers = (confirmations: CaseRow['confirmations']): Pick<ActionFacts, 'confirmations'> =>
  confirmations.length > 0 ? { confirmations } : {};

/**
 * Somebody was asked whether they filed it, or had it filed. A number that was typed in with it proves nothing about
 * who answers there: a call proves it only where a visit had written the number down.
 */
function calledBack({ row, whole, hasNumber, at, action: { body } }: Taking<'call_back'>): ActionFacts {
  const { declaration, answer, how = 'phone' } = body;
  const waiting = row.confirmations.some((each) => each.declaration === declaration && each.state === 'waiting');
  const unproven = standingIn(whole).includes(declaration) && !proofsIn(whole.actions).get(declaration)?.asked;
  if (!waiting && !unproven) refuseField('/body/declaration', 'choice.unknown');
  const proves = how === 'in_person' || hasNumber;
  if (!waiting && !proves) refuseField('/body/how', 'call.no_number');
  const said = { how: how === 'phone' ? 'phone' : 'visit', at: at.toISOString() } as const;
  return {
    ...(waiting ? { confirmations: answered(row.confirmations, declaration, answer, said) } : {}),
    ...(proves
      ? { proofs: [{ declaration, is: answer === 'agreed' ? 'household' : 'stranger', how, at: at.toISOString() }] }
      : {}),
  };
}

function proposed({
  sealing,
  actors,
  row,
  whole,
  at,
  reference,
  action: { body },
}: Taking<'propose_correction'>): ActionFacts {
  const { actions } = whole;
  const original = actions.find(({ id }) => id === body.action);
  const kind = original && correctedIn(original.type);
  if (!original || kind === undefined) return refuseField('/body/action', 'choice.unknown');
  const { proposes, countersigns } = correcting[kind];
  if (!actors.some((actor) => proposes.includes(actor))) throw new Refusal('not_allowed');
  const given = valuesOf(kind, body);
  for (const field of correctedFields[kind])
    if (given[field] === undefined && field !== 'entitled') refuseField(`/body/${field}`, 'required');
  if (given.deliveredOn !== undefined && given.deliveredOn > day(at)) refuseField('/body/deliveredOn', 'date.future');
  if (!stillCounts(sealing, original, { row, actions })) throw new Refusal('case.correction_superseded');
  const was = standingValues(sealing, original, kind, correctionsIn(actions));
  if (isDeepStrictEqual({ ...was, ...given }, was)) throw new Refusal('case.correction_same');
  if (kind === 'vote') {
    const { quorumPercent } = rulesAt(reference, row.villageCode, original.at).policy;
    const figures = { ...was, ...given } as VoteFigures;
    if (recordedVotes[resultOf(figures, quorumPercent)] !== original.type)
      throw new Refusal('case.correction_turns_vote');
  }
  return { corrects: original.id, correctionFor: nearestServing(countersigns, whole.staff) };
}

/** What was recorded is judged anew: it may have been overtaken since. */
function countersigned(taking: Taking<'countersign_correction'>): ActionFacts {
  const { sealing, account, actors, row, whole, action } = taking;
  const { actions, staff } = whole;
  const open = openCorrection(actions);
  if (open?.proposal.id !== action.body.proposal) throw new Refusal('case.correction_settled');
  if (!isLevel(actors, row, open)) throw new Refusal('not_allowed');
  if (!countersignsAs(account.id, row, open, staff)) throw new Refusal('case.correction_own');
  if (!stillCounts(sealing, open.original, { row, actions })) throw new Refusal('case.correction_superseded');
  const { category, deliveredOn } = valuesOf(open.kind, openContent(sealing, open.proposal).body ?? {});
  const measure = measureOf(sealing, open.original);
  return {
    settles: open.proposal.id,
    correctionFor: null,
    ...(category === undefined ? {} : { category }),
    ...(deliveredOn === undefined
      ? {}
      : { measures: row.measures.map((each) => (each.id === measure ? { ...each, deliveredOn } : each)) }),
  };
}

const effects: { [T in CaseActionType]?: Effect<T> } = {
  accept: (taking) => toVillage(taking, taking.action.body.village),
  move: (taking) => toVillage(taking, taking.action.body.village),
  confirm(taking) {
    const { body } = taking.action;
    refuseUndeclared(taking.whole, body.visit);
    return { ...filersMet(taking), category: body.proposedCategory, people: body.visit.members.length };
  },
  find_not_established: (taking) => filersMet(taking),
  call_back: calledBack,
  ask_more({ row, whole, at, rules, action: { body } }) {
    const standing = standingIn(whole);
    if (body.declaration !== undefined && !standing.includes(body.declaration))
      refuseField('/body/declaration', 'choice.unknown');
    return {
      suspended: remaining(row, at, rules.calendar),
      ...(body.declaration === undefined ? {} : { asked: body.declaration }),
    };
  },
  withdraw({ account, row, whole, action: { body } }) {
    const own = standingFilings(account.id, { ...whole, row }).map(({ id }) => id);
    const withdrawn = body.declaration ?? own[0];
    if (withdrawn === undefined || !own.includes(withdrawn)) refuseField('/body/declaration', 'choice.unknown');
    return { withdrawn };
  },
  deliberate: () => ({ noticeId: newNoticeId(), openObjections: [] }),
  answer_objection({ row, action: { body } }) {
    const { objection, alike = [] } = body;
    if (!row.openObjections.includes(objection)) refuseField('/body/objection', 'choice.unknown');
    if (alike.some((id) => !row.openObjections.includes(id))) refuseField('/body/alike', 'choice.unknown');
    return { openObjections: row.openObjections.filter((id) => id !== objection && !alike.includes(id)) };
  },
  approve: ({ action: { body }, at }) => ({
    category: body.category,
    recognizedAt: at.toISOString(),
    eliminatedAt: null,
    eliminationMode: null,
    conditions: null,
    measures: [],
    upheld: false,
  }),
  object: ({ row, whole }) => hearingFacts(row.status, whole),
  uphold: () => ({ upheld: true }),
  send_back: ({ row }) =>
    row.status === 'elimination_objected' ? { eliminatedAt: null, eliminationMode: null, conditions: null } : {},
  relapse: () => ({ upheld: false }),
  merge: ({ action: { body } }) => ({ mergedInto: body.into }),
  give_emergency_help: () => ({ greenChannel: true }),
  agree_measure({ row, action: { body }, at }) {
    if (body.dueOn < day(at)) refuseField('/body/dueOn', 'date.past');
    const { measure: id, kind, department, dueOn } = body;
    if (row.measures.some((measure) => measure.id === id)) refuseField('/body/measure', 'choice.unknown');
    return { measures: [...row.measures, { id, kind, department, dueOn, state: 'agreed' }] };
  },
  deliver_measure({ account, actors, row, action: { body } }) {
    const measure = row.measures.find(({ id }) => id === body.measure);
    const own = account.roles.map(({ department }) => department);
    // A department delivers its own measures; whoever is only that may not speak for another one.
    if (measure && actors.every((actor) => actor === 'department_officer') && !own.includes(measure.department))
      throw new Refusal('not_allowed');
    return changeMeasure(row.measures, body.measure, 'agreed', { state: 'delivered', deliveredOn: body.deliveredOn });
  },
  confirm_measure: ({ row, action: { body } }) =>
    changeMeasure(row.measures, body.measure, 'delivered', { state: 'confirmed' }),
  // Agreed as before, and late from the day on which it was to be there.
  deny_measure: ({ row, action: { body }, at }) =>
    changeMeasure(row.measures, body.measure, 'delivered', { state: 'agreed', missingOn: day(at) }),
  propose_elimination(taking) {
    const { row, action, at, rules } = taking;
    const { body } = action;
    refuseUndeclared(taking.whole, body.visit);
    const { visit, stableSince, spendingSolved, mode } = body;
    const conditions = eliminationConditions({
      today: day(at),
      recognizedOn: day(row.recognizedAt ?? at),
      measures: row.measures,
      monitoringLine: rules.policy.monitoringLine,
      months: rules.policy.eliminationMonths,
      visit: { ...visit, stableSince, spendingSolved },
    });
    if (conditions.some(({ state }) => state !== 'met')) throw new Refusal('case.conditions_unmet', { conditions });
    return { ...filersMet(taking), conditions, people: visit.members.length, eliminationMode: mode };
  },
  approve_elimination: ({ at }) => ({ eliminatedAt: at.toISOString() }),
  take_over({ row, actors }) {
    const by = row.escalatedTo;
    if (!by || !actors.includes(by)) throw new Refusal('not_allowed');
    return { takenOverBy: by };
  },
  propose_correction: proposed,
  countersign_correction: countersigned,
  refuse_correction({ account, actors, row, whole, action: { body } }) {
    const open = openCorrection(whole.actions);
    if (open?.proposal.id !== body.proposal) throw new Refusal('case.correction_settled');
    // Who proposed it may drop it.
    const own = open.proposal.accountId === account.id;
    if (!own && !isLevel(actors, row, open)) throw new Refusal('not_allowed');
    return { settles: open.proposal.id, correctionFor: null };
  },
};

/**
 * @param recorded under which type it goes into the history: what a lost vote sets is not what a passed one sets
 * @throws Refusal when the body cannot be so, given the case
 */
export function effectOf(taking: Taking, recorded: ActionType = taking.action.type): ActionFacts {
  refuseImpossible(taking);
  // A vote that did not pass moves nothing but the case; of all else the body says what it does.
  if (resultRecordedAs(recorded) !== undefined && recorded !== taking.action.type) return {};
  const effect = effects[taking.action.type] as Effect<CaseActionType> | undefined;
  return effect ? effect(taking) : {};
}

/** What the case and the day say against it. */
function refuseImpossible({ action: { type, body }, row, at, rules }: Taking): void {
  const days = { today: day(at), openedOn: day(row.openedAt), measuresBy: measuresBy(at, rules) };
  const errors: FieldProblem[] = findImpossible(type, body, days);
  if (errors.length > 0) throw new Refusal('request.invalid', { errors });
}

function refuseField(pointer: string, code: FieldProblem['code']): never {
  throw new Refusal('request.invalid', { errors: [{ pointer, code }] });
}
