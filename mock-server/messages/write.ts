/** Puts messages into the inboxes, and into the outbox of subscribe messages where somebody asked for one. */
import { randomUUID } from 'node:crypto';
import { messageTemplates, templateOf, type MessageKind } from '../../src/shared/contract/message';
import type { Services } from '../services';
import { insertMessages, listSubscribed, takeSubscriptions, type MessageAbout } from '../store/messages';

export type MessageToWrite = MessageAbout & { accountId: string; kind: MessageKind; at: Date };

/** In the caller's transaction: rolled back with it, and not lost once it is there. */
export async function writeMessages(
  { db, messages: gateway }: Pick<Services, 'db' | 'messages'>,
  toWrite: readonly MessageToWrite[],
): Promise<void> {
  const left = new Map<string, number>();
  // In one order, so that two who write never wait for one another's.
  for (const template of messageTemplates) {
    const asked = toWrite.flatMap(({ accountId, kind }) => (templateOf(kind) === template ? [accountId] : []));
    if (!gateway.templates[template]) continue;
    if (gateway.longTerm.includes(template)) {
      for (const accountId of await listSubscribed(db, template, asked)) left.set(`${accountId} ${template}`, Infinity);
      continue;
    }
    for (const [accountId, many] of await takeSubscriptions(db, template, asked))
      left.set(`${accountId} ${template}`, many);
  }
  await insertMessages(
    db,
    toWrite.map((each) => {
      const key = `${each.accountId} ${templateOf(each.kind)}`;
      const many = left.get(key) ?? 0;
      left.set(key, many - 1);
      return { id: randomUUID(), ...each, pending: many > 0 };
    }),
  );
}
