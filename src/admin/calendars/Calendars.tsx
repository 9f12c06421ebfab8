import { View } from '@tarojs/components';
import { go } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import type { CalendarYear } from '../../shared/contract/calendar';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../reader';
import { Loading, Press, Tag, Trouble, useFresh } from '../../ui';
import { AdminPage } from '../AdminPage';
import './calendars.css';

function YearCard({ year, content }: { year: number; content: CalendarYear | undefined }) {
  const say = useReader().words.admin.calendar;
  const state = content === undefined ? say.missing : content.published ? say.published : say.provisional;
  const days = content && say.days(content.holidays.length, content.makeUpDays.length);
  return (
    <Press
      className="k-card k-card--plain a-row"
      role="link"
      label={[say.year(year), state, days].filter(Boolean).join('，')}
      onTap={() => void go('adminCalendar', { year: String(year) })}
    >
      <View className="k-row">
        <View className="k-grow k-strong">{say.year(year)}</View>
        <Tag tone={content?.published ? 'green' : 'amber'}>{state}</Tag>
      </View>
      {days !== undefined && <View className="a-text">{days}</View>}
      {content && <View className="k-small">{content.source}</View>}
    </Press>
  );
}

/** The years that are known, newest first, and the one after them, which will come. */
export function Calendars({ account }: { account: Account }) {
  const { words } = useReader();
  const load = useFresh(() => callServer('listCalendars'), account.id);
  const years = load.data?.years;
  const last = years?.[years.length - 1]?.year;
  return (
    <AdminPage account={account} section="calendars" first title={words.admin.sections.calendars}>
      <View className="k-sub">{words.admin.calendar.lead}</View>
      {load.error !== undefined && <Trouble error={load.error} onRetry={() => void load.reload()} />}
      {years === undefined && load.loading && <Loading rows={3} />}
      <View className="a-years">
        {last !== undefined && <YearCard year={last + 1} content={undefined} />}
        {[...(years ?? [])].reverse().map((content) => (
          <YearCard key={content.year} year={content.year} content={content} />
        ))}
      </View>
    </AdminPage>
  );
}
