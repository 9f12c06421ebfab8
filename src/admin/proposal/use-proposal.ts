import { useRef, useState } from 'react';
import { attendTo } from '../../platform/focus';
import { replace } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import type { PolicyProposal, PolicyVersion } from '../../shared/contract/admin';
import type { Area } from '../../shared/contract/area';
import { policyFieldNames, type LimitUnit, type PolicyField } from '../../shared/contract/policy-fields';
import { fieldSentence } from '../../shared/words';
import { useReader } from '../reader';
import { useForm } from '../../ui';
import { refusedWith, useSending } from '../use-sending';
import { byField, check, draftFrom, type ProposalDraft, type ProposalField, type ProposalProblems } from './draft';

export const idOf = (field: ProposalField) => `a-${field.replace('.', '-')}`;
const order: readonly ProposalField[] = ['version', 'area', 'source', ...policyFieldNames];

/** A proposal while it is written, read over and sent. */
export function useProposal(base: PolicyVersion, way: readonly Area[] | undefined) {
  const { words, locale } = useReader();
  const form = useForm();
  const [begun] = useState(() => draftFrom(base, way));
  const [draft, setDraft] = useState(begun);
  const latest = useRef(draft);
  const [problems, setProblems] = useState<ProposalProblems>({});
  const [asking, setAsking] = useState<PolicyProposal>();
  const sending = useSending();
  const taken = refusedWith(sending.trouble, 'policy.version_taken');

  /** What was edited is no longer wrong; whether it is right is asked when it is read over. */
  const write = (field: ProposalField | 'demo', change: Partial<ProposalDraft>) => {
    latest.current = { ...latest.current, ...change };
    setDraft(latest.current);
    setProblems((before) => ({ ...before, [field]: undefined }));
  };
  const attend = (field: ProposalField | undefined) => {
    if (field) attendTo(idOf(field));
  };
  const refuse = (found: ProposalProblems) => {
    setProblems(found);
    setAsking(undefined);
    attend(order.find((field) => found[field]));
  };
  const ask = () => {
    form.commit();
    sending.clear();
    const checked = check(latest.current);
    if ('problems' in checked) return refuse(checked.problems);
    setProblems({});
    setAsking(checked.proposal);
  };
  const send = async () => {
    if (!asking) return;
    let sent = false;
    const found = await sending.run(async () => {
      await callServer('proposePolicy', { body: asking });
      sent = true;
    });
    if (sent) return replace('adminPolicy', { version: asking.version });
    if (found.length > 0) return refuse(byField(found));
    setAsking(undefined);
    attend('version');
  };
  return {
    form,
    draft,
    write,
    writeFigure: (name: PolicyField, figure: string) =>
      write(name, { figures: { ...latest.current.figures, [name]: figure } }),
    chooseUnit: (name: PolicyField, unit: LimitUnit) =>
      write(name, { units: { ...latest.current.units, [name]: unit } }),
    asking,
    /** What went wrong that stands beside no field. */
    trouble: taken ? undefined : sending.trouble,
    busy: sending.busy,
    ask,
    send,
    edit: () => setAsking(undefined),
    at(field: ProposalField) {
      const problem = problems[field];
      const error = problem && fieldSentence(problem, locale);
      return { id: idOf(field), error: field === 'version' && taken ? words.problem['policy.version_taken'] : error };
    },
    isUnsent: () => {
      form.commit();
      return JSON.stringify(latest.current) !== JSON.stringify(begun);
    },
  };
}
