/** Whom to call in a village and where to sleep tonight, kept for where there is no signal. */
import { useEffect } from 'react';
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import type { VillageCode } from '../shared/contract/area';
import { VillageHelp } from '../shared/contract/shelter';
import { cachedRead } from './cached-read';

export const villageHelp = cachedRead<VillageHelp, VillageCode>({
  key: storageKeys.villageHelp,
  schema: VillageHelp,
  partOf: (village) => village,
  most: 3,
  ask: (village) => callServer('getVillageHelp', { params: { village } }),
});

/** As last told, and asked for anew; nothing where no village is known. */
export function useVillageHelp(village: VillageCode | undefined): VillageHelp | undefined {
  useEffect(() => {
    // Without an answer one goes on with what is known.
    if (village !== undefined) villageHelp.load(village).catch(() => undefined);
  }, [village]);
  const known = villageHelp.use(village ?? '');
  return village === undefined ? undefined : known?.value;
}
