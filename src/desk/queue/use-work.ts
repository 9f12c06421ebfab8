import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import type { Work } from '../../shared/contract/work';
import { useWork, useWorkOf } from '../../stores/work';

const load = () =>
  void useWork
    .getState()
    .load()
    .catch(() => undefined);

/** How much waits for the account: asked for when the page opens or is come back to, and as last told without a signal. */
export function useWorkOnScreen(account: string): Work | undefined {
  useEffect(load, [account]);
  useDidShow(load);
  return useWorkOf(account);
}
