import { useEffect } from 'react';
import { useInbox } from '../../stores/inbox';

/** How many messages are new; asked for when the list opens, and as last told without a signal. */
export function useUnread(): number {
  useEffect(() => {
    useInbox
      .getState()
      .load()
      .catch(() => undefined);
  }, []);
  return useInbox((inbox) => inbox.unread);
}
