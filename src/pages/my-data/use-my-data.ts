/** What is held about who is signed in, asked for anew whenever a page of it is opened or come back to. */
import { useDidShow } from '@tarojs/taro';
import type { MyData } from '../../shared/contract/rights';
import { useMyData } from '../../stores/my-data';
import { useAccount } from '../../stores/session';
import { useLoad, type Load } from '../../ui';

export function useOwnData(): { data: MyData | undefined; load: Load<void> } {
  const account = useAccount()?.id;
  const known = useMyData(({ data }) => data);
  const load = useLoad(async () => {
    if (account !== undefined) await useMyData.getState().load();
  }, account ?? '');
  useDidShow(() => {
    // The first time it is on its way already.
    if (!load.loading) void load.reload();
  });
  return { data: known?.account.id === account ? known : undefined, load };
}
