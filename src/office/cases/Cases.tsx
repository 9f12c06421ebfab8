import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Beside, ROWS } from '../../desk/beside/Beside';
import { useChosen } from '../../desk/beside/use-chosen';
import { DueChips, ViewTabs } from '../../desk/queue/FilterChips';
import { Freshness, ListTrouble } from '../../desk/queue/Freshness';
import { PendingActions } from '../../desk/queue/PendingActions';
import { QueueEnd } from '../../desk/queue/QueueEnd';
import { NarrowingChip, NarrowingPanel, narrowingWords } from '../../desk/queue/Narrowing';
import { StandingIn } from '../../desk/queue/StandingIn';
import { PrintChip, PrintHead } from '../../desk/queue/PrintHead';
import { CaseSearch } from '../../desk/queue/CaseSearch';
import { useCaseSearch } from '../../desk/queue/use-case-search';
import type { Opened } from '../../desk/queue/filters';
import { useFilters } from '../../desk/queue/use-filters';
import { useQueue } from '../../desk/queue/use-queue';
import { useTodoCountsOnScreen } from '../../desk/queue/use-todo-counts';
import { placesOf, statusesIn } from '../../desk/scope';
import { SideAreas } from '../../desk/side/SideAreas';
import { SideBar } from '../../desk/side/SideBar';
import { allIn, useAreas, useVillagesOf } from '../../desk/side/use-areas';
import { WorkPlaces } from '../../desk/side/WorkPlaces';
import { useWide } from '../../desk/use-wide';
import { go } from '../../platform/navigation';
import type { Account } from '../../shared/contract/session';
import { useOutgoing } from '../../stores/outgoing';
import { useSettings } from '../../stores/settings';
import { useReader } from '../../desk/reader';
import { Chip, LinkCard, Loading, Page } from '../../ui';
import { ApprovalScreen } from './bulk/ApprovalScreen';
import { BulkFoot } from './bulk/BulkFoot';
import { ApprovalResult } from './bulk/ApprovalResult';
import { HandedApproval } from './bulk/HandedApproval';
import { useApproval } from './bulk/use-approval';
import { findBulkAction, mayApprove, useTicks } from './bulk/use-ticks';
import { CaseRows } from './CaseRows';
import '../../desk/queue/queue.css';

/** A longer list is narrowed first. */
const MOST_SORTED = 5_000;

export function Cases({ account, opened }: { account: Account; opened: Opened }) {
  const { words, elder } = useReader();
  const say = words.staff.queue;
  const wide = useWide();
  const { views, filters, filter } = useFilters('officeCases', opened, account);
  const groups = useAreas(account);
  const villages = useVillagesOf(filters.area);
  const areas = [...allIn(groups), ...villages];
  const [narrowing, setNarrowing] = useState(false);
  const work = useTodoCountsOnScreen(account.id);
  const todo = work?.todo.all;
  const supervised = work?.supervised?.all;
  const list = useQueue(account.id, filters);
  const { page: queue } = list;
  const search = useCaseSearch();
  const { chosen, choose } = useChosen('officeCases', opened, filters);
  const { table, setTable } = useSettings();
  const ticks = useTicks(queue?.cases ?? []);
  const approval = useApproval(account.id);
  const approver = mayApprove(account);
  const looking = filters.receipt !== undefined || search.looking !== undefined;
  const { pending, answered } = approval;
  const free = approver && !looking && pending.length === 0 && answered === undefined;
  const bulkAction = free ? findBulkAction(filters.status) : undefined;
  // Large text needs a card's room, and what is ticked together a row's.
  const besides = wide && !elder && !table && !bulkAction;
  const place = areas.find(({ code }) => code === filters.area)?.name;
  const rows = search.looking ? search.looking.found?.cases : queue?.cases;
  const side = (
    <SideBar
      skipTo={ROWS}
      account={account}
      views={views}
      current={filters.view}
      count={looking ? undefined : queue?.counts.all}
      onView={(view) => {
        search.leave();
        filter({ view, due: 'any' });
      }}
    >
      <SideAreas areas={groups} current={filters.area} onArea={(area) => filter({ area })} />
    </SideBar>
  );
  const { reload } = list;
  // What was approved has gone on.
  useEffect(() => {
    if (answered) void reload();
  }, [answered, reload]);

  if (approval.step !== 'ticking' && approval.approval)
    return <ApprovalScreen inHand={approval} approval={approval.approval} wide={wide} side={side} />;
  const head = (
    <>
      {!wide && <ViewTabs views={views} filters={filters} todo={todo} onFilter={filter} />}
      {filters.view === 'todo' && !looking && supervised !== undefined && supervised > 0 && (
        <LinkCard
          title={say.below(supervised)}
          words={say.belowWords}
          onTap={() => filter({ view: 'supervised', due: 'any' })}
        />
      )}
      {!looking && (
        <View className="d-bar">
          <DueChips filters={filters} counts={queue?.counts} onFilter={filter} />
          <Freshness list={list} asOf={queue?.asOf} />
        </View>
      )}
      <CaseSearch
        filters={filters}
        search={search}
        places={areas}
        always={besides}
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
            {wide && !elder && !bulkAction && (
              <Chip onTap={() => setTable(!table)}>{table ? say.besideList : say.asTable}</Chip>
            )}
            {wide && <PrintChip />}
          </>
        }
      />
      {narrowing && !looking && (
        <NarrowingPanel
          filters={filters}
          statuses={statusesIn(filters.view, account)}
          areas={wide ? [] : groups}
          onFilter={filter}
        />
      )}
      {bulkAction && <View className="k-small">{say.bulk.how}</View>}
      <ListTrouble list={list} asOf={queue?.asOf} />
      {rows === undefined && list.loading && <Loading rows={3} />}
    </>
  );
  const title = say.title(place ?? placesOf(account, words), say.views[filters.view]);
  const due = filters.due === 'any' ? '' : say.dues[filters.due];
  const end = search.looking ? null : <QueueEnd list={list} filters={filters} />;
  return (
    <Page
      wide={wide}
      side={wide ? side : undefined}
      waiting={todo}
      title={title}
      right={wide ? undefined : <Chip onTap={() => void go('settings')}>{say.settings}</Chip>}
      foot={
        bulkAction && queue && queue.cases.length > 0 ? (
          <BulkFoot ticks={ticks} onBegin={() => void approval.begin(bulkAction, ticks.rows)} />
        ) : wide ? undefined : (
          <WorkPlaces account={account} />
        )
      }
    >
      <PrintHead
        title={title}
        narrowed={[due, narrowingWords(filters, undefined, words)].filter(Boolean).join(say.dot)}
      />
      <StandingIn account={account} />
      <PendingActions home="officeCases" onSent={() => void list.reload()} />
      {pending.map((item) => (
        <HandedApproval key={item.id} item={item} onRecall={() => void approval.recall(item)} />
      ))}
      {answered && (
        <ApprovalResult
          answered={answered}
          onDone={() => {
            ticks.none();
            useOutgoing.getState().said([answered.id]);
          }}
        />
      )}
      {besides ? (
        <Beside
          account={account}
          home="officeCases"
          rows={rows ?? []}
          withStatus={filters.status === undefined}
          chosen={chosen}
          head={head}
          end={end}
          onChoose={(id) => {
            choose(id);
            if (id === undefined) void list.reload();
          }}
        />
      ) : (
        <>
          {head}
          <View id={ROWS}>
            <CaseRows
              rows={rows ?? []}
              table={wide && !elder}
              withStatus={filters.status === undefined}
              ticks={bulkAction && ticks}
              sorting={{
                by: filters.sort,
                order: filters.order ?? 'up',
                onSort:
                  queue && queue.counts.all <= MOST_SORTED && !search.looking
                    ? (sort, order) => filter({ sort, order: sort && order })
                    : undefined,
              }}
              onOpen={(id) => void go('officeCase', { id })}
            />
          </View>
          {end}
        </>
      )}
    </Page>
  );
}
