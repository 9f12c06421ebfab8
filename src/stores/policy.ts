/** What the policy in force promises, as last heard, so that the first screen doesn't wait for it. */
import { create } from 'zustand';
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStored, store } from '../platform/storage';
import { PolicyInForce } from '../shared/contract/policy';

interface PolicyState {
  policy?: PolicyInForce;
  load(): Promise<void>;
}

export const usePolicy = create<PolicyState>()((set) => ({
  policy: findStored(storageKeys.policy, PolicyInForce),
  async load() {
    const policy = await callServer('getPolicy');
    store(storageKeys.policy, policy);
    set({ policy });
  },
}));

/**
 * The national hotline. The policy says it; but who is without a signal on the first day has heard no policy,
 * and phoning is then the one thing that still works.
 */
const HOTLINE = '12317';
export const useHotline = (): string => usePolicy((state) => state.policy?.hotline ?? HOTLINE);
