/** Who stands in for whom and who might, as the server last told; readable without a signal. */
import { useMemo, useState } from 'react';
import { now } from '../../platform/clock';
import { callServer } from '../../platform/server';
import { storageKeys } from '../../platform/storage-keys';
import { findStored, store } from '../../platform/storage';
import { Instant } from '../../shared/base/china-time';
import { Colleague, Deputy } from '../../shared/contract/deputy';
import * as z from '../../shared/base/zod';
import { useLoad } from '../../ui';

const Kept = z.object({
  account: z.uuid(),
  deputies: z.array(Deputy),
  /** Absent for who has nothing to hand over. */
  colleagues: z.array(Colleague).optional(),
  asOf: Instant,
});

export interface DeputiesInHand {
  /** Undefined before the first time. */
  deputies: readonly Deputy[] | undefined;
  colleagues: readonly Colleague[] | undefined;
  asOf: Instant | undefined;
  error: unknown;
  reload(): Promise<void>;
  /** What a change answered. */
  take(deputies: Deputy[]): void;
}

export function useDeputies(account: string, handsOver: boolean): DeputiesInHand {
  const before = useMemo(() => {
    const kept = findStored(storageKeys.deputies, Kept);
    return kept?.account === account ? kept : undefined;
  }, [account]);
  const [told, setTold] = useState<z.infer<typeof Kept>>();
  const known = told ?? before;
  const keep = (next: Omit<z.infer<typeof Kept>, 'account' | 'asOf'>) => {
    const kept = { ...next, account, asOf: now() };
    store(storageKeys.deputies, kept);
    setTold(kept);
  };
  const load = useLoad(async () => {
    const [{ deputies }, colleagues] = await Promise.all([
      callServer('listDeputies'),
      handsOver ? callServer('listColleagues').then((answer) => answer.colleagues) : undefined,
    ]);
    keep({ deputies, colleagues });
  }, account);
  return {
    deputies: known?.deputies,
    colleagues: known?.colleagues,
    asOf: known?.asOf,
    error: load.error,
    reload: load.reload,
    take: (deputies) => keep({ deputies, colleagues: known?.colleagues }),
  };
}
