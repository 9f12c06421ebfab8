/** Actions on cases that were handed over and that the server does not have yet. */
import { useMemo } from 'react';
import type { NewActionInput } from '../shared/contract/case';
import type { OutgoingItem } from '../shared/contract/outgoing';
import type { CaseProgress } from '../shared/contract/progress';
import { manners } from '../shared/contract/workflow';
import * as z from '../shared/base/zod';
import { handle, owner, useOutgoing } from './outgoing';
import { useUploads } from './uploads';

const Action = z.object({
  params: z.object({ caseId: z.uuid() }),
  /** What it says is the server's to judge: an older version of the app may have written it. */
  body: z.object({ id: z.uuid(), basedOn: z.int(), type: z.string(), body: z.unknown() }),
  typed: z.object({ household: z.string(), draft: z.unknown().optional() }),
});

export interface PendingAction extends Pick<OutgoingItem, 'since' | 'heldUntil' | 'refused'> {
  caseId: string;
  /** Whose case it is, for who looks what still waits. */
  household: string;
  /** What its writer typed, where the request does not say all of it. */
  draft?: unknown;
  request: z.infer<typeof Action>['body'];
}

/** Versions that this phone's own actions led on from, since the app was opened. */
const steps = new Map<string, number>();

/** What a case's version has come to by what this phone sent since, and by nobody else: that is no news to its writer. */
export function reached(caseId: string, version: number): number {
  const next = steps.get(`${caseId}/${version}`);
  return next === undefined ? version : reached(caseId, next);
}

/** What was written behind another about the same case goes on from where that one took it. */
function actionIn(item: OutgoingItem): PendingAction[] {
  const { data } = Action.safeParse(item);
  if (item.call !== 'takeAction' || !data) return [];
  const { params, body, typed } = data;
  const request = { ...body, basedOn: reached(params.caseId, body.basedOn) };
  return [{ ...params, ...typed, request, since: item.since, heldUntil: item.heldUntil, refused: item.refused }];
}

handle('takeAction', {
  quiet: true,
  request: (item) => ({ params: item.params, body: actionIn(item)[0]?.request ?? item.body }),
  sent(item, progress) {
    const [action] = actionIn(item);
    // Anything more than that one step was somebody else's too, who has to be read first.
    if (action && progress.version === action.request.basedOn + 1)
      steps.set(`${action.caseId}/${action.request.basedOn}`, progress.version);
    // Until it is written down that its photos can go, the action stays: sent again, it is answered the same.
    return useUploads.getState().change(item.id, { held: false });
  },
});

const own = (items: readonly OutgoingItem[]): PendingAction[] =>
  // What somebody else wrote stays on the phone until they are back.
  items.filter((item) => item.owner === owner()).flatMap(actionIn);

/** Of who is signed in, in the order in which they were written. */
export const findPendingActions = (): PendingAction[] => own(useOutgoing.getState().items);

export function usePendingActions(): PendingAction[] {
  const items = useOutgoing((state) => state.items);
  return useMemo(() => own(items), [items]);
}

/** What the server answered to an action since the app was opened. */
export const findAnswer = (id: string): CaseProgress | undefined =>
  useOutgoing.getState().answers[id] as CaseProgress | undefined;

export const useAnswer = (id: string | undefined): CaseProgress | undefined =>
  useOutgoing(({ answers }) => (id === undefined ? undefined : (answers[id] as CaseProgress | undefined)));

/**
 * Takes an action over and sends it as soon as it can, or once it can't be taken back any more; `false` when the phone
 * has no room for it.
 */
export function sendAction(
  caseId: string,
  typed: Pick<PendingAction, 'household' | 'draft'>,
  request: NewActionInput,
): boolean {
  const body = { ...request, basedOn: reached(caseId, request.basedOn) };
  return useOutgoing.getState().hand('takeAction', {
    id: request.id,
    about: caseId,
    request: { params: { caseId }, body },
    typed,
    held: manners[request.type].recallable,
  });
}
