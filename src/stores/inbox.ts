/** My messages, as the server last told, with how old that is; and whether WeChat may send them too. */
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { now } from '../platform/clock';
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStored, forget, store } from '../platform/storage';
import { askForMessages, canAskForMessages } from '../platform/subscribe';
import { Instant } from '../shared/base/china-time';
import { Inbox, type Message, type MessageTemplate } from '../shared/contract/message';

/** What stays on the phone: the first page. */
const Kept = Inbox.extend({ asOf: Instant });

interface InboxState extends Omit<Inbox, 'nextCursor'> {
  nextCursor?: string;
  /** When the server was last asked; undefined before the first time. */
  asOf?: Instant;
  templates: Partial<Record<MessageTemplate, string>>;
  /** Up to when they were shown. */
  seen?: Instant;
  /** The newest ones; older ones that are shown stay, so that nothing jumps. */
  load(): Promise<void>;
  /** The next page of older ones. */
  more(): Promise<void>;
  /** Everything up to this moment was shown. */
  markRead(upTo: Instant): Promise<void>;
  /** Which messages WeChat may be asked to send; once, before a tap can ask. */
  loadTemplates(): Promise<void>;
  /** What is left of the person who signed out. */
  clear(): void;
}

const empty = { unread: 0, nextCursor: undefined, asOf: undefined, seen: undefined };

function joined(before: readonly Message[], after: readonly Message[]): Message[] {
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...after.filter(({ id }) => !known.has(id))];
}

/** The newest page over what is shown, where they meet; what was shown before `seen` has been read since. */
function renewed(
  { messages, nextCursor, seen = '' }: Pick<InboxState, 'messages' | 'nextCursor' | 'seen'>,
  newest: Inbox,
): Pick<InboxState, 'messages' | 'nextCursor'> {
  const known = new Set(messages.map(({ id }) => id));
  if (!newest.messages.some(({ id }) => known.has(id))) return { nextCursor: undefined, ...newest };
  const before = messages.map((message) => ({ ...message, read: message.read || message.at <= seen }));
  const all = joined(newest.messages, before);
  return { messages: all, nextCursor: all.length > newest.messages.length ? nextCursor : newest.nextCursor };
}

export const useInbox = create<InboxState>()((set, get) => ({
  ...empty,
  messages: [],
  ...findStored(storageKeys.inbox, Kept),
  templates: {},
  async load() {
    const newest = await callServer('listMessages', { query: {} });
    const asOf = now();
    store(storageKeys.inbox, { ...newest, asOf });
    set({ ...renewed(get(), newest), unread: newest.unread, asOf });
  },
  async more() {
    const { nextCursor: cursor } = get();
    if (cursor === undefined) return;
    const { messages, nextCursor } = await callServer('listMessages', { query: { cursor } });
    // Somebody asked for the newest ones meanwhile.
    if (get().nextCursor === cursor) set({ messages: joined(get().messages, messages), nextCursor });
  },
  async markRead(upTo) {
    set({ ...(await callServer('readMessages', { body: { upTo } })), seen: upTo });
  },
  async loadTemplates() {
    if (!canAskForMessages) return;
    set(await callServer('getMessageTemplates'));
  },
  clear() {
    forget(storageKeys.inbox);
    set({ ...empty, messages: [] });
  },
}));

/**
 * Offering to be told by WeChat. `ask` belongs in the tap itself: nothing waits for it, and a refusal, or an answer
 * that doesn't reach the server, costs nothing but the message.
 */
export function useTelling(template: MessageTemplate): {
  /** Whether there is anything to offer: never in a browser, nor where the template isn't set up. */
  offered: boolean;
  answer?: 'accepted' | 'refused';
  ask(): void;
} {
  const id = useInbox((state) => state.templates[template]);
  const [answer, setAnswer] = useState<'accepted' | 'refused'>();
  useEffect(() => {
    useInbox
      .getState()
      .loadTemplates()
      .catch(() => undefined);
  }, []);
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
