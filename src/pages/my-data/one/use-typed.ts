/** What is typed into a form of one's data: kept until it was sent or is left, so that closing the app loses nothing. */
import { useRef, useState } from 'react';
import { useOwnWords } from '../../../stores/own-words';

export interface Typed<Field extends string> {
  /** Something was typed before the page was last closed. */
  begun: boolean;
  values: Readonly<Record<Field, string>>;
  /** As it is after what was just typed has been handed on. */
  latest(): Readonly<Record<Field, string>>;
  type(field: Field): (text: string) => void;
  /** What was handed over is typed again: the server did not accept it. @param drop forgets it there */
  edit(typed: Readonly<Record<string, string>>, drop: () => void): void;
  /** Nothing is kept, and the fields stand as they were before anything was typed. */
  startOver(): void;
}

/** @param before what stands in each field before anything is typed; nothing is kept of a field that stands so */
export function useTyped<Field extends string>(place: string, before: Readonly<Record<Field, string>>): Typed<Field> {
  const kept = useOwnWords(place);
  const [found] = useState(() => {
    const all: Record<Field, string> = { ...before };
    for (const field in all) all[field] = kept.find(field) || all[field];
    return all;
  });
  const [begun] = useState(() => Object.keys(before).some((field) => kept.find(field) !== ''));
  const [values, setValues] = useState<typeof before>(found);
  const latest = useRef<typeof before>(found);
  const change = (all: typeof before) => {
    latest.current = all;
    setValues(all);
  };
  const type = (field: Field) => (text: string) => {
    change({ ...latest.current, [field]: text });
    kept.keep(field, text === before[field] ? '' : text);
  };
  return {
    begun,
    values,
    latest: () => latest.current,
    type,
    edit(typed, drop) {
      const back = () => (Object.keys(before) as Field[]).forEach((field) => type(field)(typed[field] ?? ''));
      back();
      drop();
      // A full phone has room again.
      back();
    },
    startOver() {
      kept.forget();
      change({ ...before });
    },
  };
}
