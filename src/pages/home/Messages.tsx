/** The way to my messages, and how many of them are new. */
import { useDidShow } from '@tarojs/taro';
import { go } from '../../platform/navigation';
import { useInbox } from '../../stores/inbox';
import { LinkCard, useLoad, useReader } from '../../ui';

export function Messages() {
  const { words } = useReader();
  const { messages, unread } = useInbox();
  const [newest] = messages;
  // Without a signal the kept ones stand here.
  const load = useLoad(() => useInbox.getState().load(), '');
  useDidShow(() => {
    // The first time it is on its way already.
    if (!load.loading) void load.reload();
  });
  return (
    <LinkCard
      title={words.messages.title}
      words={newest === undefined ? words.messages.empty : words.message[newest.kind]}
      tag={unread > 0 ? words.messages.unreadCount(unread) : undefined}
      onTap={() => void go('messages')}
    />
  );
}
