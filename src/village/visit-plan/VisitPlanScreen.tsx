import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { Freshness, ListTrouble } from '../../desk/queue/Freshness';
import { now } from '../../platform/clock';
import { back } from '../../platform/navigation';
import type { CaseSummary } from '../../shared/contract/case';
import { chinaDay } from '../../shared/base/china-time';
import { isDueToday } from '../../shared/say/deadlines';
import type { Account } from '../../shared/contract/session';
import { usePendingActions } from '../../stores/pending-actions';
import { holdsUp } from '../../desk/acting/held-up';
import { useReader } from '../../desk/reader';
import { Empty, Heading, Loading, Page } from '../../ui';
import { useReadAhead } from '../use-read-ahead';
import { AsideList } from './AsideList';
import { planVisits, type Handed, type Mark } from './plan';
import { StopCard } from './StopCard';
import { useMarks } from './use-marks';
import { useVisits } from './use-visits';
import { VillageHead } from './VillageHead';

const none: readonly CaseSummary[] = [];

/** What has been written about whom and is not with the server yet, by the case. */
function useHanded(): Readonly<Record<string, Handed>> {
  const items = usePendingActions();
  return useMemo(
    () =>
      // Of several about one household the first one counts: the others wait behind it.
      Object.fromEntries(
        // A call or a help that was noted down leaves the visit where it is.
        items
          .filter(holdsUp)
          .reverse()
          .map(({ caseId, refused }): [string, Handed] => [caseId, refused ? 'refused' : 'waiting']),
      ),
    [items],
  );
}

export function VisitPlanScreen({ account }: { account: Account }) {
  const { words } = useReader();
  const say = words.staff.route;
  const visits = useVisits(account.id);
  const { data, error, loading } = visits;
  useReadAhead(!loading && error === undefined ? data?.cases : undefined);
  const { marks, mark } = useMarks(account.id, chinaDay(now()));
  const handed = useHanded();
  const { villages, done, skipped } = useMemo(
    () => planVisits(data?.cases ?? none, marks, handed),
    [data, marks, handed],
  );
  const rows = villages.flatMap(({ stops }) => stops.map(({ row }) => row));
  const overdue = rows.filter(({ due }) => due?.overdue).length;
  const clock = now();
  const dueToday = rows.filter(({ due }) => due !== undefined && isDueToday(due, clock)).length;
  const pressing = say.pressing(overdue, dueToday);
  const aside = done.length + skipped.length;
  const markAs = (id: string) => (as: Mark) => mark(id, as);
  const undo = (id: string) => mark(id, undefined);
  return (
    <Page title={say.title} onBack={() => void back('queue')}>
      <Freshness list={visits} asOf={data?.asOf} />
      <ListTrouble list={visits} asOf={data?.asOf} />
      {data === undefined && loading && <Loading rows={3} />}
      {data && rows.length > 0 && (
        <View>
          <Heading>{say.summary(say.households(rows.length), say.villages(villages.length))}</Heading>
          {pressing !== '' && <View className="k-below k-strong">{pressing}</View>}
        </View>
      )}
      {data &&
        rows.length === 0 &&
        (aside > 0 ? (
          <Empty title={say.allAside} words={say.allAsideWords} />
        ) : (
          <Empty title={say.none} words={say.noneWords} />
        ))}
      {villages.map((on, index) => (
        <View key={on.village.code} className="k-stack">
          <VillageHead number={index + 1} on={on} />
          {on.stops.map((stop) => (
            <StopCard
              key={stop.row.id}
              stop={stop}
              account={account}
              handed={handed[stop.row.id]}
              onMark={markAs(stop.row.id)}
            />
          ))}
        </View>
      ))}
      <AsideList title={say.done} stops={done} onUndo={undo} />
      <AsideList title={say.skipped} stops={skipped} onUndo={undo} />
      {aside > 0 && <View className="k-small">{say.marks}</View>}
    </Page>
  );
}
