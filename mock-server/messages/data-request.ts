/** Tells whoever decides what somebody asks about their data that it waits. */
import { chinaDay } from '../../src/shared/base/china-time';
import { deciders } from '../../src/shared/contract/rights';
import type { Role } from '../../src/shared/contract/session';
import type { Services } from '../services';
import { listServing, nearestServing } from '../store/accounts';
import type { RequestRow } from '../store/requests';
import { writeMessages } from './write';

/** The nearest first. */
const levels: readonly Role[] = ['township_reviewer', 'county_officer'];

/** The nearest level that decides it and has somebody; never who asks. */
export async function tellDeciders(
  tx: Pick<Services, 'db' | 'messages'>,
  { id, kind, at, accountId: asker }: RequestRow,
  village: string,
): Promise<void> {
  const day = chinaDay(at.toISOString());
  const duties = levels.filter((role) => deciders[role]?.includes(kind)).map((role) => ({ role, village, day }));
  const serving = await listServing(tx.db, duties);
  const told = nearestServing(duties, (duty) => serving(duty).filter((accountId) => accountId !== asker));
  await writeMessages(
    tx,
    told.map((accountId) => ({ accountId, kind: 'data_request' as const, at, requestId: id })),
  );
}
