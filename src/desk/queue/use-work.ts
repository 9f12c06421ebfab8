import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import type { TodoCounts } from '../../shared/contract/todo-counts';
import { useTodoCounts, useTodoCountsOf } from '../../stores/todo-counts';

const load = () =>
  void useTodoCounts
    .getState()
    .load()
    .catch(() => undefined);

/** How much waits for the account: asked for when the page opens or is come back to, and as last told without a signal. */
export function useWorkOnScreen(account: string): TodoCounts | undefined {
  useEffect(load, [account]);
  useDidShow(load);
  return useTodoCountsOf(account);
}
