/** An area's numbers, asked for anew whenever the page is come back to, with the last ones where there is no signal. */
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import type { AreaCode } from '../../shared/contract/area';
import type { Overview } from '../../shared/contract/overview';
import { useFresh, type Load } from '../../ui';
import { overviews } from './overviews';

/** @param account whose they are */
export function useOverview(account: string, area: AreaCode | undefined): Load<Overview> {
  const load = useFresh(() => overviews.load(area), `${account}/${area ?? ''}`);
  usePullDownRefresh(() => {
    void load.reload().finally(() => Taro.stopPullDownRefresh());
  });
  return { ...load, data: overviews.use(area)?.value };
}
