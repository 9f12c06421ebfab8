/** The State Council's arrangement of a year is loaded by hand; until then the year is computed and provisional. */
import type { NewCalendar } from '../../src/shared/contract/admin';
import type { CalendarYear } from '../../src/shared/contract/calendar';
import { Refusal, type FieldProblem } from '../../src/shared/contract/problem';
import { GUIZHOU } from '../reference/areas';
import { inTransaction, type Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { addChanges } from '../store/admin';
import { putCalendarYear } from '../store/policies';
import { recomputeDeadlines } from '../cases/recompute';
import { mustReach } from './scope';

const inOrder = (days: readonly string[]) => [...new Set(days)].sort();

/** The whole province counts by it, so it is for the province's administrators. */
export async function loadCalendar(
  services: Services,
  account: SignedIn,
  year: number,
  { holidays, makeUpDays, source }: NewCalendar,
): Promise<CalendarYear> {
  mustReach(account, GUIZHOU);
  const errors = Object.entries({ holidays, makeUpDays }).flatMap(([list, days]) =>
    days.flatMap((day, index): FieldProblem[] =>
      day.startsWith(`${year}-`) ? [] : [{ pointer: `/${list}/${index}`, code: 'date.other_year' }],
    ),
  );
  if (errors.length > 0) throw new Refusal('request.invalid', { errors });
  const content = {
    year,
    published: true,
    source,
    holidays: inOrder(holidays),
    makeUpDays: inOrder(makeUpDays),
  };
  await inTransaction(services, async (tx) => {
    await putCalendarYear(tx.db, content);
    await addChanges(tx.db, [
      {
        at: services.now(),
        accountId: account.id,
        kind: 'calendar_loaded',
        subject: String(year),
        areaCode: GUIZHOU,
        details: { source, holidays: content.holidays, makeUpDays: content.makeUpDays },
      },
    ]);
  });
  await services.reference.refresh();
  await recomputeDeadlines(services, year);
  return content;
}
