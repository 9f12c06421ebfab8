/** Counts deadlines again when a year's holidays are published, each as an action of its own. */
import { randomUUID } from 'node:crypto';
import { deadline } from '../../src/shared/calendar';
import { startOfChinaDay } from '../../src/shared/china-time';
import type { Services } from '../services';
import { findCaseLocked, listActions, listCountedOver, type ActionRow, type CaseRow } from '../store/cases';
import type { ActionFacts } from '../store/schema';
import { getRules } from './act';
import { countDue, type Rules } from './deadlines';
import { append } from './ledger';

const PAGE = 200;

/** @returns how many deadlines moved */
export async function recomputeDeadlines(services: Services, year: number): Promise<number> {
  // Whatever was counted over the year ends in it or after it.
  const from = new Date(startOfChinaDay(`${year}-01-01`));
  let moved = 0;
  let page: string[];
  let after: string | undefined;
  do {
    page = await listCountedOver(services.db, { from, after, limit: PAGE });
    for (const id of page) if (await recompute(services, id)) moved += 1;
    after = page.at(-1);
  } while (page.length === PAGE);
  return moved;
}

function recompute(services: Services, id: string): Promise<boolean> {
  return services.db.transaction(async (tx) => {
    const row = await findCaseLocked(tx, id);
    if (!row) return false;
    const at = services.now();
    const facts = changed(
      row,
      await listActions(tx, [id]),
      getRules(await services.reference.refresh(tx), row.villageCode, at),
    );
    if (!facts) return false;
    await append(tx, services, row, {
      id: randomUUID(),
      type: 'recompute_deadline',
      at,
      accountId: null,
      actedAs: 'system',
      facts,
    });
    return true;
  });
}

/** What the new calendar changes about the limit that runs now, if anything. */
function changed(row: CaseRow, actions: readonly ActionRow[], rules: Rules): ActionFacts | undefined {
  if (row.status === 'awaiting_more') {
    const asked = actions.filter(({ type }) => type === 'ask_more').at(-1);
    const wakesAt = asked && deadline(asked.at.toISOString(), rules.policy.answer, rules.calendar).at;
    return wakesAt === undefined || wakesAt === row.wakesAt?.toISOString() ? undefined : { wakesAt };
  }
  const due = actions.filter(({ facts }) => facts.due !== undefined).at(-1)?.facts.due;
  if (!due?.counted || !row.dueAt) return undefined;
  const again = countDue(new Date(due.counted.from), due.counted.limit, rules);
  return again.at === due.at && again.provisional === due.provisional ? undefined : { due: again };
}
