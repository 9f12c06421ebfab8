import { View } from '@tarojs/components';
import { Beside, ROWS } from '../../desk/beside/Beside';
import { useChosen } from '../../desk/beside/use-chosen';
import { CaseCard } from '../../desk/queue/CaseCard';
import { DueChips, ViewTabs } from '../../desk/queue/FilterChips';
import { Freshness, ListTrouble } from '../../desk/queue/Freshness';
import { PendingActions } from '../../desk/queue/PendingActions';
import { QueueEnd } from '../../desk/queue/QueueEnd';
import { CaseSearch } from '../../desk/queue/CaseSearch';
import { useCaseSearch } from '../../desk/queue/use-case-search';
import { useTodoCountsOnScreen } from '../../desk/queue/use-todo-counts';
import type { Opened } from '../../desk/queue/filters';
import { useFilters } from '../../desk/queue/use-filters';
import { useQueue } from '../../desk/queue/use-queue';
import { placesOf } from '../../desk/scope';
import { SideBar } from '../../desk/side/SideBar';
import { useUnreadOnScreen } from '../../desk/side/use-unread';
import { WorkPlaces } from '../../desk/side/WorkPlaces';
import { useWide } from '../../desk/use-wide';
import { go } from '../../platform/navigation';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../../desk/reader';
import { Button, Chip, LinkCard, Loading, Page } from '../../ui';
import { StandingIn } from '../../desk/queue/StandingIn';
import '../../desk/queue/queue.css';
import { useOwnVillages } from '../own-villages';
import { useReadAhead } from '../use-read-ahead';

export function Queue({ account, opened }: { account: Account; opened: Opened }) {
  const { words, elder } = useReader();
  const wide = useWide();
  const { home } = words;
  const { queue: say, route } = words.staff;
  const { views, filters, filter } = useFilters('queue', opened, account);
  const list = useQueue(account.id, filters);
  const { page: queue } = list;
  // Only what the server has just told.
  useReadAhead(!list.loading && list.error === undefined ? queue?.cases : undefined);
  const work = useTodoCountsOnScreen(account.id);
  const todo = work?.todo.all;
  const unread = useUnreadOnScreen();
  useOwnVillages(account);
  const { title: messages } = words.messages;
  const search = useCaseSearch();
  const { chosen, choose } = useChosen('queue', opened, filters);
  const looking = filters.receipt !== undefined || search.looking !== undefined;
  const rows = search.looking ? search.looking.found?.cases : queue?.cases;
  const withStatus = filters.view !== 'todo' || looking;
  const besides = wide && !elder;
  const head = (
    <>
      <StandingIn account={account} />
      <PendingActions home="queue" onSent={() => void list.reload()} />
      <LinkCard
        title={route.title}
        words={route.link}
        tag={work && work.visits.all > 0 ? home.toVisit(work.visits.all, work.visits.overdue) : undefined}
        onTap={() => void go('visitPlan')}
      />
      {!wide && <ViewTabs views={views} filters={filters} todo={todo} onFilter={filter} />}
      {!looking && (
        <>
          <DueChips filters={filters} counts={queue?.counts} onFilter={filter} />
          <Freshness list={list} asOf={queue?.asOf} />
        </>
      )}
      <CaseSearch
        filters={filters}
        search={search}
        places={account.roles.map(({ area }) => area)}
        always={besides}
        onFilter={filter}
      />
      <ListTrouble list={list} asOf={queue?.asOf} />
      {rows === undefined && list.loading && <Loading rows={3} />}
    </>
  );
  const end = (
    <>
      {search.looking ? null : <QueueEnd list={list} filters={filters} />}
      {/* Before the list is there it would push these away from under a finger. */}
      {(queue !== undefined || !list.loading) && (
        <>
          {!wide && <WorkPlaces account={account} />}
          <LinkCard title={words.staff.poster.link} words={words.staff.poster.lead} onTap={() => void go('poster')} />
        </>
      )}
    </>
  );
  return (
    <Page
      wide={wide}
      side={
        wide ? (
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
          />
        ) : undefined
      }
      waiting={todo}
      title={say.title(placesOf(account, words), say.views[filters.view])}
      right={
        wide ? (
          <Chip onTap={() => void go('onBehalf')}>{say.fileForSomeone}</Chip>
        ) : (
          <>
            <Chip onTap={() => void go('messages')}>{unread > 0 ? say.counted(messages, unread) : messages}</Chip>
            <Chip onTap={() => void go('settings')}>{say.settings}</Chip>
          </>
        )
      }
      foot={
        wide ? undefined : (
          <Button look="quiet" small onTap={() => void go('onBehalf')}>
            {say.fileForSomeone}
          </Button>
        )
      }
    >
      {besides ? (
        <Beside
          account={account}
          home="queue"
          rows={rows ?? []}
          withStatus={withStatus}
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
          <View className="d-list" id={ROWS}>
            {rows?.map((row) => (
              <CaseCard key={row.id} row={row} withStatus={withStatus} onOpen={(id) => void go('case', { id })} />
            ))}
          </View>
          {end}
        </>
      )}
    </Page>
  );
}
