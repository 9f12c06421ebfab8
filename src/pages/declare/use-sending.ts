/** Sending the declaration: what is under way, and what came of it. */
import { useState } from 'react';
import { replace } from '../../platform/navigation';
import { callServer, NoConnection, ServerProblem } from '../../platform/server';
import { NewDeclaration } from '../../shared/declaration';
import { declarationOf, type Draft } from '../../shared/draft';
import { fieldProblems, type FieldProblem, type ProblemCode } from '../../shared/problem';
import { useDraft } from '../../stores/draft';
import { useMine } from '../../stores/mine';
import { ensureSignedIn } from '../../stores/session';
import { useUploads } from '../../stores/uploads';

export type Sending =
  { state: 'ready' | 'sending' | 'unsent' } | { state: 'refused'; code: ProblemCode; errors: readonly FieldProblem[] };

async function send(draft: Draft): Promise<Sending> {
  const declaration = NewDeclaration.safeParse(declarationOf(draft));
  if (!declaration.success)
    return { state: 'refused', code: 'request.invalid', errors: fieldProblems(declaration.error) };
  if (!(await ensureSignedIn())) return { state: 'ready' };
  const receipt = await callServer('fileDeclaration', { body: declaration.data });
  useMine.getState().keepReceipt(receipt);
  // Before the draft goes, so that no photo is ever without a name; known ones are taken once.
  const kept = useUploads.getState().take(receipt.id, draft.attachments);
  if (draft.village) useDraft.getState().setVillage(draft.village);
  useDraft.getState().discard();
  // A full phone has room again when the draft is gone.
  if (!kept) useUploads.getState().take(receipt.id, draft.attachments);
  await replace('receipt', { id: receipt.id });
  return { state: 'ready' };
}

function outcomeOf(error: unknown): Sending {
  if (error instanceof NoConnection) return { state: 'unsent' };
  if (!(error instanceof ServerProblem)) throw error;
  const { code, errors = [] } = error.problem;
  return code === 'session.required' ? { state: 'ready' } : { state: 'refused', code, errors };
}

export function useSending() {
  const [sending, setSending] = useState<Sending>({ state: 'ready' });
  return {
    sending,
    ready: () => setSending({ state: 'ready' }),
    /** What is wrong with the answers, as the contract or the server says; empty otherwise. */
    async send(draft: Draft): Promise<readonly FieldProblem[]> {
      setSending({ state: 'sending' });
      const outcome = await send(draft).catch(outcomeOf);
      setSending(outcome);
      return outcome.state === 'refused' ? outcome.errors : [];
    },
  };
}
