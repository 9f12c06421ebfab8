/** What has been typed but not yet handed on: a tap on 下一步 may come before the field's blur. */
import { createContext, useContext, useEffect, useMemo, useRef } from 'react';
import { onLeaving } from '../platform/leaving';

export interface Form {
  /** Hands on everything typed so far; call it before reading the answers. */
  commit(): void;
  /** A field says how it hands on what is in it; returns how to take that back. */
  register(commit: () => void): () => void;
}

export function makeForm(): Form {
  const commits = new Set<() => void>();
  return {
    commit: () => commits.forEach((commit) => commit()),
    register(commit) {
      commits.add(commit);
      return () => void commits.delete(commit);
    },
  };
}

const loose: Form = { commit: () => undefined, register: () => () => undefined };

/** `<FormContext.Provider value={useForm()}>` around the fields of one form. */
export const FormContext = createContext<Form>(loose);
export const useForm = (): Form => useMemo(makeForm, []);

/** Hands on what stands in the fields when the page or the app goes, not only when a field is left. */
export function useHandingOn(form: Form): void {
  useEffect(() => {
    const stop = onLeaving(form.commit);
    return () => {
      form.commit();
      stop();
    };
  }, [form]);
}

interface Typing {
  type(value: string): void;
  leave(value: string): void;
  /** Behind what stands there. */
  add(text: string): void;
}

/** Typing stays in the field until it is left or its form is submitted, so that a keystroke redraws nothing. */
export function useTyping(value: string, onCommit: (value: string) => void): Typing {
  const form = useContext(FormContext);
  const typed = useRef(value);
  const latest = useRef({ value, onCommit });
  latest.current = { value, onCommit };
  useEffect(() => {
    typed.current = value;
  }, [value]);
  const typing = useMemo(() => {
    const commit = () => {
      if (typed.current !== latest.current.value) latest.current.onCommit(typed.current);
    };
    return {
      commit,
      type(value: string) {
        typed.current = value;
      },
      leave(value: string) {
        typed.current = value;
        commit();
      },
      add(text: string) {
        typed.current += text;
        commit();
      },
    };
  }, []);
  useEffect(() => form.register(typing.commit), [form, typing]);
  return typing;
}
