/** What is held about who is signed in, asked for anew whenever a page of it is opened or come back to. */
import type { MyData } from '../../shared/contract/rights';
import { myData } from '../../stores/my-data';
import { useAccount } from '../../stores/session';
import { useFresh, type Load } from '../../ui';

export function useOwnData(): { data: MyData | undefined; load: Load<unknown> } {
  const account = useAccount()?.id;
  const load = useFresh(async () => {
    if (account !== undefined) await myData.load();
  }, account ?? '');
  return { data: myData.use()?.value, load };
}
