/** An area's numbers, asked for anew whenever the page is come back to, with the last ones where there is no signal. */
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { callServer } from '../../platform/server';
import type { AreaCode } from '../../shared/contract/area';
import type { Overview } from '../../shared/contract/overview';
import { useLoad } from '../../ui';
import { findKeptOverview, keepOverview } from './kept-overviews';

export interface OverviewInHand {
  overview: Overview | undefined;
  error: unknown;
  loading: boolean;
  refresh(): Promise<void>;
}

/** @param account whose it is */
export function useOverview(account: string, area: AreaCode | undefined): OverviewInHand {
  const load = useLoad(
    async () => {
      const overview = await callServer('getOverview', { query: { area } });
      keepOverview(account, overview, area);
      return overview;
    },
    `${account}/${area ?? ''}`,
  );
  useDidShow(() => {
    // The first time, opening the page is asking already.
    if (!load.loading) void load.reload();
  });
  usePullDownRefresh(() => {
    void load.reload().finally(() => Taro.stopPullDownRefresh());
  });
  return {
    overview: load.data ?? findKeptOverview(account, area),
    error: load.error,
    loading: load.loading,
    refresh: load.reload,
  };
}
