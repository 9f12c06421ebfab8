/** An invitation while it is written and sent. */
import { useRef, useState } from 'react';
import { newId } from '../../platform/random';
import { callServer, ServerProblem } from '../../platform/server';
import { NewInvitation, type Invitation, type NewRole } from '../../shared/contract/admin';
import { phoneOf, textOf } from '../../shared/base/text';
import { fieldProblems } from '../../shared/contract/problem';
import { useReader } from '../reader';
import { useForm, useProblems, type Wrong } from '../../ui';
import type { ChosenRole } from '../RoleForm';
import { useSending } from '../use-sending';

export interface Written {
  name: string;
  workPhone: string;
  roles: readonly ChosenRole[];
}
const nothing: Written = { name: '', workPhone: '', roles: [] };

const ROLES = '/roles';

/** An id of no meaning, while it is only looked at whether the rest is right. */
const ANY_ID = '00000000-0000-4000-8000-000000000000';

function contentOf({ name, workPhone, roles }: Written) {
  return {
    name: textOf(name),
    workPhone: phoneOf(workPhone),
    roles: roles.map(({ way: _way, ...role }): NewRole => role),
  };
}

/** @param roles what it begins with */
export function useInvitation(roles: readonly ChosenRole[]) {
  const { words } = useReader();
  const form = useForm();
  const [written, setWritten] = useState<Written>({ ...nothing, roles });
  const latest = useRef(written);
  const problems = useProblems();
  const [made, setMade] = useState<Invitation>();
  const sending = useSending();
  /** The same content keeps its id, so that sending twice makes one code. */
  const sent = useRef<{ id: string; content: string }>();

  const write = (change: Partial<Written>) => {
    latest.current = { ...latest.current, ...change };
    setWritten(latest.current);
    // What was mended is no longer wrong; whether it is right is asked when it is sent.
    problems.keep((pointer) => !(pointer.slice(1) in change));
  };
  /** All that is wrong with roles stands over their list. */
  const refuse = (found: readonly Wrong[]) =>
    problems.show(
      found.map((problem) => {
        if (!problem.pointer.startsWith(ROLES)) return problem;
        const none = 'code' in problem && problem.code === 'required';
        return { ...problem, pointer: ROLES, ...(none && { words: words.admin.invite.none }) };
      }),
    );
  const send = async () => {
    form.commit();
    const content = contentOf(latest.current);
    const parsed = NewInvitation.safeParse({ id: ANY_ID, ...content });
    if (!parsed.success) return refuse(fieldProblems(parsed.error));
    problems.show([]);
    const told = JSON.stringify(content);
    if (sent.current?.content !== told) sent.current = { id: await newId(), content: told };
    const { id } = sent.current;
    const invite = () =>
      callServer('invite', { body: { ...parsed.data, id } }).catch((error: unknown) => {
        // Under this id it would be refused for ever.
        if (error instanceof ServerProblem && error.problem.code === 'invitation.id_reused') sent.current = undefined;
        throw error;
      });
    refuse(await sending.run(async () => setMade(await invite())));
  };
  return {
    form,
    written,
    write,
    at: problems.at,
    sending,
    send,
    made,
    isUnsent: () => {
      form.commit();
      return made === undefined && JSON.stringify(latest.current) !== JSON.stringify({ ...nothing, roles });
    },
    again: () => {
      write(nothing);
      sent.current = undefined;
      setMade(undefined);
    },
  };
}
