/**
 * The form in which a check is written: conditions over the register's fields, put together from these few. A wrong
 * field, a word that a field does not hold or a number where it holds words does not compile. A condition is true, false
 * or not known: of a column that no sheet had, or of a cell that can't be read, nothing is claimed.
 */
import type { ChinaDay } from '../../../src/shared/base/china-time';
import type { Value } from '../fields';
import {
  ownerOf,
  type CheckedField,
  type FieldsOf,
  type OwnerOf,
  type Unread,
  type ValueOf,
  type Values,
  type WordOf,
} from './fields';

export type Truth = boolean | undefined;

/** What is written in one place: values, and cells that can't be read. */
export interface Written {
  values: Values;
  unread: Unread;
}
export interface Person extends Written {
  /** Spells of work; absent: no sheet of them is known. */
  work?: readonly Written[];
  /** Plans to work; absent: no sheet of them is known. */
  plans?: readonly Written[];
}

/** What the whole register says of one's number or phone. */
export interface Elsewhere {
  /** @param number its first 18 characters */
  hasNumber(number: string): boolean;
  /** Absent: phones are not compared. */
  hasPhone?(phone: string): boolean;
}

export interface Household extends Written {
  members: readonly Person[];
  /** The fields of the register for which some sheet had a column: of others nothing is known. */
  asked: ReadonlySet<CheckedField>;
  /** As of which day it is looked at. */
  day: ChinaDay;
  /** Its county's official name. */
  county?: string;
  /** Other households; absent: they are not looked at. */
  elsewhere?: Elsewhere;
  /** The monitoring line of a year by the policy in force, where no sourced one is known. */
  lineOf?(year: number): Figured<number> | undefined;
}

/** A figure with where it comes from; a demo one is labelled wherever it shows. */
export interface Figured<V> {
  value: V;
  source: string;
  demo: boolean;
}
/** A figure that differs by year; nothing where none is known. */
export interface Figure<V = number> {
  name: string;
  reads: readonly CheckedField[];
  at(at: HouseholdAt): Figured<V> | undefined;
}

export interface HouseholdAt {
  household: Household;
}
export interface MemberAt extends HouseholdAt {
  member: Person;
}
export interface WorkAt extends MemberAt {
  work: Written;
}
export interface PlanAt extends MemberAt {
  plan: Written;
}
/** Where these fields can be read. */
type AtOf<F extends CheckedField> = [OwnerOf<F>] extends ['household']
  ? HouseholdAt
  : [OwnerOf<F>] extends ['household' | 'member']
    ? MemberAt
    : [OwnerOf<F>] extends ['household' | 'member' | 'work']
      ? WorkAt
      : PlanAt;

export interface Condition<At extends HouseholdAt> {
  reads: readonly CheckedField[];
  figures: readonly Figure<unknown>[];
  holds: (at: At) => Truth;
}

const inverse = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);
/** Looks no further once it is certain. */
function everyTruth<T>(of: readonly T[], truth: (each: T) => Truth): Truth {
  let result: Truth = true;
  for (const each of of) {
    const one = truth(each);
    if (one === false) return false;
    if (one === undefined) result = undefined;
  }
  return result;
}
const someTruth = <T>(of: readonly T[], truth: (each: T) => Truth): Truth =>
  inverse(everyTruth(of, (each) => inverse(truth(each))));

const condition = <At extends HouseholdAt>(
  reads: readonly CheckedField[],
  holds: (at: At) => Truth,
  figures: readonly Figure<unknown>[] = [],
): Condition<At> => ({
  reads: [...new Set([...reads, ...figures.flatMap((figure) => figure.reads)])],
  figures: [...new Set(figures)],
  holds,
});

/** Where a field stands; nothing where no sheet had it. */
function recordAt(at: HouseholdAt & Partial<WorkAt & PlanAt>, field: CheckedField): Written | undefined {
  switch (ownerOf(field)) {
    case 'household':
      return at.household.asked.has(field) ? at.household : undefined;
    case 'member':
      return at.household.asked.has(field) ? at.member : undefined;
    case 'work':
      return at.work;
    case 'plan':
      return at.plan;
  }
}

/** What a field says there: a value, a cell that can't be read, neither (blank); nothing where no sheet had it. */
export function saidAt(
  at: HouseholdAt,
  field: CheckedField,
): { value?: Value | undefined; written?: string | undefined } | undefined {
  const record = recordAt(at, field);
  return record && { value: record.values[field], written: record.unread[field] };
}
export const isBlank = (value: Value | undefined): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** @param blank what an empty cell comes to */
function ofValue<F extends CheckedField>(
  field: F,
  blank: Truth,
  holds: (value: ValueOf<F>, at: AtOf<F>) => Truth,
  figures: readonly Figure<unknown>[] = [],
): Condition<AtOf<F>> {
  return condition(
    [field],
    (at) => {
      const said = saidAt(at, field);
      if (!said) return undefined;
      if (said.value === undefined && said.written !== undefined) return undefined;
      return isBlank(said.value) ? blank : holds(said.value as ValueOf<F>, at);
    },
    figures,
  );
}

export const all = <At extends HouseholdAt>(...of: Condition<At>[]): Condition<At> =>
  condition(
    of.flatMap(({ reads }) => reads),
    (at) => everyTruth(of, ({ holds }) => holds(at)),
    of.flatMap(({ figures }) => figures),
  );
export const any = <At extends HouseholdAt>(...of: Condition<At>[]): Condition<At> =>
  condition(
    of.flatMap(({ reads }) => reads),
    (at) => someTruth(of, ({ holds }) => holds(at)),
    of.flatMap(({ figures }) => figures),
  );
export const not = <At extends HouseholdAt>({ reads, figures, holds }: Condition<At>): Condition<At> =>
  condition(reads, (at) => inverse(holds(at)), figures);
/** What is not known counts as not so. */
export const surely = <At extends HouseholdAt>({ reads, figures, holds }: Condition<At>): Condition<At> =>
  condition(reads, (at) => holds(at) ?? false, figures);
/** What is not known counts as so. */
export const possibly = <At extends HouseholdAt>({ reads, figures, holds }: Condition<At>): Condition<At> =>
  condition(reads, (at) => holds(at) ?? true, figures);

/** Something stands there, be it legible or not. */
export const filled = <F extends CheckedField>(field: F): Condition<AtOf<F>> =>
  condition([field], (at) => {
    const said = saidAt(at, field);
    return said && (said.written !== undefined || !isBlank(said.value));
  });
export const blank = <F extends CheckedField>(field: F): Condition<AtOf<F>> => not(filled(field));
/** A column was there. */
export const asked = <F extends CheckedField>(field: F): Condition<AtOf<F>> =>
  condition([field], (at) => saidAt(at, field) !== undefined);
/** What stands there could be read. */
export const legible = <F extends CheckedField>(field: F): Condition<AtOf<F>> =>
  condition([field], (at) => {
    const said = saidAt(at, field);
    return said && !isBlank(said.value);
  });

export const yes = <F extends FieldsOf<'yes_no'>>(field: F): Condition<AtOf<F>> =>
  ofValue(field, false, (value) => Boolean(value));
export const no = <F extends FieldsOf<'yes_no'>>(field: F): Condition<AtOf<F>> =>
  ofValue(field, false, (value) => !value);

const text = (value: Value): string => (typeof value === 'string' ? value.trim() : String(value));
export const is = <F extends FieldsOf<'word'>>(field: F, ...words: WordOf<F>[]): Condition<AtOf<F>> =>
  ofValue(field, false, (value) => (words as string[]).includes(text(value)));
/** One of the words is in it, wherever: several may stand in one cell. */
export const says = <F extends FieldsOf<'word' | 'list' | 'text'>>(
  field: F,
  ...words: WordOf<F>[]
): Condition<AtOf<F>> =>
  ofValue(field, false, (value) => {
    const said: string[] = Array.isArray(value) ? value.map(String) : [text(value)];
    return said.some((each) => words.some((word) => each.includes(word)));
  });

const nothing = ['无', '否', '不享受', '未享受'];
const entriesOf = (list: string[]): string[] => list.filter((each) => !nothing.includes(each));
/** A list with something in it besides “none”. */
export const has = <F extends FieldsOf<'list'>>(field: F): Condition<AtOf<F>> =>
  ofValue(field, false, (value) => entriesOf(value as string[]).length > 0);
/** Something is in it, and nothing but these. */
export const hasOnly = <F extends FieldsOf<'list'>>(field: F, ...words: WordOf<F>[]): Condition<AtOf<F>> =>
  ofValue(field, false, (value) => {
    const entries = entriesOf(value as string[]);
    return entries.length > 0 && entries.every((each) => (words as string[]).includes(each));
  });
export const fewerThan = <F extends FieldsOf<'list'>>(field: F, count: number): Condition<AtOf<F>> =>
  ofValue(field, true, (value) => new Set(entriesOf(value as string[])).size < count);

type Amount = number | Figure;
const amountAt = (at: HouseholdAt, amount: Amount): number | undefined =>
  typeof amount === 'number' ? amount : amount.at(at)?.value;
/** A blank cell is no number: nothing is claimed of it. */
const compare =
  (holds: (value: number, amount: number) => boolean) =>
  <F extends FieldsOf<'number'>>(field: F, amount: Amount): Condition<AtOf<F>> =>
    ofValue(
      field,
      undefined,
      (value, at) => {
        const limit = amountAt(at, amount);
        return limit === undefined ? undefined : holds(value as number, limit);
      },
      typeof amount === 'number' ? [] : [amount],
    );
export const above = compare((value, amount) => value > amount);
export const atLeast = compare((value, amount) => value >= amount);
export const atMost = compare((value, amount) => value <= amount);

/** By what is written there, legible or not. */
export const matches = <F extends FieldsOf<'phone' | 'text' | 'id_number'>>(
  field: F,
  holds: (said: string) => Truth,
): Condition<AtOf<F>> =>
  condition([field], (at) => {
    const said = saidAt(at, field);
    const written = said && (said.value ?? said.written);
    return written === undefined || isBlank(written) ? undefined : holds(text(written));
  });

/** What several fields say together; not known where one of them is blank. */
export function together<const F extends readonly CheckedField[]>(
  fields: F,
  holds: (values: { [K in F[number]]: ValueOf<K> }, at: AtOf<F[number]>) => Truth,
  ...figures: Figure<unknown>[]
): Condition<AtOf<F[number]>> {
  return condition(
    fields,
    (at) => {
      const values = fields.map((field) => [field, saidAt(at, field)?.value] as const);
      if (values.some(([, value]) => isBlank(value))) return undefined;
      return holds(Object.fromEntries(values) as { [K in F[number]]: ValueOf<K> }, at);
    },
    figures,
  );
}
/** What one field says, or whether it is blank, seen by code of the check's own. */
export const derived = <At extends HouseholdAt>(
  reads: readonly CheckedField[],
  holds: (at: At) => Truth,
): Condition<At> => condition(reads, holds);

type Quantifier = typeof everyTruth;
const ofMembers = (of: Condition<MemberAt>, quantifier: Quantifier): Condition<HouseholdAt> =>
  condition(
    of.reads,
    ({ household }) => quantifier(household.members, (member) => of.holds({ household, member })),
    of.figures,
  );
export const someMember = (of: Condition<MemberAt>) => ofMembers(of, someTruth);
export const everyMember = (of: Condition<MemberAt>) => ofMembers(of, everyTruth);
/** How many are so, and of how many; not known while it is not known of one. */
export const countMembers = (
  of: Condition<MemberAt>,
  holds: (count: number, people: number) => boolean,
): Condition<HouseholdAt> =>
  condition(
    of.reads,
    ({ household }) => {
      const truths = household.members.map((member) => of.holds({ household, member }));
      return truths.includes(undefined) ? undefined : holds(truths.filter(Boolean).length, truths.length);
    },
    of.figures,
  );

const ofSpells = (of: Condition<WorkAt>, quantifier: Quantifier): Condition<MemberAt> =>
  condition(
    of.reads,
    (at) => at.member.work && quantifier(at.member.work, (work) => of.holds({ ...at, work })),
    of.figures,
  );
export const someSpell = (of: Condition<WorkAt>) => ofSpells(of, someTruth);
export const everySpell = (of: Condition<WorkAt>) => ofSpells(of, everyTruth);

const ofPlans = (of: Condition<PlanAt>, quantifier: Quantifier): Condition<MemberAt> =>
  condition(
    of.reads,
    (at) => at.member.plans && quantifier(at.member.plans, (plan) => of.holds({ ...at, plan })),
    of.figures,
  );
export const somePlan = (of: Condition<PlanAt>) => ofPlans(of, someTruth);
export const everyPlan = (of: Condition<PlanAt>) => ofPlans(of, everyTruth);
