/** The declarations that I filed, as the server last told, with how old that is; and the receipt just given. */
import { create } from 'zustand';
import { now } from '../platform/clock';
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStored, forget, store } from '../platform/storage';
import { Instant } from '../shared/china-time';
import { DeclarationReceipt, DeclarationSummary } from '../shared/declaration';
import type { CaseProgress } from '../shared/progress';
import * as z from '../shared/zod';

const Kept = z.object({ declarations: z.array(DeclarationSummary), asOf: Instant.optional() });

interface MineState {
  /** Newest first. */
  declarations: DeclarationSummary[];
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
  ...findStored(storageKeys.mine, Kept),
  receipt: findStored(storageKeys.receipt, DeclarationReceipt),
  async load() {
    const { declarations } = await callServer('listMyDeclarations');
    const kept = { declarations, asOf: now() };
    store(storageKeys.mine, kept);
    set(kept);
  },
  keepReceipt(receipt) {
    store(storageKeys.receipt, receipt);
    set({ receipt });
  },
  keepProgress(progress) {
    const declarations = get().declarations.map((each) =>
      each.progress.caseId === progress.caseId ? { ...each, progress } : each,
    );
    store(storageKeys.mine, { declarations, asOf: get().asOf });
    set({ declarations });
  },
  clear() {
    forget(storageKeys.mine);
    forget(storageKeys.receipt);
    set({ declarations: [], asOf: undefined, receipt: undefined });
  },
}));
