/** Handing the declaration over: it is kept as a whole, and sent as soon as it can be. */
import { moveOn } from '../../platform/navigation';
import { NewDeclaration } from '../../shared/contract/declaration';
import { declarationOf, type Draft } from '../../shared/contract/draft';
import { fieldProblems, type FieldProblem } from '../../shared/contract/problem';
import { handOverDraft } from '../../stores/pending-declarations';
import { ensureSignedIn } from '../../stores/session';

/** What is wrong with the answers, as the contract says; empty when it was handed over. */
export async function handOver(draft: Draft): Promise<readonly FieldProblem[]> {
  const declaration = NewDeclaration.safeParse(declarationOf(draft));
  if (!declaration.success) return fieldProblems(declaration.error);
  const moved = moveOn('receipt', { id: draft.id });
  handOverDraft(draft, declaration.data);
  await moved;
  // Without a signal it waits for the sign-in too.
  await ensureSignedIn().catch(() => undefined);
  return [];
}
