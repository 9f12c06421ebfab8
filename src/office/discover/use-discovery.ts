/** A discovery from the first answer to the server's receipt. */
import { useEffect, useRef, useState } from 'react';
import { attendTo, toTop } from '../../platform/focus';
import { newId } from '../../platform/random';
import type { Area } from '../../shared/contract/area';
import type { LikelyDuplicate } from '../../shared/contract/duplicate';
import type { DiscoveryReceipt } from '../../shared/contract/declaration';
import { textOf } from '../../shared/base/text';
import type { FieldProblem } from '../../shared/contract/problem';
import { useOwnStatements, type OwnStatement } from '../../stores/own-statements';
import { useSession } from '../../stores/session';
import { fieldId, useForm, useHandingOn, useProblems } from '../../ui';
import { checked, DiscoveryDraft, emptyDiscovery, isBlank } from './draft';
import { findStored, forget, store } from '../../platform/storage';
import { storageKeys } from '../../platform/storage-keys';

/** The discovery that is being written, kept through closing and killing; only the server's receipt clears it. */
const findDiscovery = (): DiscoveryDraft | undefined => findStored(storageKeys.discovery, DiscoveryDraft);
/** Whether the phone had room for it. */
const keepDiscovery = (draft: DiscoveryDraft): boolean => store(storageKeys.discovery, draft);
const forgetDiscovery = (): void => forget(storageKeys.discovery);

type Step = 'writing' | 'looking' | 'handed';

/**
 * @param account whose it is
 * @param village the only one that they answer for, so not asked
 */
export function useDiscovery(account: string, by: DiscoveryDraft['by'], village: Area | undefined) {
  const typing = useForm();
  const [draft, setDraft] = useState(findDiscovery);
  const latest = useRef(draft);
  const [resumed, setResumed] = useState(() => draft !== undefined && !isBlank(draft));
  const [kept, setKept] = useState(true);
  const { at, keep: keepProblems, show: showProblems } = useProblems();
  const [step, setStep] = useState<Step>('writing');
  const [duplicates, setDuplicates] = useState<readonly LikelyDuplicate[]>([]);
  /** The statement that it went into, and what the server answered to that. */
  const [handed, setHanded] = useState<string>();
  const [receipt, setReceipt] = useState<DiscoveryReceipt>();
  const { statements, noRoom, hand } = useOwnStatements('discover', undefined, (answer, { id }) => {
    if (id !== handed) return;
    setReceipt(answer);
    toTop();
  });

  const keep = (next: DiscoveryDraft) => {
    latest.current = next;
    setKept(keepDiscovery(next));
    setDraft(next);
  };
  const begin = async () => {
    const id = await newId();
    keep(emptyDiscovery(id, by, village));
    setResumed(false);
    showProblems([]);
    setDuplicates([]);
    setHanded(undefined);
    setReceipt(undefined);
    setStep('writing');
  };
  const beginOnce = useRef(begin);
  useEffect(() => {
    if (!latest.current) void beginOnce.current();
  }, []);
  useHandingOn(typing);

  const show = (problems: readonly FieldProblem[]) => {
    setStep('writing');
    showProblems(problems);
  };
  /** The request as it can go out; otherwise what is missing is shown. */
  const ready = () => {
    typing.commit();
    if (!latest.current) return undefined;
    const outcome = checked(latest.current);
    // Who looked at the likely duplicates has to say why it is none of them.
    const unsaid = duplicates.length > 0 && textOf(latest.current.notDuplicate) === undefined;
    const problems: readonly FieldProblem[] = [
      ...('problems' in outcome ? outcome.problems : []),
      ...(unsaid ? [{ pointer: '/notDuplicate', code: 'required' as const }] : []),
    ];
    // A reason from another time overrides nothing that has not been shown.
    if (problems.length === 0 && 'request' in outcome)
      return duplicates.length > 0 ? outcome.request : { ...outcome.request, notDuplicate: undefined };
    show(problems);
    return undefined;
  };

  /** Writes on what the server did not accept. */
  const edit = ({ typed, refused, onDrop }: OwnStatement) => {
    const { data } = DiscoveryDraft.safeParse(typed);
    if (!data) return;
    keep(data);
    onDrop();
    // A full phone has room again.
    keep(data);
    setHanded(undefined);
    setDuplicates(refused?.duplicates ?? []);
    show(refused?.errors ?? []);
    if (refused?.duplicates?.length) attendTo(fieldId('/duplicates'));
  };
  const refused = statements.find(
    (each) => each.id === handed && (each.refused?.errors !== undefined || each.refused?.duplicates !== undefined),
  );
  const editNow = useRef<() => void>();
  editNow.current = () => refused && edit(refused);
  const refusedId = refused?.id;
  useEffect(() => {
    // What it says of the answers is shown beside them at once.
    if (refusedId !== undefined) editNow.current?.();
  }, [refusedId]);

  return {
    typing,
    draft,
    /** What was handed over and the server does not have yet, this one and others. */
    statements,
    noRoom,
    /** It was begun another time. */
    resumed,
    kept,
    at,
    step,
    duplicates,
    receipt,
    answer(change: Partial<DiscoveryDraft>) {
      // What is handed on as the page goes must not come back after its writer has signed out.
      if (!latest.current || useSession.getState().session?.account.id !== account) return;
      const another = change.applicant !== undefined || change.village !== undefined;
      keep({ ...latest.current, ...change, ...(another && { notDuplicate: '' }) });
      // Who it may be the same as is asked anew for somebody else.
      if (another) setDuplicates([]);
      const outcome = checked(latest.current);
      const still = 'problems' in outcome ? outcome.problems : [];
      keepProblems((pointer) => still.some((each) => each.pointer === pointer));
    },
    begin,
    look() {
      if (!ready()) return;
      showProblems([]);
      setStep('looking');
    },
    lookAgain: () => setStep('writing'),
    edit,
    async send() {
      const request = ready();
      if (!request) return;
      let statement: string | undefined;
      const body = (id: string) => {
        statement = id;
        return { body: request };
      };
      if (!(await hand(body, { typed: latest.current }))) return;
      latest.current = undefined;
      forgetDiscovery();
      setDraft(undefined);
      setHanded(statement);
      setStep('handed');
      toTop();
    },
  };
}
export type DiscoveryInHand = ReturnType<typeof useDiscovery>;
