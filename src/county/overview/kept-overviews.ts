/** The numbers as last seen, for where there is no signal. */
import { findStored, store } from '../../platform/storage';
import { storageKeys } from '../../platform/storage-keys';
import type { AreaCode } from '../../shared/contract/area';
import { Overview } from '../../shared/contract/overview';
import * as z from '../../shared/base/zod';

/** One's own area and those looked into last. */
const MOST = 12;
const OWN = '';

const Kept = z.object({
  account: z.uuid(),
  overviews: z.array(z.object({ area: z.string(), overview: Overview })),
});

function findKept(account: string): z.infer<typeof Kept> {
  const kept = findStored(storageKeys.overviews, Kept);
  return kept?.account === account ? kept : { account, overviews: [] };
}

export function findKeptOverview(account: string, area: AreaCode = OWN): Overview | undefined {
  return findKept(account).overviews.find((each) => each.area === area)?.overview;
}

export function keepOverview(account: string, overview: Overview, area: AreaCode = OWN): void {
  const others = findKept(account).overviews.filter((each) => each.area !== area);
  store(storageKeys.overviews, { account, overviews: [{ area, overview }, ...others].slice(0, MOST) });
}
