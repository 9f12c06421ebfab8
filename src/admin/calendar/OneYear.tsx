import { View } from '@tarojs/components';
import { useState } from 'react';
import { toTop } from '../../platform/focus';
import { back } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import type { CalendarYear } from '../../shared/contract/calendar';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../reader';
import { Button, Card, Empty, Loading, Banner, Tag, Trouble, useLoad } from '../../ui';
import { AdminPage } from '../AdminPage';
import { administersProvince } from '../own';
import { DayLists } from './DayLists';
import { LoadYear } from './LoadYear';
import { YearGrid } from './YearGrid';

export function MissingYear({ account }: { account: Account }) {
  const { words } = useReader();
  return (
    <AdminPage
      account={account}
      section="calendars"
      title={words.admin.sections.calendars}
      onBack={() => void back('adminCalendars')}
    >
      <Empty title={words.admin.calendar.missing} />
    </AdminPage>
  );
}

function Known({ content }: { content: CalendarYear }) {
  const { words } = useReader();
  const say = words.admin.calendar;
  return (
    <Card className="k-stack">
      <View className="k-row">
        <Tag tone={content.published ? 'green' : 'amber'}>{content.published ? say.published : say.provisional}</Tag>
        <View className="k-small">{say.days(content.holidays.length, content.makeUpDays.length)}</View>
      </View>
      <DayLists holidays={content.holidays} makeUpDays={content.makeUpDays} />
      <View>
        <View className="k-small">{say.source}</View>
        <View className="a-text">{content.source}</View>
      </View>
    </Card>
  );
}

export function OneYear({ account, year }: { account: Account; year: number }) {
  const { words } = useReader();
  const say = words.admin.calendar;
  const load = useLoad(() => callServer('listCalendars'), String(year));
  const [loaded, setLoaded] = useState<CalendarYear>();
  const [loading, setLoading] = useState(false);
  const content = loaded ?? load.data?.years.find((each) => each.year === year);
  if (loading)
    return (
      <LoadYear
        account={account}
        year={year}
        before={content}
        onLeave={() => setLoading(false)}
        onLoaded={(next) => {
          setLoaded(next);
          setLoading(false);
          toTop();
        }}
      />
    );
  return (
    <AdminPage account={account} section="calendars" title={say.title(year)} onBack={() => void back('adminCalendars')}>
      {loaded && <Banner look="done">{say.done}</Banner>}
      {load.error !== undefined && <Trouble error={load.error} onRetry={() => void load.reload()} />}
      {load.data === undefined && load.loading && <Loading rows={2} />}
      {load.data && content?.published !== true && (
        <Banner look="warn">{content ? say.provisionalWords : say.missingWords}</Banner>
      )}
      {content && <Known content={content} />}
      {load.data &&
        (administersProvince(account) ? (
          <View className="a-bar">
            <Button look={content?.published ? 'quiet' : 'primary'} onTap={() => setLoading(true)}>
              {content?.published ? say.again : say.load}
            </Button>
          </View>
        ) : (
          <Banner>{say.provinceOnly}</Banner>
        ))}
      {content && <YearGrid year={year} holidays={content.holidays} makeUpDays={content.makeUpDays} />}
    </AdminPage>
  );
}
