/** Whole numbers on the page: of one request at a time, kept nowhere, gone when the page is left. */
import { useState } from 'react';
import { callServer } from '../../platform/server';
import type { Unmasked, UnmaskReason } from '../../shared/contract/unmask';

export function useUnmasking() {
  /** Of which request it is asked why. */
  const [unmasking, setUnmasking] = useState<string>();
  const [shown, setShown] = useState<{ request: string; numbers: Unmasked }>();
  return {
    unmasking,
    shown,
    ask(request: string) {
      setShown(undefined);
      setUnmasking(request);
    },
    close: () => setUnmasking(undefined),
    /** @throws what the call throws */
    async see(reason: UnmaskReason) {
      if (unmasking === undefined) return;
      const numbers = await callServer('unmaskRequest', { params: { request: unmasking }, body: { reason } });
      setShown({ request: unmasking, numbers });
      setUnmasking(undefined);
    },
    hide: () => setShown(undefined),
  };
}
