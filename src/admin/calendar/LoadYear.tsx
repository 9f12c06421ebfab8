import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CalendarYear } from '../../shared/contract/calendar';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../reader';
import { Button, Card, Confirm, Field, FormContext, Heading, Banner, Trouble } from '../../ui';
import { AdminPage } from '../AdminPage';
import { DayLists } from './DayLists';
import { useYear } from './use-year';
import { YearGrid } from './YearGrid';

interface LoadYearProps {
  account: Account;
  year: number;
  /** What is known of the year so far. */
  before: CalendarYear | undefined;
  onLeave(): void;
  onLoaded(content: CalendarYear): void;
}

export function LoadYear({ account, year, before, onLeave, onLoaded }: LoadYearProps) {
  const { words } = useReader();
  const say = words.admin.calendar;
  const inHand = useYear(year, onLoaded);
  const { form, typed, type, lists, found, reads, at, asking, sending, read, ask, send, edit, isUnsent } = inHand;
  const [leaving, setLeaving] = useState(false);
  const [off, worked] = [lists.holidays.days, lists.makeUpDays.days];
  const over = asking ? (
    <Confirm
      title={say.confirmTitle(year)}
      words={say.days(asking.holidays.length, asking.makeUpDays.length)}
      yes={say.yes}
      no={say.no}
      busy={sending.busy ? say.busy : undefined}
      onYes={() => void send()}
      onNo={edit}
    >
      {before?.published && <View>{say.confirmAgain}</View>}
      <View>{say.confirmWords}</View>
    </Confirm>
  ) : (
    leaving && (
      <Confirm
        danger
        title={words.admin.leaveTitle}
        words={words.admin.leaveWords}
        yes={words.admin.leaveYes}
        no={words.admin.leaveNo}
        onYes={onLeave}
        onNo={() => setLeaving(false)}
      />
    )
  );
  return (
    <AdminPage
      account={account}
      section="calendars"
      title={say.loadTitle(year)}
      onBack={() => (isUnsent() ? setLeaving(true) : onLeave())}
      over={over}
      foot={<Button onTap={ask}>{say.ask}</Button>}
    >
      <FormContext.Provider value={form}>
        <View className="a-load">
          <View className="k-stack k-stack--wide">
            {sending.trouble !== undefined && <Trouble error={sending.trouble} />}
            <Card className="k-stack">
              <Field
                id="a-notice"
                kind="long"
                label={say.notice}
                hint={say.noticeHint}
                value={typed.notice}
                onCommit={(notice) => type({ notice })}
              />
              <View className="k-row">
                <Button small look="quiet" onTap={read}>
                  {say.read}
                </Button>
              </View>
              {found && (
                <Banner look={found.holidays.length > 0 ? 'done' : 'warn'}>
                  {found.holidays.length > 0
                    ? say.found(found.holidays.length, found.makeUpDays.length)
                    : say.foundNone}
                </Banner>
              )}
              {found && found.outside.length > 0 && (
                <Banner look="warn">{say.outside(found.outside.join(say.join))}</Banner>
              )}
            </Card>
            <Field
              key={`holidays-${reads}`}
              {...at('/holidays')}
              kind="long"
              label={say.holidaysLabel}
              hint={say.holidaysHint}
              value={typed.holidays}
              onCommit={(holidays) => type({ holidays })}
            />
            <Field
              key={`makeUpDays-${reads}`}
              {...at('/makeUpDays')}
              label={say.makeUpLabel}
              hint={say.makeUpHint}
              value={typed.makeUpDays}
              onCommit={(makeUpDays) => type({ makeUpDays })}
            />
            <Field
              {...at('/source')}
              label={say.sourceLabel}
              hint={say.sourceHint}
              max={300}
              value={typed.source}
              onCommit={(source) => type({ source })}
            />
          </View>
          <View className="k-stack k-stack--wide">
            <Heading level={2}>{say.check}</Heading>
            <View>{say.days(off.length, worked.length)}</View>
            <DayLists holidays={off} makeUpDays={worked} />
            <YearGrid year={year} holidays={off} makeUpDays={worked} />
          </View>
        </View>
      </FormContext.Provider>
    </AdminPage>
  );
}
