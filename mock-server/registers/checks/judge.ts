/** Judges a household of the register by the checks: what is found is a prompt, never a refusal. */
import type { ChinaDay } from '../../../src/shared/base/china-time';
import type { Sentence } from '../../../src/shared/contract/register-check';
import type { Value } from '../fields';
import type { Check, CheckOf, CheckStage } from './check';
import { eliminationChecks } from './elimination';
import { headerOf, ownerOf, typeOf, type CheckedField } from './fields';
import {
  all,
  isBlank,
  not,
  saidAt,
  type Condition,
  type Figured,
  type Household,
  type HouseholdAt,
  type MemberAt,
  type Truth,
} from './form';
import { householdChecks } from './household';
import { identityChecks } from './identity';
import { incomeChecks } from './income';
import { measureChecks } from './measure';
import { memberChecks } from './member';
import { eliminated, monitored } from './terms';
import { visitChecks } from './visit';

const byLevel = {
  identity: identityChecks,
  household: householdChecks,
  member: memberChecks,
  income: incomeChecks,
  measure: measureChecks,
  elimination: eliminationChecks,
  visit: visitChecks,
} as const satisfies Record<Check['level'], readonly CheckOf[]>;

/** All of them, as they were restated from the rule scripts of 2022–2024. */
export const registerChecks: readonly Check[] = Object.entries(byLevel)
  .flatMap(([level, checks]) =>
    checks.map((check): Check => ({
      ...check,
      level: level as Check['level'],
      reads: [...new Set([...(('given' in check ? check.given?.reads : undefined) ?? []), ...check.must.reads])],
    })),
  )
  .sort((one, other) => (one.id < other.id ? -1 : 1));
/** Those that are on unless somebody says otherwise. */
export const checksInForce: readonly Check[] = registerChecks.filter(({ sure }) => sure !== 'L');

const stages: Record<CheckStage, Condition<HouseholdAt>> = {
  always: all(),
  at_recognition: monitored,
  while_monitored: all(monitored, not(eliminated)),
  at_elimination: all(monitored, eliminated),
};

/** What a check looked at, in the words of the register's columns. */
export interface LookedAt {
  header: string;
  said: string;
}

export interface Finding {
  check: Check;
  /** Whom it is about: which of the household's people; absent: the household. */
  member?: number;
  /** Whose row shows it. */
  row: number;
  /** Without names, phones and numbers. */
  looked: LookedAt[];
  figures: ({ name: string } & Figured<unknown>)[];
  /**
   * Everything it looked at, always in the same order: while this is the same, so is the finding. It says who somebody
   * is, and is kept as nothing but a keyed hash.
   */
  facts: string;
}

/** A check that could not be judged, and the columns that it lacked. */
export interface Unjudged {
  check: Check;
  lacking: CheckedField[];
}

export interface Judgement {
  findings: Finding[];
  unjudged: Unjudged[];
}

const personal = ['id_number', 'phone', 'name', 'text'];

function sayValue(value: Value): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.join('、') : String(value);
}

/** Every record of a household in which a field may stand, as far as the check looks. */
function recordsOf(household: Household, member: number | undefined, field: CheckedField): readonly HouseholdAt[] {
  const place = ownerOf(field);
  if (place === 'household') return [{ household }];
  const people = member === undefined ? household.members : household.members.slice(member, member + 1);
  const at = people.map((person): MemberAt => ({ household, member: person }));
  if (place === 'member') return at;
  return at.flatMap((each): HouseholdAt[] =>
    place === 'work'
      ? (each.member.work ?? []).map((work) => ({ ...each, work }))
      : (each.member.plans ?? []).map((plan) => ({ ...each, plan })),
  );
}

function rowOf(check: Check, household: Household): number {
  const by = check.of === 'household' ? check.shownBy : undefined;
  const rows = household.members.map((member) => by?.holds({ household, member }) === true);
  return Math.max(0, rows.lastIndexOf(true));
}

function findingOf(check: Check, household: Household, member: number | undefined): Finding {
  const said = check.reads.map((field) => ({
    field,
    all: recordsOf(household, member, field).map((at) => {
      const { value, written } = saidAt(at, field) ?? {};
      return isBlank(value) ? written : value;
    }),
  }));
  const figures = [...new Set([...(check.given?.figures ?? []), ...check.must.figures])].flatMap((figure) => {
    const figured = figure.at({ household });
    return figured ? [{ name: figure.name, ...figured }] : [];
  });
  const who =
    member === undefined
      ? []
      : ['id_no', 'member_name'].map((field) => household.members[member]?.values[field as 'id_no'] ?? '');
  return {
    check,
    ...(member === undefined ? {} : { member }),
    row: member ?? rowOf(check, household),
    looked: said
      .filter(({ field }) => !personal.includes(typeOf(field)))
      .map(({ field, all: values }) => ({
        header: headerOf(field),
        said: [...new Set(values.flatMap((value) => (value === undefined ? [] : [sayValue(value)])))].join('、'),
      })),
    figures,
    facts: JSON.stringify([
      check.id,
      who,
      said.map(({ field, all: values }) => [field, values.map((value) => value ?? null)]),
      figures.map(({ name, value }) => [name, value]),
    ]),
  };
}

function lackingIn(check: Check, household: Household): CheckedField[] {
  return check.reads.filter((field) => {
    const place = ownerOf(field);
    if (place === 'work') return household.members.some(({ work }) => !work);
    if (place === 'plan') return household.members.some(({ plans }) => !plans);
    return !household.asked.has(field);
  });
}

/** Whether it speaks: the stage, whom it is asked of, and what must be so and is not. */
function spokenBy<At extends HouseholdAt>(
  stage: Truth,
  { given, must }: { given?: Condition<At>; must: Condition<At> },
  at: At,
): Truth {
  if (stage === false) return false;
  const asked = given ? given.holds(at) : true;
  if (asked === false) return false;
  const met = must.holds(at);
  if (met === true) return false;
  return stage === true && asked === true && met === false ? true : undefined;
}

/** @param checks those that are on */
export function judge(household: Household, checks: readonly Check[] = checksInForce): Judgement {
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  const standing = new Map(Object.entries(stages).map(([stage, { holds }]) => [stage, holds({ household })]));
  for (const check of checks) {
    const stage = standing.get(check.when);
    if (stage === false) continue;
    const truths =
      check.of === 'household'
        ? [{ member: undefined, truth: spokenBy(stage, check, { household }) }]
        : household.members.map((person, member) => ({
            member,
            truth: spokenBy(stage, check, { household, member: person }),
          }));
    for (const { member, truth } of truths) if (truth) findings.push(findingOf(check, household, member));
    if (!truths.some(({ truth }) => truth === undefined)) continue;
    const lacking = lackingIn(check, household);
    if (lacking.length > 0 || !household.elsewhere) unjudged.push({ check, lacking });
  }
  return { findings, unjudged };
}

export const findCheck = (id: string): Check | undefined => registerChecks.find((check) => check.id === id);

/** What a check says, with the figures that stand in its words as they hold on a day. */
export function sayCheck({ zh, en, given, must }: Check, day: ChinaDay): Sentence {
  const nobody: Household = { values: {}, unread: {}, members: [], asked: new Set(), day };
  const figures = [...(given?.figures ?? []), ...must.figures];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = figures.find((figure) => figure.name === name)?.at({ household: nobody })?.value;
      return typeof value === 'number' ? String(value) : '—';
    });
  return { zh: fill(zh), en: fill(en) };
}
