/** Counts deadlines again when a year's holidays are published, each as an action of its own. */
import { randomUUID } from 'node:crypto';
import { deadline } from '../../src/shared/contract/calendar';
import { chinaDay, startOfChinaDay } from '../../src/shared/base/china-time';
import type { Services } from '../services';
import { listCountedOver } from '../store/cases';
import type { ActionFacts } from '../store/schema';
import { findWhole, type Whole } from '../store/whole';
import { countDue, rulesAt, type Rules } from './deadlines';
import { append, standingOf } from './ledger';
import { momentOf, type Moment } from './moment';
import { take, type Decision } from './take';

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
  const moment = momentOf(services);
  return take(
    services.write,
    () => findWhole(services.db, id, chinaDay(moment.at.toISOString())),
    (whole) => decideRecount(moment, whole),
  );
}

/** Whether a new calendar changes the limit that runs now, and then what writes that. */
export function decideRecount({ sealing, reference, at }: Moment, whole: Whole | undefined): Decision<boolean> {
  const facts = whole && changed(whole, rulesAt(reference, whole.row.villageCode, at));
  if (!facts) return { result: false };
  const { step } = append(sealing, standingOf(whole), {
    id: randomUUID(),
    type: 'recompute_deadline',
    at,
    accountId: null,
    actedAs: 'system',
    facts,
  });
  return { step, result: true };
}

function changed({ row, actions }: Whole, rules: Rules): ActionFacts | undefined {
  if (row.status === 'awaiting_more') {
    const asked = actions.filter(({ type }) => type === 'ask_more').at(-1);
    const nextTimerAt = asked && deadline(asked.at.toISOString(), rules.policy.answer, rules.calendar).at;
    return nextTimerAt === undefined || nextTimerAt === row.nextTimerAt?.toISOString() ? undefined : { nextTimerAt };
  }
  const due = actions.filter(({ facts }) => facts.due !== undefined).at(-1)?.facts.due;
  if (!due?.counted || !row.dueAt) return undefined;
  const again = countDue(new Date(due.counted.from), due.counted.limit, rules);
  return again.at === due.at && again.provisional === due.provisional ? undefined : { due: again };
}
