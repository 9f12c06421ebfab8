/** The numbers as last seen, for where there is no signal. */
import { callServer } from '../../platform/server';
import { storageKeys } from '../../platform/storage-keys';
import type { AreaCode } from '../../shared/contract/area';
import { Overview } from '../../shared/contract/overview';
import { cachedRead } from '../../stores/cached-read';

export const overviews = cachedRead<Overview, AreaCode | undefined>({
  key: storageKeys.overviews,
  schema: Overview,
  partOf: (area = '') => area,
  // One's own area and those looked into last.
  most: 12,
  ask: (area) => callServer('getOverview', { query: { area } }),
});
