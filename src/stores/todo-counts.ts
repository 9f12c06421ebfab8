/** How much waits for who is signed in, as the server last told. */
import { create } from 'zustand';
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStored, store } from '../platform/storage';
import { Session } from '../shared/contract/session';
import { TodoCounts } from '../shared/contract/todo-counts';
import * as z from '../shared/base/zod';

const Kept = TodoCounts.extend({ account: z.uuid() });

interface TodoCountsState {
  kept?: z.infer<typeof Kept>;
  /** Throws what `callServer` throws; what was known stays. */
  load(): Promise<void>;
}

// From storage: who is asked for may have changed in another tab.
const owner = () => findStored(storageKeys.session, Session)?.account.id;

export const useTodoCounts = create<TodoCountsState>()((set) => ({
  kept: findStored(storageKeys.work, Kept),
  async load() {
    const account = owner();
    if (account === undefined) return;
    const kept = { ...(await callServer('countWork')), account };
    if (owner() !== account) return;
    store(storageKeys.work, kept);
    set({ kept });
  },
}));

/** Undefined before the first time, and while only somebody else's is known. */
export const useTodoCountsOf = (account: string | undefined): TodoCounts | undefined =>
  useTodoCounts(({ kept }) => (kept?.account === account ? kept : undefined));
