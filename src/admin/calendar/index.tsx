/** One year's holidays and make-up working days, and the way to load what was published. */
import { useParams } from '../../platform/navigation';
import { YearParam } from '../../shared/contract/admin';
import { AdminOnly } from '../AdminOnly';
import { MissingYear, OneYear } from './OneYear';

export default function CalendarPage() {
  const year = YearParam.safeParse({ year: useParams('adminCalendar').year }).data?.year;
  return (
    <AdminOnly>
      {(account) =>
        year === undefined ? <MissingYear account={account} /> : <OneYear account={account} year={Number(year)} />
      }
    </AdminOnly>
  );
}
