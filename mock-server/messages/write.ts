/** Puts messages into the inboxes, and into the outbox of subscribe messages where somebody asked for one. */
import { randomUUID } from 'node:crypto';
import { messageKinds, templateOf, type MessageKind } from '../../src/shared/message';
import type { Services } from '../services';
import { insertMessages, takeSubscriptions, type MessageAbout } from '../store/messages';
import type { Db } from '../store/open';

export interface Told {
  accountId: string;
  kind: MessageKind;
}

/** In the caller's transaction: rolled back with it, and not lost once it is there. */
export async function writeMessages(
  db: Db,
  { messages: gateway }: Pick<Services, 'messages'>,
  told: readonly Told[],
  about: MessageAbout & { at: Date },
): Promise<void> {
  const subscribed = new Map<MessageKind, Set<string>>();
  // In one order, so that two actions never wait for one another's.
  for (const kind of messageKinds) {
    const template = templateOf(kind);
    const accountIds = told.flatMap((each) => (each.kind === kind ? [each.accountId] : []));
    if (gateway.templates[template]) subscribed.set(kind, await takeSubscriptions(db, template, accountIds));
  }
  await insertMessages(
    db,
    told.map(({ accountId, kind }) => ({
      id: randomUUID(),
      accountId,
      kind,
      ...about,
      pending: subscribed.get(kind)?.has(accountId) ?? false,
    })),
  );
}
