/** An area's numbers, asked for anew whenever the page is come back to, with the last ones where there is no signal. */
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import type { AreaCode } from '../../shared/contract/area';
import { Overview } from '../../shared/contract/overview';
import { useFresh, type Load } from '../../ui';
import { callServer } from '../../platform/server';
import { storageKeys } from '../../platform/storage-keys';
import { cachedRead } from '../../stores/cached-read';

/** The numbers as last seen, for where there is no signal. */
const overviews = cachedRead<Overview, AreaCode | undefined>({
  key: storageKeys.overviews,
  schema: Overview,
  partOf: (area = '') => area,
  // One's own area and those looked into last.
  most: 12,
  ask: (area) => callServer('getOverview', { query: { area } }),
});

/** @param account whose they are */
export function useOverview(account: string, area: AreaCode | undefined): Load<Overview> {
  const load = useFresh(() => overviews.load(area), `${account}/${area ?? ''}`);
  usePullDownRefresh(() => {
    void load.reload().finally(() => Taro.stopPullDownRefresh());
  });
  return { ...load, data: overviews.use(area)?.value };
}
