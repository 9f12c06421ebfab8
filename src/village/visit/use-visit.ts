/** One visit: begun from the case as it is known, kept with every answer, handed over to be sent. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { lastPossibleToday, now } from '../../platform/clock';
import { newId } from '../../platform/random';
import { NoConnection } from '../../platform/server';
import type { FieldProblem } from '../../shared/contract/problem';
import type { CaseProgress } from '../../shared/contract/progress';
import type { Account } from '../../shared/contract/session';
import { allowedActions } from '../../shared/contract/workflow';
import { useOutgoing } from '../../stores/outgoing';
import { heldFor } from '../../stores/outgoing-queue';
import { dropAction, recallPhotos } from '../../stores/action-photos';
import { reached, sendAction, useAnswer, usePendingActions, type PendingAction } from '../../stores/pending-actions';
import { refreshPolicy } from '../../stores/policy';
import { holdsUp } from '../../desk/acting/held-up';
import { findCase, type StoredCase } from '../../desk/case/stored-cases';
import { readCase } from '../../desk/case/read-case';
import { filersToMeet } from '../../desk/filers';
import { findRow } from '../../desk/queue/queues';
import { useLoad, type Load } from '../../ui';
import { beginDraft, type KnownCase, type VisitAction, type VisitDraft } from './draft';
import { recallVisit } from './recalled-draft';
import { findRequest } from './request';
import { useDraftInHand } from './use-draft';

/** On a weak signal one doesn't stand at the door and wait: what the phone has of it is enough to begin with. */
const PATIENCE_MS = 3_000;

export type Stage =
  | { at: 'loading' }
  /** Nothing of the case is to be had, not even its row in a list. */
  | { at: 'missing' }
  | { at: 'trouble'; error: unknown }
  /** The case is not at the step that the visit belongs to. */
  | { at: 'impossible' }
  /** It was done with elsewhere. */
  | { at: 'closed' }
  | { at: 'writing'; draft: VisitDraft }
  | { at: 'handed'; item: PendingAction }
  | { at: 'sent'; progress: CaseProgress };

interface Known {
  from: KnownCase;
  /** Whether the visit can be made as the case stands. */
  possible: boolean;
}

/** The case as it is, or, where that does not come, as it was read last or a list showed it. */
function useKnown(caseId: string, action: VisitAction, account: Account, { data, error }: Load<StoredCase>) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const without = data === undefined && (late || error instanceof NoConnection);
  return useMemo((): Known | undefined => {
    const detail = (data ?? (without ? findCase(caseId) : undefined))?.detail;
    if (detail) return { from: detail, possible: detail.allowed.includes(action) };
    const row = without ? findRow(caseId) : undefined;
    const roles = account.roles.map(({ role }) => role);
    return row && { from: row, possible: allowedActions(row.status, roles).includes(action) };
  }, [data, without, account, caseId, action]);
}

/** @param recall what is still held when the page opens is taken back at once */
export function useVisit(caseId: string, action: VisitAction, account: Account, recall: boolean) {
  const load = useLoad(() => readCase(caseId), `${account.id}/${caseId}`);
  const known = useKnown(caseId, action, account, load);
  const hand = useDraftInHand(caseId, action, account.id);
  const { draft, begin, keep, forget } = hand;
  const item = usePendingActions().find((each) => each.caseId === caseId && holdsUp(each));
  // What came of the one that waited is told on the page that saw it wait.
  const [followed, follow] = useState(item?.request.id);
  if (item !== undefined && item.request.id !== followed) follow(item.request.id);
  const progress = useAnswer(followed);

  useEffect(refreshPolicy, []);

  const [full, setFull] = useState(false);
  const [refusals, setRefusals] = useState<readonly FieldProblem[]>([]);
  const stage = stageOf();
  const beginning = stage.at === 'loading' && known?.possible ? known.from : undefined;
  useEffect(() => {
    if (!beginning) return undefined;
    let gone = false;
    void newId().then((id) => {
      if (!gone) begin(beginDraft({ id, known: beginning, today: lastPossibleToday(), visitor: account.name }));
    });
    return () => {
      gone = true;
    };
  }, [beginning, account.name, begin]);
  const { answer } = hand;
  // Who filed is asked as the case knows it now: somebody may have, since the visit was begun.
  const filed = load.data?.detail.filed;
  const writing = stage.at === 'writing';
  useEffect(() => {
    if (filed && writing) answer({ filers: filersToMeet(filed) });
  }, [filed, writing, answer]);
  // What was begun without a signal, or handed over and refused, learns it with the case.
  const unaware = load.data?.detail.ownFiling === true && draft !== undefined && draft.filer === undefined;
  useEffect(() => {
    if (unaware) answer({ filer: account.name ?? '' });
  }, [unaware, answer, account.name]);
  // Killed between handing over and forgetting: what was handed over is the one that counts.
  const twice = item !== undefined && draft?.id === item.request.id;
  useEffect(() => {
    if (twice) forget();
  }, [twice, forget]);

  function stageOf(): Stage {
    if (item) return { at: 'handed', item };
    if (draft) return { at: 'writing', draft };
    if (progress) return { at: 'sent', progress };
    if (hand.closed) return { at: 'closed' };
    if (known) return { at: known.possible ? 'loading' : 'impossible' };
    if (load.error === undefined) return { at: 'loading' };
    return load.error instanceof NoConnection ? { at: 'missing' } : { at: 'trouble', error: load.error };
  }

  /** Takes back what was handed over, as another action; `seen` is the version that its writer has looked at. */
  async function edit(waiting: PendingAction, seen = waiting.request.basedOn) {
    const recalled = recallVisit(waiting, await newId(), seen);
    if (!recalled) return;
    const unsigned = waiting.refused?.errors?.some(({ code }) => code === 'visit.second_signature');
    const next = { ...recalled.draft, ...(unsigned && { filer: account.name ?? '' }) };
    setRefusals(recalled.refusals);
    const room = keep(next);
    recallPhotos(waiting.request.id, next.id);
    useOutgoing.getState().drop(waiting.request.id);
    if (!room) keep(next);
    await load.reload();
  }
  const asked = useRef(recall);
  useEffect(() => {
    if (asked.current && item?.request.type === action && heldFor(item, now()) > 0) void edit(item);
    asked.current = false;
  });

  const data = load.data?.detail;
  const seen = draft && reached(caseId, draft.basedOn);
  return {
    caseId,
    load,
    hand,
    stage,
    /** Who declared, as far as it is known: they are asked about where the members don't name them. */
    applicants: data?.filed.map(({ content }) => content.applicant.name) ?? [],
    /** What the case says to the conditions of elimination, where it is known. */
    conditions: data?.conditions,
    offline: data === undefined && load.error instanceof NoConnection,
    /** Somebody acted since the visit was begun: what happened, and whether it can still be sent. */
    changed:
      data && seen !== undefined && data.version > seen
        ? {
            news: data.events.filter(({ seq }) => seq > seen),
            possible: data.allowed.includes(action),
            accept: () => hand.answer({ basedOn: data.version }),
          }
        : undefined,
    /** Whether the phone had no room to hand it over. */
    full,
    /** What the server refused of the one that was taken back. */
    refusals,
    handOver() {
      const written = hand.current();
      const request = written && findRequest(written, action);
      if (!request) return;
      const { household } = written;
      const taken = sendAction(caseId, { household, draft: written }, request);
      forget();
      // There was no room for it twice; the place that it left may be enough.
      if (taken || sendAction(caseId, { household }, request)) return;
      keep(written);
      setFull(true);
    },
    edit,
    drop({ request }: PendingAction) {
      hand.close();
      dropAction(request.id);
    },
  };
}
export type VisitInHand = ReturnType<typeof useVisit>;
