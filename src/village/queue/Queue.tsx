import { View } from '@tarojs/components';
import { CaseCard } from '../../desk/queue/CaseCard';
import { DueChips, ViewTabs } from '../../desk/queue/FilterChips';
import { Freshness, ListTrouble } from '../../desk/queue/Freshness';
import { PendingActions } from '../../desk/queue/PendingActions';
import { QueueEnd } from '../../desk/queue/QueueEnd';
import { ReceiptSearch } from '../../desk/queue/ReceiptSearch';
import { useTodoCountsOnScreen } from '../../desk/queue/use-todo-counts';
import { useFilters } from '../../desk/queue/use-filters';
import { useQueue } from '../../desk/queue/use-queue';
import { placesOf } from '../../desk/scope';
import { useUnreadOnScreen } from '../../desk/side/use-unread';
import { WorkPlaces } from '../../desk/side/WorkPlaces';
import { go } from '../../platform/navigation';
import type { QueueQuery } from '../../shared/contract/case';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../../desk/reader';
import { Button, Chip, LinkCard, Loading, Page } from '../../ui';
import '../../desk/queue/queue.css';
import { useOwnVillages } from '../own-villages';
import { useReadAhead } from '../use-read-ahead';
import { StandingIn } from './StandingIn';

export function Queue({ account, opened }: { account: Account; opened: Partial<QueueQuery> }) {
  const { words } = useReader();
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
  return (
    <Page
      waiting={todo}
      title={say.title(placesOf(account, words), say.views[filters.view])}
      right={
        <>
          <Chip onTap={() => void go('messages')}>{unread > 0 ? say.counted(messages, unread) : messages}</Chip>
          <Chip onTap={() => void go('settings')}>{say.settings}</Chip>
        </>
      }
      foot={
        <Button look="quiet" small onTap={() => void go('onBehalf')}>
          {say.fileForSomeone}
        </Button>
      }
    >
      <StandingIn account={account} />
      <PendingActions home="queue" onSent={() => void list.reload()} />
      <LinkCard
        title={route.title}
        words={route.link}
        tag={work && work.visits.all > 0 ? home.toVisit(work.visits.all, work.visits.overdue) : undefined}
        onTap={() => void go('visitPlan')}
      />
      <ViewTabs views={views} filters={filters} todo={todo} onFilter={filter} />
      {filters.receipt === undefined && (
        <>
          <DueChips filters={filters} counts={queue?.counts} onFilter={filter} />
          <Freshness list={list} asOf={queue?.asOf} />
        </>
      )}
      <ReceiptSearch filters={filters} onFilter={filter} />
      <ListTrouble list={list} asOf={queue?.asOf} />
      {queue === undefined && list.loading && <Loading rows={3} />}
      <View className="d-list">
        {queue?.cases.map((row) => (
          <CaseCard
            key={row.id}
            row={row}
            withStatus={filters.view !== 'todo' || filters.receipt !== undefined}
            onOpen={(id) => void go('case', { id })}
          />
        ))}
      </View>
      <QueueEnd list={list} filters={filters} />
      {/* Before the list is there it would push these away from under a finger. */}
      {(queue !== undefined || !list.loading) && (
        <>
          <WorkPlaces account={account} />
          <LinkCard title={words.paper.poster.link} words={words.paper.poster.lead} onTap={() => void go('poster')} />
        </>
      )}
    </Page>
  );
}
