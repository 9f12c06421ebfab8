/** My messages: newest first, and each leads to what it is about. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { callServer, NoConnection } from '../../platform/server';
import { ageWords } from '../../shared/say/days';
import type { Inbox } from '../../shared/contract/message';
import { inbox, markAllRead, markRead } from '../../stores/inbox';
import { useAccount } from '../../stores/session';
import { Chip, Empty, ListEnd, Loading, Banner, Page, SignInFirst, Trouble, usePages, useReader } from '../../ui';
import { MessageRow } from './MessageRow';

/** Asks for a household's newest messages, and says that they were seen once they stand here. */
async function loadAndRead(): Promise<Inbox> {
  const told = await inbox.load();
  const [newest] = told.messages;
  // That they were seen is said again the next time if it doesn't get through.
  if (newest && told.unread > 0) markRead(newest.at).catch(() => undefined);
  return told;
}

const nothing: Inbox = { messages: [], unread: 0 };

export default function MessagesPage() {
  const { words } = useReader();
  const say = words.messages;
  const account = useAccount();
  const stored = inbox.use();
  const works = account !== undefined && account.roles.length > 0;
  const [trouble, setTrouble] = useState<unknown>();
  const list = usePages({
    key: account?.id ?? '',
    rows: 'messages',
    known: stored?.value,
    async ask(cursor) {
      if (!account) return nothing;
      if (cursor !== undefined) return callServer('listMessages', { query: { cursor } });
      // Who acts on them says by a tap what they have seen.
      return works ? inbox.load() : loadAndRead();
    },
  });

  if (!account)
    return (
      <Page title={say.title}>
        <SignInFirst title={say.signIn} />
      </Page>
    );
  // Those that stand here as last told: what was read since is known there first.
  const told = new Map(stored?.value.messages.map((each) => [each.id, each.read]));
  const messages = list.page?.messages.map((each) => ({ ...each, read: each.read || told.get(each.id) === true }));
  const [newest] = messages ?? [];
  const unread = works && messages?.some(({ read }) => !read);
  const readAll = () => {
    setTrouble(undefined);
    if (newest) void markAllRead(newest.at).then(list.reload, setTrouble);
  };
  return (
    <Page title={say.title} right={unread ? <Chip onTap={readAll}>{say.readAll}</Chip> : undefined}>
      {trouble !== undefined && <Trouble error={trouble} onRetry={readAll} />}
      {list.error !== undefined &&
        (stored?.asOf && list.error instanceof NoConnection ? (
          <Banner look="offline">{say.stale(ageWords(stored.asOf, now(), words.date))}</Banner>
        ) : (
          <Trouble error={list.error} onRetry={() => void list.reload()} />
        ))}
      {messages === undefined && list.loading && <Loading rows={3} />}
      {messages?.length === 0 && <Empty title={say.empty} words={say.emptyWords} />}
      {messages !== undefined && messages.length > 0 && (
        <View className="k-stack">
          {messages.map((message) => (
            <MessageRow key={message.id} message={message} account={account} />
          ))}
          <ListEnd list={list} />
        </View>
      )}
    </Page>
  );
}
