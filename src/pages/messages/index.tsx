/** My messages: newest first, and each leads to what it is about. */
import { View } from '@tarojs/components';
import { useDidShow, useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { NoConnection } from '../../platform/server';
import { ageWords } from '../../shared/say/days';
import { useInbox } from '../../stores/inbox';
import { useAccount } from '../../stores/session';
import { Button, Empty, Loading, Banner, Page, SignInFirst, Trouble, useLoad, useReader } from '../../ui';
import { MessageRow } from './MessageRow';

/** Asks for the newest messages, and says that they were seen once they stand here. */
async function loadAndRead(): Promise<void> {
  const inbox = useInbox.getState();
  await inbox.load();
  const [newest] = useInbox.getState().messages;
  // That they were seen is said again the next time if it doesn't get through.
  if (newest && useInbox.getState().unread > 0) inbox.markRead(newest.at).catch(() => undefined);
}

export default function MessagesPage() {
  const { words } = useReader();
  const say = words.messages;
  const account = useAccount();
  const { messages, asOf, nextCursor, more } = useInbox();
  const load = useLoad(async () => {
    if (account) await loadAndRead();
  }, account?.id ?? '');
  const [older, setOlder] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  useDidShow(() => {
    // The first time it is on its way already.
    if (!load.loading) void load.reload();
  });
  const goOn = async () => {
    if (older.busy || nextCursor === undefined) return;
    setOlder({ busy: true });
    try {
      await more();
      setOlder({ busy: false });
    } catch (error) {
      setOlder({ busy: false, error });
    }
  };
  useReachBottom(() => void goOn());

  if (!account)
    return (
      <Page title={say.title}>
        <SignInFirst title={say.signIn} />
      </Page>
    );
  const known = asOf !== undefined;
  return (
    <Page title={say.title}>
      {load.error !== undefined &&
        (known && load.error instanceof NoConnection ? (
          <Banner look="offline">{say.stale(ageWords(asOf, now(), words.date))}</Banner>
        ) : (
          <Trouble error={load.error} onRetry={() => void load.reload()} />
        ))}
      {!known && load.loading && <Loading rows={3} />}
      {known && messages.length === 0 && <Empty title={say.empty} words={say.emptyWords} />}
      {known && messages.length > 0 && (
        <View className="k-stack">
          {messages.map((message) => (
            <MessageRow key={message.id} message={message} account={account} />
          ))}
          {older.error !== undefined && <Trouble error={older.error} />}
          {nextCursor === undefined ? (
            <View className="k-small">{say.noMore}</View>
          ) : (
            <View className="k-row">
              <Button small look="quiet" busy={older.busy ? say.loadingMore : undefined} onTap={() => void goOn()}>
                {say.more}
              </Button>
            </View>
          )}
        </View>
      )}
    </Page>
  );
}
