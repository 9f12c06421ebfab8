/** What the household itself may do about its case: one row an action. Its words are `follow.own`. */
import { textOf } from '../../shared/base/text';
import { NewAction, type NewActionInput } from '../../shared/contract/case';
import type { CaseProgress } from '../../shared/contract/progress';
import { fieldProblems, type FieldProblem } from '../../shared/contract/problem';
import type { CaseActionType } from '../../shared/contract/workflow';

interface Row {
  /** Under which name the body carries what the household writes. */
  field: 'answer' | 'objection' | 'reason' | 'remark';
  /** Written in the page, or asked once more from its bottom. */
  asks: 'card' | 'sheet';
  danger?: true;
}

export const ownActions = {
  supply: { field: 'answer', asks: 'card' },
  object: { field: 'objection', asks: 'card' },
  disagree_elimination: { field: 'reason', asks: 'card' },
  relapse: { field: 'reason', asks: 'card' },
  confirm_measure: { field: 'remark', asks: 'sheet' },
  deny_measure: { field: 'remark', asks: 'sheet' },
  withdraw: { field: 'reason', asks: 'sheet', danger: true },
} as const satisfies Partial<Record<CaseActionType, Row>>;
export type OwnAction = keyof typeof ownActions;

type Asking<A extends Row['asks']> = {
  [T in OwnAction]: (typeof ownActions)[T]['asks'] extends A ? T : never;
}[OwnAction];
export type CardAction = Asking<'card'>;
export type SheetAction = Asking<'sheet'>;

export const cardActions = (Object.keys(ownActions) as OwnAction[]).filter(
  (type): type is CardAction => ownActions[type].asks === 'card',
);

/** Whether the household may take it as the case stands. */
export function isOffered({ allowed, mayDisagree, mayDeny }: CaseProgress, type: OwnAction): boolean {
  if (type === 'disagree_elimination') return mayDisagree === true;
  return type === 'deny_measure' ? mayDeny === true : allowed.includes(type);
}

export const isOwn = (type: string): type is OwnAction => type in ownActions;

export interface OwnStep {
  type: OwnAction;
  words: string;
  /** Which one was received, or was not. */
  measure?: string;
  /** Which one is taken back. */
  declaration?: string;
}

/** The action, or what is wrong with it. */
export function actionOf(
  { type, words, measure, declaration }: OwnStep,
  id: string,
  basedOn: number,
): NewActionInput | FieldProblem {
  const written = textOf(words);
  const said = written === undefined ? {} : { [ownActions[type].field]: written };
  const parsed = NewAction.safeParse({
    id,
    basedOn,
    type,
    body: { ...said, ...(measure && { measure }), ...(declaration && { declaration }) },
  });
  if (parsed.success) return parsed.data;
  const [problem] = fieldProblems(parsed.error);
  return problem ?? { pointer: '', code: 'format' };
}

/** Where its words are written. */
export const placeOf = (type: OwnAction): string => `/${type}`;

/** What was written, in an action that waits; another version of the app may have put it there. */
export function wordsIn(type: OwnAction, body: unknown): string {
  const words = (body as Partial<Record<Row['field'], unknown>> | undefined)?.[ownActions[type].field];
  return typeof words === 'string' ? words : '';
}
