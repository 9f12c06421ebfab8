/** The actions that are taken at a desk, and what each is sent with. */
import { NewAction } from '../../shared/case';
import type { ChinaDay } from '../../shared/china-time';
import { fieldProblems, type FieldProblem } from '../../shared/problem';
import type * as z from '../../shared/zod';
import { transitions, type CaseActionType } from '../../shared/workflow';
import type { ActingRole } from '../scope';
import type { KeptForm } from './kept-forms';

export const deskActions = [
  'confirm',
  'find_not_established',
  'ask_more',
  'uphold',
  'send_back',
] as const satisfies CaseActionType[];
export type DeskAction = (typeof deskActions)[number];

export function deskActionsOf(allowed: readonly CaseActionType[]): DeskAction[] {
  return deskActions.filter((action) => allowed.includes(action));
}

export function actorOf(action: DeskAction): ActingRole {
  return transitions[action].by[0];
}

/** Whether the action tells of a visit, and so of its day. */
export function tellsVisit(action: DeskAction): boolean {
  return action === 'confirm' || action === 'find_not_established';
}

export function newAction(
  action: DeskAction,
  { id, visitedOn, words }: KeptForm,
  basedOn: number,
): z.input<typeof NewAction> {
  const envelope = { id, basedOn };
  switch (action) {
    case 'confirm':
      return { ...envelope, type: action, body: { visitedOn, findings: words } };
    case 'find_not_established':
      return { ...envelope, type: action, body: { visitedOn, reason: words } };
    case 'ask_more':
      return { ...envelope, type: action, body: { question: words } };
    case 'uphold':
    case 'send_back':
      return { ...envelope, type: action, body: { reason: words } };
  }
}

/** What the server would refuse, found before it is asked. */
export function problemsOf(request: z.input<typeof NewAction>, today: ChinaDay): FieldProblem[] {
  const parsed = NewAction.safeParse(request);
  if (!parsed.success) return fieldProblems(parsed.error);
  const { body } = parsed.data;
  return 'visitedOn' in body && body.visitedOn > today ? [{ pointer: '/body/visitedOn', code: 'date.future' }] : [];
}
