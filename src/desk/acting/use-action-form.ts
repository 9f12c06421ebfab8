/** One action while it is written, checked and sent. */
import { useEffect, useRef, useState } from 'react';
import { now } from '../../platform/clock';
import { attendTo } from '../../platform/focus';
import { onLeaving } from '../../platform/leaving';
import { callServer, ServerProblem } from '../../platform/server';
import type { CaseDetail } from '../../shared/case';
import { chinaDay } from '../../shared/china-time';
import type { FieldProblem } from '../../shared/problem';
import type { CaseProgress, Event } from '../../shared/progress';
import { fieldSentence, type Locale } from '../../shared/words';
import { useAccount, useSession } from '../../stores/session';
import { useForm, type useReader } from '../../ui';
import { newAction, problemsOf, type DeskAction } from './actions';
import { findForm, forgetForm, keepForm, beginForm, type KeptForm } from './kept-forms';

export const fieldIds = { visitedOn: 'd-visited-on', words: 'd-words' } as const;
type FieldName = keyof typeof fieldIds;
type Errors = Partial<Record<FieldName, string>>;

export interface ActionFormProps {
  detail: CaseDetail;
  action: DeskAction;
  /** Asks for the case again. */
  reload(): Promise<void>;
  onSent(progress: CaseProgress): void;
  onLeave(): void;
}

function errorsOf(problems: readonly FieldProblem[], locale: Locale): Errors {
  const entries = problems.map((problem) => [
    problem.pointer === '/body/visitedOn' ? 'visitedOn' : 'words',
    fieldSentence(problem, locale),
  ]);
  return Object.fromEntries(entries.reverse()) as Errors;
}

const seenOf = ({ version, events }: CaseDetail) => ({ version, seq: Math.max(0, ...events.map(({ seq }) => seq)) });

export function useActionForm(
  { detail, action, reload, onSent }: ActionFormProps,
  { locale }: ReturnType<typeof useReader>,
) {
  const typing = useForm();
  const [form, setForm] = useState<KeptForm | undefined>(() => findForm(detail.id, action));
  const latest = useRef(form);
  const [errors, setErrors] = useState<Errors>({});
  /** What the actor has looked at; the action is based on it. */
  const [seen, setSeen] = useState(() => seenOf(detail));
  const [step, setStep] = useState<'writing' | 'asking' | 'sending'>('writing');
  const [trouble, setTrouble] = useState<unknown>();
  const today = chinaDay(now());

  const [writer] = useState(useAccount()?.id);

  const answer = (change: Partial<KeptForm>) => {
    // What is handed on as the page goes must not come back after its writer has signed out.
    if (latest.current === undefined || writer !== useSession.getState().session?.account.id) return;
    latest.current = { ...latest.current, ...change };
    keepForm(detail.id, action, latest.current);
    setForm(latest.current);
  };

  useEffect(() => {
    if (latest.current) return;
    void beginForm(today).then((begun) => {
      latest.current ??= begun;
      setForm(latest.current);
    });
  }, [today]);
  // What stands in a field is handed on when the page or the app goes, not only when the field is left.
  useEffect(() => {
    const stop = onLeaving(typing.commit);
    return () => {
      typing.commit();
      stop();
    };
  }, [typing]);

  const refuse = (problems: readonly FieldProblem[]) => {
    setErrors(errorsOf(problems, locale));
    setStep('writing');
    const first: FieldName = problems.some(({ pointer }) => pointer === '/body/visitedOn') ? 'visitedOn' : 'words';
    // The sentence beside the field has to be there before the reader is brought to it.
    setTimeout(() => attendTo(fieldIds[first]), 50);
  };

  const ask = () => {
    typing.commit();
    if (!latest.current) return;
    const problems = problemsOf(newAction(action, latest.current, seen.version), today);
    if (problems.length > 0) return refuse(problems);
    setErrors({});
    setTrouble(undefined);
    setStep('asking');
  };

  const send = async () => {
    if (!latest.current || step === 'sending') return;
    setStep('sending');
    setTrouble(undefined);
    try {
      const progress = await callServer('takeAction', {
        params: { caseId: detail.id },
        body: newAction(action, latest.current, seen.version),
      });
      latest.current = undefined;
      forgetForm(detail.id, action);
      onSent(progress);
    } catch (error) {
      const problem = error instanceof ServerProblem ? error.problem : undefined;
      if (problem?.errors) return refuse(problem.errors);
      if (problem?.code === 'case.changed' || problem?.code === 'case.action_not_possible') {
        await reload();
        setStep('writing');
        return;
      }
      setTrouble(error);
      setStep('asking');
    }
  };

  /** What happened since the actor looked; they decide again after reading it. */
  const news: readonly Event[] = detail.version > seen.version ? detail.events.filter(({ seq }) => seq > seen.seq) : [];
  return {
    typing,
    form,
    errors,
    step,
    trouble,
    today,
    answer,
    ask,
    send,
    changed:
      detail.version > seen.version
        ? { news, possible: detail.allowed.includes(action), accept: () => setSeen(seenOf(detail)) }
        : undefined,
    mend: () => setStep('writing'),
  };
}
