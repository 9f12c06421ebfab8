/** Who stands in for whom and who might, as the server last told; readable without a signal. */
import { callServer } from '../../platform/server';
import { storageKeys } from '../../platform/storage-keys';
import type { Instant } from '../../shared/base/china-time';
import { Colleague, Deputy } from '../../shared/contract/deputy';
import * as z from '../../shared/base/zod';
import { cachedRead } from '../../stores/cached-read';
import { useLoad } from '../../ui';

const Handovers = z.object({
  deputies: z.array(Deputy),
  /** Absent for who has nothing to hand over. */
  colleagues: z.array(Colleague).optional(),
});
type Handovers = z.infer<typeof Handovers>;

const handovers = cachedRead<Handovers, { handsOver: boolean }>({
  key: storageKeys.deputies,
  schema: Handovers,
  async ask({ handsOver }) {
    const [{ deputies }, told] = await Promise.all([
      callServer('listDeputies'),
      handsOver ? callServer('listColleagues') : undefined,
    ]);
    return { deputies, colleagues: told?.colleagues };
  },
});

export interface DeputiesInHand extends Partial<Handovers> {
  asOf: Instant | undefined;
  error: unknown;
  reload(): Promise<void>;
  /** What a change answered. */
  take(deputies: Deputy[]): void;
}

export function useDeputies(handsOver: boolean): DeputiesInHand {
  const request = { handsOver };
  const known = handovers.use(request);
  const { error, reload } = useLoad(() => handovers.load(request), String(handsOver));
  return {
    ...known?.value,
    asOf: known?.asOf,
    error,
    reload,
    take: (deputies) => handovers.keep(request, { ...known?.value, deputies }),
  };
}
