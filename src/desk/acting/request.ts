/** What was filled in, as the contract says it, and what is wrong with it. */
import { NewAction, type CaseDetail, type FormActionType } from '../../shared/contract/case';
import { chinaDay, type ChinaDay } from '../../shared/base/china-time';
import { findImpossible, reasonAsked, reasonNeeded, type CaseDays } from '../../shared/contract/impossible';
import { countOf, textOf, yuanOf } from '../../shared/base/text';
import { fieldProblems, type FieldProblem } from '../../shared/contract/problem';
import { FilersMet } from '../../shared/contract/proof';
import * as z from '../../shared/base/zod';
import { filersToMeet, type FilerAnswers } from '../filers';
import type { StoredForm } from './stored-forms';
import { findChoices, type InHand } from './offered';
import { fieldsOf, type Field } from './table';

type Fields = StoredForm['fields'];

/** Several answers stand in one field. */
function listFrom(typed: string): unknown {
  if (typed === '') return undefined;
  try {
    return JSON.parse(typed);
  } catch {
    return undefined;
  }
}

/** What was answered in such a field. */
export function answersIn(typed: string): FilerAnswers {
  const met = FilersMet.safeParse(listFrom(typed)).data ?? [];
  return Object.fromEntries(met.map(({ declaration, is }) => [declaration, is]));
}

/** The objections that stand in such a field. */
export const alikeIn = (typed: string): string[] => z.array(z.string()).safeParse(listFrom(typed)).data ?? [];

/** One part of the body; undefined while nothing is said. */
function valueOf({ kind }: Field, typed: string): unknown {
  if (kind === 'filersMet' || kind === 'alike') return listFrom(typed);
  if (kind === 'yuan') return yuanOf(typed);
  return kind === 'count' ? countOf(typed) : textOf(typed);
}

export function bodyOf(action: FormActionType, fields: Fields): Record<string, unknown> {
  return Object.fromEntries(fieldsOf(action).map(([name, field]) => [name, valueOf(field, fields[name] ?? '')]));
}

/** The fields that a body came from. */
export function fieldsFrom(body: unknown): Fields {
  return Object.fromEntries(
    Object.entries(body ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number'
        ? [[name, String(value)]]
        : Array.isArray(value)
          ? [[name, JSON.stringify(value)]]
          : [],
    ),
  );
}

/** What the case and the day say against an answer that the contract takes. */
function objectionTo(
  field: Field,
  value: string,
  today: ChinaDay | undefined,
  inHand: InHand,
): FieldProblem['code'] | undefined {
  if (field.kind === 'day' && today !== undefined) {
    if (field.lies === 'past' && value > today) return 'date.future';
    if (field.lies === 'future' && value < today) return 'date.past';
  }
  return findChoices(field, inHand)?.includes(value) === false ? 'choice.unknown' : undefined;
}

/** What the days of a form are compared with. */
export const daysOf = ({ filedAt, rules }: CaseDetail, today: ChinaDay | undefined): CaseDays => ({
  today,
  openedOn: chinaDay(filedAt),
  measuresBy: rules?.measuresBy,
});

/**
 * Whether a reason is asked for, given the days that are filled in.
 * @param refused what the server found wrong: it may know the days better than this phone
 */
export function isAsked(
  action: FormActionType,
  [name, field]: readonly [name: string, field: Field],
  fields: Fields,
  days: CaseDays,
  refused: readonly FieldProblem[],
): boolean {
  // What is to be put right is begun with, and only that.
  if ('corrects' in field) return fields[name] !== undefined;
  if (!('because' in field) || refused.some((problem) => reasonAsked(action, problem) === name)) return true;
  return (fields[name] ?? '') !== '' || reasonNeeded(action, fields, days)?.reason === name;
}

export type Checked = { action: NewAction } | { problems: FieldProblem[] };

/** What would be sent, or what the server would refuse in it, found before it is asked. */
export function checkForm(
  action: FormActionType,
  { id, fields }: StoredForm,
  basedOn: number,
  today: ChinaDay | undefined,
  inHand: InHand,
): Checked {
  const parsed = NewAction.safeParse({ id, basedOn, type: action, body: bodyOf(action, fields) });
  if (!parsed.success) return { problems: fieldProblems(parsed.error) };
  const problems = fieldsOf(action).flatMap(([name, field]): FieldProblem[] => {
    const value = textOf(fields[name] ?? '');
    if (field.kind === 'filersMet') {
      const answers = answersIn(value ?? '');
      const open = filersToMeet(inHand.detail.filed).some(({ declaration }) => answers[declaration] === undefined);
      return open ? [{ pointer: pointerOf(name), code: 'required' }] : [];
    }
    if ('corrects' in field && fields[name] === undefined) return [];
    if (value === undefined && 'asked' in field) return [{ pointer: pointerOf(name), code: 'required' }];
    const code = value === undefined ? undefined : objectionTo(field, value, today, inHand);
    return code === undefined ? [] : [{ pointer: pointerOf(name), code }];
  });
  const impossible = findImpossible(action, parsed.data.body, daysOf(inHand.detail, today)).filter(
    ({ pointer }) => !problems.some((each) => each.pointer === pointer),
  );
  problems.push(...impossible);
  return problems.length > 0 ? { problems } : { action: parsed.data };
}

const BODY = '/body/';
export const pointerOf = (name: string): string => `${BODY}${name}`;

/** What is wrong with none of the fields stands at the last, which is always there. */
export function atFields(action: FormActionType, problems: readonly FieldProblem[]): FieldProblem[] {
  const pointers = fieldsOf(action)
    .filter(([, { kind }]) => kind !== 'newId')
    .map(([name]) => pointerOf(name));
  const last = pointers[pointers.length - 1] ?? '';
  return problems.map((problem) => (pointers.includes(problem.pointer) ? problem : { ...problem, pointer: last }));
}

/** The field that a problem is shown at. */
export const fieldAt = (action: FormActionType, problem: FieldProblem): string =>
  atFields(action, [problem])[0]?.pointer.slice(BODY.length) ?? '';
