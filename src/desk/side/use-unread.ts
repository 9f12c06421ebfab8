import { useEffect } from 'react';
import { inbox, useUnread } from '../../stores/inbox';

/** How many messages are new; asked for when the list opens, and as last told without a signal. */
export function useUnreadOnScreen(): number {
  useEffect(() => {
    inbox.load().catch(() => undefined);
  }, []);
  return useUnread();
}
