/** An invitation while it is written and sent. */
import { useRef, useState } from 'react';
import { attendTo } from '../../platform/focus';
import { newId } from '../../platform/random';
import { callServer } from '../../platform/server';
import { NewInvitation, type Invitation, type NewRole } from '../../shared/contract/admin';
import { phoneOf, textOf } from '../../shared/base/typed';
import { fieldProblems, type FieldProblem } from '../../shared/contract/problem';
import { fieldSentence } from '../../shared/words';
import { useReader } from '../reader';
import { useForm } from '../../ui';
import type { ChosenRole } from '../RoleForm';
import { useSending } from '../use-sending';

export const fieldIds = { name: 'a-name', workPhone: 'a-phone', roles: 'a-roles' } as const;
type FieldName = keyof typeof fieldIds;

export interface Written {
  name: string;
  workPhone: string;
  roles: readonly ChosenRole[];
}
const nothing: Written = { name: '', workPhone: '', roles: [] };

/** An id of no meaning, while it is only looked at whether the rest is right. */
const ANY_ID = '00000000-0000-4000-8000-000000000000';

function contentOf({ name, workPhone, roles }: Written) {
  return {
    name: textOf(name),
    workPhone: phoneOf(workPhone),
    roles: roles.map(({ way: _way, ...role }): NewRole => role),
  };
}

export function useInvitation() {
  const { words, locale } = useReader();
  const form = useForm();
  const [written, setWritten] = useState(nothing);
  const latest = useRef(written);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [made, setMade] = useState<Invitation>();
  const sending = useSending();
  /** The same content keeps its id, so that sending twice makes one code. */
  const sent = useRef<{ id: string; content: string }>();

  const write = (change: Partial<Written>) => {
    latest.current = { ...latest.current, ...change };
    setWritten(latest.current);
    // What was edited is no longer wrong; whether it is right is asked when it is sent.
    setProblems((before) =>
      before.filter(({ pointer }) => !Object.keys(change).some((name) => pointer.startsWith(`/${name}`))),
    );
  };
  const refuse = (found: readonly FieldProblem[]) => {
    setProblems(found);
    const names = Object.keys(fieldIds) as FieldName[];
    const first = names.find((name) => found.some(({ pointer }) => pointer.startsWith(`/${name}`)));
    if (first) attendTo(fieldIds[first]);
  };
  const send = async () => {
    form.commit();
    const content = contentOf(latest.current);
    const parsed = NewInvitation.safeParse({ id: ANY_ID, ...content });
    if (!parsed.success) return refuse(fieldProblems(parsed.error));
    setProblems([]);
    const told = JSON.stringify(content);
    if (sent.current?.content !== told) sent.current = { id: await newId(), content: told };
    const { id } = sent.current;
    refuse(await sending.run(async () => setMade(await callServer('invite', { body: { ...parsed.data, id } }))));
  };
  const errorOf = (name: FieldName): string | undefined => {
    const problem = problems.find(({ pointer }) => pointer.startsWith(`/${name}`));
    if (problem === undefined) return undefined;
    return name === 'roles' && problem.code === 'required' ? words.admin.invite.none : fieldSentence(problem, locale);
  };
  return {
    form,
    written,
    write,
    errorOf,
    sending,
    send,
    made,
    isUnsent: () => {
      form.commit();
      return made === undefined && JSON.stringify(latest.current) !== JSON.stringify(nothing);
    },
    again: () => {
      write(nothing);
      sent.current = undefined;
      setMade(undefined);
    },
  };
}
