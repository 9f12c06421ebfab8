/** What no field is wrong by itself in, but the case and the day say against: one table for both doors. */
import type { ChinaDay } from '../base/china-time';
import type { FieldCode } from '../base/field-code';
import { manners, type CaseActionType } from './workflow';

export interface CaseDays {
  /** Unknown to a phone that nobody has told the time: then no day is too late. */
  today: ChinaDay | undefined;
  /** On which the case was opened; a phone that knows only its row in a list says when it was filed. */
  openedOn: ChinaDay | undefined;
  /** By when the policy wants a measure that is agreed today to be delivered. */
  measuresBy: ChinaDay | undefined;
}

/** Something that needs a reason, which stands in the same body. */
interface Rule {
  types: readonly CaseActionType[];
  field: string;
  code: FieldCode;
  /** Under which name the reason is given. */
  reason: 'correction' | 'lateBecause';
  broken(day: ChinaDay, days: CaseDays): boolean;
}

const beforeCase = (field: string, ...types: CaseActionType[]): Rule => ({
  types,
  field,
  code: 'date.before_case',
  reason: 'correction',
  broken: (day, { openedOn }) => openedOn !== undefined && day < openedOn,
});

/** Help on the way of the green channel may come before anything is filed, so it has no row. */
export const reasonRules: readonly Rule[] = [
  beforeCase('visit/visitedOn', 'confirm', 'propose_elimination'),
  beforeCase('visitedOn', 'find_not_established'),
  beforeCase('heldOn', 'deliberate'),
  beforeCase('deliveredOn', 'deliver_measure'),
  {
    types: ['agree_measure'],
    field: 'dueOn',
    code: 'date.past_limit',
    reason: 'lateBecause',
    broken: (day, { measuresBy }) => measuresBy !== undefined && day > measuresBy,
  },
];

export interface Impossible {
  pointer: string;
  code: FieldCode;
}

/** A part of a body by its name, `visit/visitedOn` one level down. */
function partOf(body: object, field: string): unknown {
  return field.split('/').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], body);
}
const dayIn = (body: object, field: string): ChinaDay | undefined => {
  const value = partOf(body, field);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** The reason that a body needs besides, by name, as its days stand. */
export function reasonNeeded(type: CaseActionType, body: object, days: CaseDays): Rule | undefined {
  return reasonRules.find(({ types, field, broken }) => {
    const day = dayIn(body, field);
    return types.includes(type) && day !== undefined && broken(day, days);
  });
}

/** Under which name the reason is given that the server asked for. */
export const reasonAsked = (type: CaseActionType, { code }: { code: FieldCode }): Rule['reason'] | undefined =>
  reasonRules.find((rule) => rule.types.includes(type) && rule.code === code)?.reason;

/** What cannot be so; each beside the field that it is about. */
export function findImpossible(type: CaseActionType, body: object, days: CaseDays): Impossible[] {
  const { today } = days;
  const future = manners[type].past.flatMap((field): Impossible[] => {
    const day = dayIn(body, field);
    return day !== undefined && today !== undefined && day > today
      ? [{ pointer: `/body/${field}`, code: 'date.future' }]
      : [];
  });
  const rule = reasonNeeded(type, body, days);
  return rule === undefined || partOf(body, rule.reason) !== undefined
    ? future
    : [...future, { pointer: `/body/${rule.field}`, code: rule.code }];
}
