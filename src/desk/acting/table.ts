/** THE table of what staff do at a desk: each action's fields, and where it stands among what else can be done. */
import type { ActionBody, FormActionType, VisitActionType } from '../../shared/contract/case';
import type { CorrectedKind } from '../../shared/contract/correction';
import type { Measure } from '../../shared/contract/measure';
import type { StaffActionType } from '../../shared/contract/workflow';

/** How one part of an action's body is asked for. */
export type Field =
  /** `because`: asked for only where a day of the same form needs a reason. */
  | { kind: 'words'; optional?: true; because?: true }
  /** `past`: up to today, because it has happened; `future`: from today on. */
  | { kind: 'day'; lies: 'past' | 'future'; corrects?: CorrectedKind }
  | { kind: 'yuan'; optional?: true }
  /** `asked`: the contract takes older phones that leave it out; this one asks. */
  | { kind: 'count'; of: 'people' | 'votes'; asked?: true; corrects?: CorrectedKind }
  | { kind: 'category'; corrects?: CorrectedKind }
  | { kind: 'village' }
  | { kind: 'measureKind' }
  | { kind: 'department' }
  /** One of the case's measures. */
  | { kind: 'measure'; state: Measure['state'] }
  /** One of the objections to the notice that nobody has answered. */
  | { kind: 'objection' }
  /** Those of the others that the same answer is for. */
  | { kind: 'alike'; optional: true }
  /** One of the declarations of which nobody knows yet whether the household filed it, or agreed to it. */
  | { kind: 'filing' }
  /** One of the household's declarations: who filed it is asked. */
  | { kind: 'filer'; asked: true }
  /** Of each declaration, whether the household filed it. */
  | { kind: 'filersMet'; asked: true }
  | { kind: 'callWay'; asked: true }
  | { kind: 'filingAnswer' }
  /** What is to be put right: chosen where it stands. `corrects` above is asked for where it is of that kind. */
  | { kind: 'record' }
  /** The correction that waits. */
  | { kind: 'proposal' }
  /** One of the likely duplicates. */
  | { kind: 'duplicate' }
  /** Made by the phone and asked of nobody. */
  | { kind: 'newId' };
export type FieldKind = Field['kind'];

type Optional = Extract<Field, { optional?: true }> | Extract<Field, { optional: true }>;
/** Every part of the body, and what may be left out said so. */
type FieldsOf<T extends FormActionType> = {
  [K in keyof ActionBody<T>]-?: undefined extends ActionBody<T>[K]
    ? (Optional & { optional: true }) | (Field & { asked: true })
    : Exclude<Field, Optional> | (Optional & { optional?: never });
};

/** `main` takes the case on or answers what the step is about; `beside` can be done at any step, `record` where something is recorded. */
type ButtonPlace = 'main' | 'beside' | 'record';

interface VisitAction {
  place: ButtonPlace;
  /** Taken with the visit's own form. */
  visit: true;
}
interface FormAction<T extends FormActionType = FormActionType> {
  place: ButtonPlace;
  fields: FieldsOf<T>;
}
type Table = { [T in VisitActionType]: VisitAction } & { [T in FormActionType]: FormAction<T> };

const words = { kind: 'words' } as const;
const optionalWords = { kind: 'words', optional: true } as const;
const because = { kind: 'words', optional: true, because: true } as const;
const past = { kind: 'day', lies: 'past' } as const;
const votes = { kind: 'count', of: 'votes' } as const;
const votesRight = { ...votes, asked: true, corrects: 'vote' } as const;
const peopleRight = { kind: 'count', of: 'people', asked: true, corrects: 'vote' } as const;

/** In the order in which they are offered. */
// A table, read line by line.
// prettier-ignore
export const table: Table = {
  accept:               { place: 'main', fields: { village: { kind: 'village' }, note: optionalWords } },
  confirm:              { place: 'main', visit: true },
  ask_more:             { place: 'main', fields: { declaration: { kind: 'filer', asked: true }, question: words } },
  find_not_established: { place: 'main', fields: { visitedOn: past, filers: { kind: 'filersMet', asked: true }, correction: because, reason: words } },
  deliberate:           { place: 'main', fields: { heldOn: past, entitled: { kind: 'count', of: 'people', asked: true }, present: { kind: 'count', of: 'people' }, votesFor: votes, votesAgainst: votes, abstained: votes, correction: because, minutes: words } },
  answer_objection:     { place: 'main', fields: { objection: { kind: 'objection' }, alike: { kind: 'alike', optional: true }, finding: words } },
  pass_review:          { place: 'main', fields: { opinion: words } },
  approve:              { place: 'main', fields: { category: { kind: 'category' }, opinion: words } },
  approve_elimination:  { place: 'main', fields: { opinion: words } },
  uphold:               { place: 'main', fields: { reason: words } },
  send_back:            { place: 'main', fields: { reason: words } },
  decline:              { place: 'main', fields: { reason: words } },
  agree_measure:        { place: 'main', fields: { measure: { kind: 'newId' }, kind: { kind: 'measureKind' }, department: { kind: 'department' }, dueOn: { kind: 'day', lies: 'future' }, lateBecause: because, what: words } },
  deliver_measure:      { place: 'main', fields: { measure: { kind: 'measure', state: 'agreed' }, deliveredOn: past, correction: because, what: words } },
  confirm_measure:      { place: 'main', fields: { measure: { kind: 'measure', state: 'delivered' }, remark: optionalWords } },
  deny_measure:         { place: 'main', fields: { measure: { kind: 'measure', state: 'delivered' }, remark: optionalWords } },
  propose_elimination:  { place: 'main', visit: true },
  relapse:              { place: 'main', fields: { reason: words } },
  give_emergency_help:  { place: 'beside', fields: { givenOn: past, amount: { kind: 'yuan', optional: true }, what: words } },
  call_back:            { place: 'beside', fields: { declaration: { kind: 'filing' }, how: { kind: 'callWay', asked: true }, answer: { kind: 'filingAnswer' }, remark: optionalWords } },
  confirm_split:        { place: 'beside', fields: { reason: words } },
  move:                 { place: 'beside', fields: { village: { kind: 'village' }, reason: words } },
  merge:                { place: 'beside', fields: { into: { kind: 'duplicate' }, reason: words } },
  urge:                 { place: 'beside', fields: { note: words } },
  take_over:            { place: 'beside', fields: { reason: words } },
  countersign_correction: { place: 'main', fields: { proposal: { kind: 'proposal' }, note: optionalWords } },
  refuse_correction:    { place: 'main', fields: { proposal: { kind: 'proposal' }, reason: words } },
  propose_correction:   { place: 'record', fields: { action: { kind: 'record' }, entitled: peopleRight, present: peopleRight, votesFor: votesRight, votesAgainst: votesRight, abstained: votesRight, category: { kind: 'category', asked: true, corrects: 'category' }, deliveredOn: { ...past, asked: true, corrects: 'delivery' }, reason: words } },
};

export function isVisit(action: StaffActionType): action is VisitActionType {
  return 'visit' in table[action];
}

/** An action's fields by name, in the order in which they are asked. */
export function fieldsOf(action: FormActionType): [name: string, field: Field][] {
  return Object.entries<Field>(table[action].fields);
}

export function placedAt(place: ButtonPlace, actions: readonly StaffActionType[]): StaffActionType[] {
  return actions.filter((action) => table[action].place === place);
}
