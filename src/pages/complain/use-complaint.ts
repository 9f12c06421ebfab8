/** A complaint while it is written: what it is about, what is wrong with it, and handing it on. */
import { useEffect, useState } from 'react';
import { attendTo } from '../../platform/focus';
import type { VillagePath } from '../../shared/contract/area';
import { NewComplaint } from '../../shared/contract/complaint';
import type { DeclarationSummary } from '../../shared/contract/declaration';
import { phoneOf, textOf } from '../../shared/base/typed';
import { fieldProblems, type FieldProblem } from '../../shared/contract/problem';
import { emptyComplaint, useComplaints } from '../../stores/complaints';
import { useDraft } from '../../stores/draft';
import { useMine } from '../../stores/mine';
import { useOwnStatements } from '../../stores/own-statements';

export const fieldIds = {
  '/village': 'complaint-village',
  '/words': 'complaint-words',
  '/phone': 'complaint-phone',
} as const;
export type Pointer = keyof typeof fieldIds;

const Body = NewComplaint.omit({ id: true });

/** @param about the declaration whose page it was opened from */
export function useComplaint(about: string | undefined) {
  const draft = useComplaints((state) => state.draft) ?? emptyComplaint;
  const { declarations } = useMine();
  const near = useDraft((state) => state.village);
  const [errors, setErrors] = useState<readonly FieldProblem[]>([]);
  const { noRoom, hand } = useOwnStatements('complain');
  const { write } = useComplaints.getState();
  useEffect(() => {
    if (about !== undefined) useComplaints.getState().write({ about });
    useMine
      .getState()
      .load()
      .catch(() => undefined);
  }, [about]);

  const chosen: DeclarationSummary | undefined = declarations.find(({ id }) => id === draft.about);
  /** Where it happened: the declaration's village, the one that was chosen, or the one that is likely. */
  const village: VillagePath | undefined = chosen?.village ?? draft.village ?? near ?? declarations[0]?.village;

  function refuse(found: readonly FieldProblem[]): void {
    setErrors(found);
    const id = fieldIds[found[0]?.pointer as Pointer];
    // The sentence beside the field has to be there before the reader is brought to it.
    if (id) attendTo(id);
  }

  function bodyNow() {
    const { kind, words, phone } = useComplaints.getState().draft ?? emptyComplaint;
    return Body.safeParse({
      kind,
      village: village?.code,
      declaration: chosen?.id,
      words: textOf(words),
      phone: phoneOf(phone),
    });
  }

  return {
    draft,
    declarations,
    chosen,
    village,
    errors,
    noRoom,
    write,
    /** Whether it can be sent as it stands; what is wrong is said beside its field. */
    check(): boolean {
      const { error } = bodyNow();
      refuse(error ? fieldProblems(error) : []);
      return error === undefined;
    },
    /** Whether it was taken over. */
    async hand(): Promise<boolean> {
      const { data } = bodyNow();
      if (!data) return false;
      const taken = await hand((id) => ({ body: { ...data, id } }), { typed: useComplaints.getState().draft });
      if (taken) useComplaints.getState().release();
      return taken;
    },
  };
}
