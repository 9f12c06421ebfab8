/** My messages, as the server last told; and whether WeChat may send them too. */
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { askForMessages, canAskForMessages } from '../platform/subscribe';
import type { Instant } from '../shared/base/china-time';
import { Inbox, type Message, type MessageTemplate } from '../shared/contract/message';
import { cachedRead } from './cached-read';

/** The newest ones. */
export const inbox = cachedRead<Inbox>({
  key: storageKeys.inbox,
  schema: Inbox,
  ask: () => callServer('listMessages', { query: {} }),
});

/** How many messages are new, as last told. */
export const useUnread = (): number => inbox.use()?.value.unread ?? 0;

/** Everything up to this moment was shown. @throws what `callServer` throws */
export async function markRead(upTo: Instant): Promise<void> {
  const { unread } = await callServer('readMessages', { body: { upTo } });
  inbox.change(undefined, (told) => ({ ...told, unread }));
}

/** Somebody said that they have seen all of them. @throws what `callServer` throws */
export async function markAllRead(upTo: Instant): Promise<void> {
  await markRead(upTo);
  inbox.change(undefined, (told) => ({ ...told, messages: told.messages.map((each) => ({ ...each, read: true })) }));
}

/** One was opened. @throws what `callServer` throws */
export async function markOpened(id: string): Promise<void> {
  const { unread } = await callServer('readMessages', { body: { messages: [id] } });
  const opened = (each: Message) => (each.id === id ? { ...each, read: true } : each);
  inbox.change(undefined, (told) => ({ ...told, unread, messages: told.messages.map(opened) }));
}

/** Which messages WeChat may be asked to send. */
const useTemplates = create<{ templates: Partial<Record<MessageTemplate, string>> }>()(() => ({ templates: {} }));

/** Once, before a tap can ask. */
function loadTemplates(): void {
  if (canAskForMessages) callServer('getMessageTemplates').then(useTemplates.setState, () => undefined);
}

/**
 * Offering to be told by WeChat. `ask` belongs in the tap itself: nothing waits for it, and a refusal, or an answer
 * that doesn't reach the server, costs nothing but the message.
 */
export function useSubscribing(template: MessageTemplate): {
  /** Whether there is anything to offer: never in a browser, nor where the template isn't set up. */
  offered: boolean;
  answer?: 'accepted' | 'refused';
  ask(): void;
} {
  const id = useTemplates(({ templates }) => templates[template]);
  const [answer, setAnswer] = useState<'accepted' | 'refused'>();
  useEffect(loadTemplates, []);
  return {
    offered: id !== undefined,
    answer,
    ask() {
      if (id === undefined) return;
      void askForMessages([id]).then((accepted) => {
        setAnswer(accepted.length > 0 ? 'accepted' : 'refused');
        if (accepted.length > 0) callServer('subscribe', { body: { accepted: [template] } }).catch(() => undefined);
      });
    },
  };
}
