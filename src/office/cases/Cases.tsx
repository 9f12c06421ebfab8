import { View } from '@tarojs/components';
import { useState } from 'react';
import { DueChips, ViewTabs } from '../../desk/queue/FilterChips';
import { Freshness, ListTrouble } from '../../desk/queue/Freshness';
import { PendingActions } from '../../desk/queue/PendingActions';
import { QueueEnd } from '../../desk/queue/QueueEnd';
import { NarrowingChip, NarrowingPanel } from '../../desk/queue/Narrowing';
import { ReceiptSearch } from '../../desk/queue/ReceiptSearch';
import { useFilters } from '../../desk/queue/use-filters';
import { useQueue } from '../../desk/queue/use-queue';
import { useTodoCountsOnScreen } from '../../desk/queue/use-todo-counts';
import { placesOf, statusesIn } from '../../desk/scope';
import { SideAreas } from '../../desk/side/SideAreas';
import { SideBar } from '../../desk/side/SideBar';
import { useAreas } from '../../desk/side/use-areas';
import { WorkPlaces } from '../../desk/side/WorkPlaces';
import { useWide } from '../../desk/use-wide';
import { go } from '../../platform/navigation';
import type { QueueQuery } from '../../shared/contract/case';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../../desk/reader';
import { Chip, Loading, Page } from '../../ui';
import { ApprovalScreen } from './bulk/ApprovalScreen';
import { BulkFoot } from './bulk/BulkFoot';
import { Unanswered } from './bulk/Unanswered';
import { useApproval } from './bulk/use-approval';
import { findBulkAction, mayApprove, useTicks } from './bulk/use-ticks';
import { CaseRows } from './CaseRows';
import '../../desk/queue/queue.css';

const ROWS = 'd-rows';

export function Cases({ account, opened }: { account: Account; opened: Partial<QueueQuery> }) {
  const { words, elder } = useReader();
  const say = words.staff.queue;
  const wide = useWide();
  const areas = useAreas(account);
  const { views, filters, filter } = useFilters('officeCases', opened, account);
  const [narrowing, setNarrowing] = useState(false);
  const todo = useTodoCountsOnScreen(account.id)?.todo.all;
  const list = useQueue(account.id, filters);
  const { page: queue } = list;
  const ticks = useTicks(queue?.cases ?? []);
  const approval = useApproval(account.id);
  const approver = mayApprove(account);
  const looking = filters.receipt !== undefined;
  // The one that got no answer comes first.
  const free = approver && !looking && approval.approval?.unanswered !== true;
  const bulkAction = free ? findBulkAction(filters.status) : undefined;
  const place = areas.find(({ code }) => code === filters.area)?.name;
  const side = (
    <SideBar
      skipTo={ROWS}
      account={account}
      views={views}
      current={filters.view}
      count={looking ? undefined : queue?.counts.all}
      onView={(view) => filter({ view, due: 'any' })}
    >
      <SideAreas areas={areas} current={filters.area} onArea={(area) => filter({ area })} />
    </SideBar>
  );
  const toList = () => {
    ticks.none();
    approval.drop();
    void list.reload();
  };

  if (approval.step !== 'ticking' && approval.approval)
    return <ApprovalScreen inHand={approval} approval={approval.approval} wide={wide} side={side} onDone={toList} />;
  return (
    <Page
      wide={wide}
      side={wide ? side : undefined}
      waiting={todo}
      title={say.title(place ?? placesOf(account, words), say.views[filters.view])}
      right={wide ? undefined : <Chip onTap={() => void go('settings')}>{say.settings}</Chip>}
      foot={
        bulkAction && queue && queue.cases.length > 0 ? (
          <BulkFoot ticks={ticks} onBegin={() => void approval.begin(bulkAction, ticks.rows)} />
        ) : wide ? undefined : (
          <WorkPlaces account={account} />
        )
      }
    >
      <PendingActions home="officeCases" onSent={() => void list.reload()} />
      {!wide && <ViewTabs views={views} filters={filters} todo={todo} onFilter={filter} />}
      {!looking && (
        <View className="d-bar">
          <DueChips filters={filters} counts={queue?.counts} onFilter={filter} />
          <Freshness list={list} asOf={queue?.asOf} />
        </View>
      )}
      <ReceiptSearch
        filters={filters}
        onFilter={filter}
        beside={
          <>
            <NarrowingChip
              filters={filters}
              place={wide ? undefined : place}
              open={narrowing}
              onTap={() => setNarrowing(!narrowing)}
            />
            {approver && findBulkAction(filters.status) === undefined && (
              <Chip onTap={() => filter({ view: 'todo', status: 'awaiting_approval' })}>{say.bulk.start}</Chip>
            )}
          </>
        }
      />
      {narrowing && !looking && (
        <NarrowingPanel
          filters={filters}
          statuses={statusesIn(filters.view, account)}
          areas={wide ? [] : areas}
          onFilter={filter}
        />
      )}
      <Unanswered inHand={approval} onDrop={toList} />
      {bulkAction && <View className="k-small">{say.bulk.how}</View>}
      <ListTrouble list={list} asOf={queue?.asOf} />
      {queue === undefined && list.loading && <Loading rows={3} />}
      <View id={ROWS}>
        {queue && (
          <CaseRows
            rows={queue.cases}
            // Large text needs a card's room.
            table={wide && !elder}
            withStatus={filters.status === undefined}
            ticks={bulkAction && ticks}
            onOpen={(id) => void go('officeCase', { id })}
          />
        )}
      </View>
      <QueueEnd list={list} filters={filters} />
    </Page>
  );
}
