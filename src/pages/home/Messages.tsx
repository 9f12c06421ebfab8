/** The way to my messages, and how many of them are new. */
import { go } from '../../platform/navigation';
import { inbox, useUnread } from '../../stores/inbox';
import { LinkCard, useFresh, useReader } from '../../ui';

export function Messages() {
  const { words } = useReader();
  const unread = useUnread();
  const newest = inbox.use()?.value.messages[0];
  // Without a signal the stored ones stand here.
  useFresh(inbox.load, '');
  return (
    <LinkCard
      title={words.messages.title}
      words={
        newest === undefined
          ? words.messages.empty
          : newest.recovery
            ? words.recoveryMessage[newest.recovery]
            : words.message[newest.kind]
      }
      tag={unread > 0 ? words.messages.unreadCount(unread) : undefined}
      onTap={() => void go('messages')}
    />
  );
}
