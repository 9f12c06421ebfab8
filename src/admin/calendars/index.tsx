/** The holiday calendar of each year. */
import { AdminOnly } from '../AdminOnly';
import { Calendars } from './Calendars';

export default function CalendarsPage() {
  return <AdminOnly>{(account) => <Calendars account={account} />}</AdminOnly>;
}
