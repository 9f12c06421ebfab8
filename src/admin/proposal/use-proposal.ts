import { useRef, useState } from 'react';
import { replace } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import type { PolicyProposal, PolicyVersion } from '../../shared/contract/admin';
import type { Area } from '../../shared/contract/area';
import type { LimitUnit, PolicyField } from '../../shared/contract/policy-fields';
import { useForm, useProblems, type Wrong } from '../../ui';
import { useSending } from '../use-sending';
import { atFields, check, draftFrom, pointerOf, type ProposalDraft, type ProposalField } from './draft';

/** A proposal while it is written, read over and sent. */
export function useProposal(base: PolicyVersion, way: readonly Area[] | undefined) {
  const form = useForm();
  const [begun] = useState(() => draftFrom(base, way));
  const [draft, setDraft] = useState(begun);
  const latest = useRef(draft);
  const problems = useProblems();
  const [asking, setAsking] = useState<PolicyProposal>();
  const sending = useSending({ 'policy.version_taken': pointerOf('version') });

  /** What was mended is no longer wrong; whether it is right is asked when it is read over. */
  const write = (field: ProposalField | 'demo', change: Partial<ProposalDraft>) => {
    latest.current = { ...latest.current, ...change };
    setDraft(latest.current);
    if (field !== 'demo') problems.keep((pointer) => pointer !== pointerOf(field));
  };
  const refuse = (found: readonly Wrong[]) => {
    setAsking(undefined);
    problems.show(found);
  };
  const ask = () => {
    form.commit();
    sending.clear();
    const checked = check(latest.current);
    if ('problems' in checked) return refuse(checked.problems);
    problems.show([]);
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
    refuse(atFields(found));
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
    trouble: sending.trouble,
    busy: sending.busy,
    ask,
    send,
    edit: () => setAsking(undefined),
    at: (field: ProposalField) => problems.at(pointerOf(field)),
    isUnsent: () => {
      form.commit();
      return JSON.stringify(latest.current) !== JSON.stringify(begun);
    },
  };
}
