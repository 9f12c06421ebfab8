/** Who stands in for whom, as the server last told; readable without a signal. */
import { useMemo, useState } from 'react';
import { now } from '../../platform/clock';
import { callServer } from '../../platform/server';
import { storageKeys } from '../../platform/storage-keys';
import { findStored, store } from '../../platform/storage';
import { Instant } from '../../shared/china-time';
import { Deputy } from '../../shared/deputy';
import * as z from '../../shared/zod';
import { useLoad } from '../../ui';

const Kept = z.object({ account: z.uuid(), deputies: z.array(Deputy), asOf: Instant });

export interface DeputiesInHand {
  /** Undefined before the first time. */
  deputies: readonly Deputy[] | undefined;
  asOf: Instant | undefined;
  error: unknown;
  reload(): Promise<void>;
  /** What a change answered. */
  take(deputies: Deputy[]): void;
}

export function useDeputies(account: string): DeputiesInHand {
  const before = useMemo(() => {
    const kept = findStored(storageKeys.deputies, Kept);
    return kept?.account === account ? kept : undefined;
  }, [account]);
  const [told, setTold] = useState<z.infer<typeof Kept>>();
  const take = (deputies: Deputy[]) => {
    const next = { account, deputies, asOf: now() };
    store(storageKeys.deputies, next);
    setTold(next);
  };
  const load = useLoad(async () => take((await callServer('listDeputies')).deputies), account);
  const known = told ?? before;
  return { deputies: known?.deputies, asOf: known?.asOf, error: load.error, reload: load.reload, take };
}
