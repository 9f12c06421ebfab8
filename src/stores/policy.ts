/** What the policy in force promises, as last heard, so that the first screen doesn't wait for it. */
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { PolicyInForce } from '../shared/contract/policy';
import { cachedRead } from './cached-read';

export const policy = cachedRead<PolicyInForce>({
  key: storageKeys.policy,
  schema: PolicyInForce,
  ask: () => callServer('getPolicy'),
});
export const usePolicy = (): PolicyInForce | undefined => policy.use()?.value;

/** Asks for it; without an answer one goes on with what is known. */
export const refreshPolicy = (): void => void policy.load().catch(() => undefined);

/**
 * The national hotline. The policy says it; but who is without a signal on the first day has heard no policy,
 * and phoning is then the one thing that still works.
 */
const HOTLINE = '12317';
export const useHotline = (): string => usePolicy()?.hotline ?? HOTLINE;
