/** All that is held about who is signed in, asked for anew whenever a page of it is opened or come back to. */
import { useDidShow } from '@tarojs/taro';
import { callServer } from '../../platform/server';
import type { MyData } from '../../shared/rights';
import { useAccount } from '../../stores/session';
import { useLoad, type Load } from '../../ui';

export function useMyData(): Load<MyData | undefined> {
  const account = useAccount();
  const load = useLoad(async () => (account ? callServer('getMyData') : undefined), account?.id ?? '');
  useDidShow(() => {
    // The first time it is on its way already.
    if (!load.loading) void load.reload();
  });
  return load;
}
