import type { TodoCounts } from '../../shared/contract/todo-counts';
import { todoCounts } from '../../stores/todo-counts';
import { useFresh } from '../../ui';

/** How much waits for the account: asked for when the page opens or is come back to, and as last told without a signal. */
export function useTodoCountsOnScreen(account: string): TodoCounts | undefined {
  useFresh(todoCounts.load, account);
  return todoCounts.use()?.value;
}
