/** A complaint while it is written: what it is about, what is wrong with it, and handing it on. */
import { useEffect } from 'react';
import type { VillagePath } from '../../shared/contract/area';
import { NewComplaint } from '../../shared/contract/complaint';
import type { DeclarationSummary } from '../../shared/contract/declaration';
import { phoneOf, textOf } from '../../shared/base/text';
import { fieldProblems } from '../../shared/contract/problem';
import { emptyComplaint, useComplaintDraft } from '../../stores/complaints';
import { useDraft } from '../../stores/draft';
import { mine, useMine } from '../../stores/mine';
import { useOwnStatements } from '../../stores/own-statements';
import { useProblems } from '../../ui';

const Body = NewComplaint.omit({ id: true });

/** @param about the declaration whose page it was opened from */
export function useComplaint(about: string | undefined) {
  const draft = useComplaintDraft((state) => state.draft) ?? emptyComplaint;
  const { declarations } = useMine();
  const near = useDraft((state) => state.village);
  const problems = useProblems();
  const { noRoom, hand } = useOwnStatements('complain');
  const { write } = useComplaintDraft.getState();
  useEffect(() => {
    if (about !== undefined) useComplaintDraft.getState().write({ about });
    mine.load().catch(() => undefined);
  }, [about]);

  const chosen: DeclarationSummary | undefined = declarations.find(({ id }) => id === draft.about);
  /** Where it happened: the declaration's village, the one that was chosen, or the one that is likely. */
  const village: VillagePath | undefined = chosen?.village ?? draft.village ?? near ?? declarations[0]?.village;

  function bodyNow() {
    const { kind, words, phone } = useComplaintDraft.getState().draft ?? emptyComplaint;
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
    at: problems.at,
    noRoom,
    write,
    /** Whether it can be sent as it stands; what is wrong is said beside its field. */
    check(): boolean {
      const { error } = bodyNow();
      problems.show(error ? fieldProblems(error) : []);
      return error === undefined;
    },
    /** Whether it was taken over. */
    async hand(): Promise<boolean> {
      const { data } = bodyNow();
      if (!data) return false;
      const taken = await hand((id) => ({ body: { ...data, id } }), { typed: useComplaintDraft.getState().draft });
      if (taken) useComplaintDraft.getState().release();
      return taken;
    },
  };
}
