/** Tells people what an administrator changed about what they answer for. */
import { writeMessages } from '../messages/write';
import type { Services } from '../services';
import type { WrittenChange } from '../store/admin';

/** One message each, however many of their roles changed; never to who changed it. */
export async function tellDuties(
  tx: Pick<Services, 'db' | 'messages'>,
  told: readonly { accountId: string; change: WrittenChange }[],
): Promise<void> {
  const once = new Map(told.map(({ accountId, change }) => [accountId, change]));
  await writeMessages(
    tx,
    [...once].flatMap(([accountId, { seq, at, accountId: by }]) =>
      accountId === by ? [] : [{ accountId, kind: 'duties_changed' as const, at, changeSeq: seq }],
    ),
  );
}
