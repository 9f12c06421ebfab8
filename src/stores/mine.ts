/** The declarations that I filed, as the server last told; and the receipt just given. */
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { DeclarationReceipt, MyDeclarations } from '../shared/contract/declaration';
import type { CaseProgress } from '../shared/contract/progress';
import { cachedRead, storedAnswers } from './cached-read';

export const mine = cachedRead<MyDeclarations>({
  key: storageKeys.mine,
  // An older version of the app wrote no denied ones down.
  schema: MyDeclarations.extend({ denied: MyDeclarations.shape.denied.default([]) }),
  ask: () => callServer('listMyDeclarations'),
});

const none: MyDeclarations = { declarations: [], denied: [] };
export const findMine = (): MyDeclarations => mine.find()?.value ?? none;
export const useMine = (): MyDeclarations => mine.use()?.value ?? none;

export const receipts = storedAnswers({ key: storageKeys.receipt, schema: DeclarationReceipt });

/** What an action on a case answered: every declaration of that case now stands so. */
export function keepProgress(progress: CaseProgress): void {
  mine.change(undefined, ({ declarations, denied }) => ({
    declarations: declarations.map((each) => (each.progress.caseId === progress.caseId ? { ...each, progress } : each)),
    denied,
  }));
}

/** Whether the server has a declaration of mine, denied or not. */
export function isFiled(id: string): boolean {
  const { declarations, denied } = findMine();
  return [...declarations, ...denied].some((each) => each.id === id);
}
