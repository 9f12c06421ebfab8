/** The declarations that I filed, as the server last told, with how old that is; and the receipt just given. */
import { create } from 'zustand';
import { now } from '../platform/clock';
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStored, forget, store } from '../platform/storage';
import { Instant } from '../shared/base/china-time';
import { DeclarationReceipt, MyDeclarations } from '../shared/contract/declaration';
import type { CaseProgress } from '../shared/contract/progress';

const Kept = MyDeclarations.extend({
  /** An older version of the app wrote none down. */
  denied: MyDeclarations.shape.denied.default([]),
  asOf: Instant.optional(),
});

interface MineState extends MyDeclarations {
  /** When the server was last asked; undefined before the first time. */
  asOf?: Instant;
  receipt?: DeclarationReceipt;
  load(): Promise<void>;
  keepReceipt(receipt: DeclarationReceipt): void;
  /** What an action on a case answered: every declaration of that case now stands so. */
  keepProgress(progress: CaseProgress): void;
  clear(): void;
}

export const useMine = create<MineState>()((set, get) => ({
  declarations: [],
  denied: [],
  ...findStored(storageKeys.mine, Kept),
  receipt: findStored(storageKeys.receipt, DeclarationReceipt),
  async load() {
    const kept = { ...(await callServer('listMyDeclarations')), asOf: now() };
    store(storageKeys.mine, kept);
    set(kept);
  },
  keepReceipt(receipt) {
    store(storageKeys.receipt, receipt);
    set({ receipt });
  },
  keepProgress(progress) {
    const { denied, asOf } = get();
    const declarations = get().declarations.map((each) =>
      each.progress.caseId === progress.caseId ? { ...each, progress } : each,
    );
    store(storageKeys.mine, { declarations, denied, asOf });
    set({ declarations });
  },
  clear() {
    forget(storageKeys.mine);
    forget(storageKeys.receipt);
    set({ declarations: [], denied: [], asOf: undefined, receipt: undefined });
  },
}));

/** Whether the server has a declaration of mine, denied or not. */
export function isFiled(id: string): boolean {
  const { declarations, denied } = useMine.getState();
  return [...declarations, ...denied].some((each) => each.id === id);
}
