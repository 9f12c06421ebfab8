/** What each action sets besides the status, and what it can only then be found to lack. */
import { randomBytes } from 'node:crypto';
import type { VillageCode } from '../../src/shared/contract/area';
import type { NewAction } from '../../src/shared/contract/case';
import { chinaDay } from '../../src/shared/base/china-time';
import { answered, confirmedByVisit } from '../../src/shared/contract/confirmation';
import { findImpossible } from '../../src/shared/contract/impossible';
import { eliminationConditions } from '../../src/shared/contract/elimination';
import type { Measure } from '../../src/shared/contract/measure';
import { Refusal, type FieldProblem } from '../../src/shared/contract/problem';
import { type ActionType, type Actor, type CaseActionType } from '../../src/shared/contract/workflow';
import type { Reference } from '../reference/reference';
import type { SignedIn } from '../store/accounts';
import type { CaseRow } from '../store/cases';
import type { ActionFacts } from '../store/schema';
import { answersFor } from './actors';
import { measuresBy, remaining, type Rules } from './deadlines';

export interface Taking<T extends CaseActionType = CaseActionType> {
  account: SignedIn;
  row: CaseRow;
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
  return { measures: measures.map((measure) => (measure.id === id ? { ...measure, ...change } : measure)) };
}

const effects: { [T in CaseActionType]?: Effect<T> } = {
  accept: (taking) => toVillage(taking, taking.action.body.village),
  move: (taking) => toVillage(taking, taking.action.body.village),
  confirm({ row, at, action: { body } }) {
    const confirmations = confirmedByVisit(row.confirmations, at.toISOString());
    return {
      category: body.proposedCategory,
      people: body.visit.members.length,
      ...(confirmations.length > 0 ? { confirmations } : {}),
    };
  },
  call_back({ row, action: { body }, at }) {
    if (!row.confirmations.some(({ declaration, state }) => declaration === body.declaration && state === 'waiting'))
      refuseField('/body/declaration', 'choice.unknown');
    return {
      confirmations: answered(row.confirmations, body.declaration, body.answer, { how: 'phone', at: at.toISOString() }),
    };
  },
  ask_more: ({ row, at, rules }) => ({ suspended: remaining(row, at, rules.calendar) }),
  deliberate: () => ({ noticeId: newNoticeId(), openObjections: [] }),
  answer_objection({ row, action: { body } }) {
    if (!row.openObjections.includes(body.objection)) refuseField('/body/objection', 'choice.unknown');
    return { openObjections: row.openObjections.filter((id) => id !== body.objection) };
  },
  approve: ({ action: { body }, at }) => ({
    category: body.category,
    recognizedAt: at.toISOString(),
    eliminatedAt: null,
    eliminationMode: null,
    conditions: null,
    measures: [],
  }),
  uphold: () => ({ upheld: true }),
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
  propose_elimination({ row, action: { body }, at, rules }) {
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
    return { conditions, people: visit.members.length, eliminationMode: mode };
  },
  approve_elimination: ({ at }) => ({ eliminatedAt: at.toISOString() }),
  take_over({ row, actors }) {
    const by = row.escalatedTo;
    if (!by || !actors.includes(by)) throw new Refusal('not_allowed');
    return { takenOverBy: by };
  },
};

/**
 * @param recorded under which type it goes into the history: what a lost vote sets is not what a passed one sets
 * @throws Refusal when the body cannot be so, given the case
 */
export function effectOf(taking: Taking, recorded: ActionType = taking.action.type): ActionFacts {
  refuseImpossible(taking);
  if (recorded !== taking.action.type) return {};
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
