import { View } from '@tarojs/components';
import { CaseCard } from '../../desk/queue/CaseCard';
import { DueChips, ViewTabs } from '../../desk/queue/FilterChips';
import { Freshness, ListTrouble } from '../../desk/queue/Freshness';
import { ListEnd } from '../../desk/queue/ListEnd';
import { ReceiptSearch } from '../../desk/queue/ReceiptSearch';
import { useFilters } from '../../desk/queue/use-filters';
import { useListOnScreen } from '../../desk/queue/use-list-on-screen';
import { placesOf } from '../../desk/scope';
import { SideAreas } from '../../desk/side/SideAreas';
import { SideBar } from '../../desk/side/SideBar';
import { useAreas } from '../../desk/side/use-areas';
import { useWide } from '../../desk/use-wide';
import { go } from '../../platform/navigation';
import type { QueueQuery } from '../../shared/case';
import type { Account } from '../../shared/session';
import { Chip, Loading, Page, SelectField, useReader } from '../../ui';
import { CaseTable } from './CaseTable';
import '../../desk/queue/queue.css';

const EVERYWHERE = '';
const ROWS = 'd-rows';

export function Cases({ account, opened }: { account: Account; opened: Partial<QueueQuery> }) {
  const { words, elder } = useReader();
  const say = words.staff.queue;
  const wide = useWide();
  // Large text needs a card's room.
  const table = wide && !elder;
  const areas = useAreas(account);
  const { views, filters, filter } = useFilters('countyCases', opened, account);
  const list = useListOnScreen(account.id, filters);
  const { queue } = list;
  const here = areas.find(({ code }) => code === filters.area)?.name ?? placesOf(account, words);
  const open = (id: string) => void go('countyCase', { id });
  const side = (
    <SideBar
      skipTo={ROWS}
      account={account}
      views={views}
      current={filters.view}
      count={filters.receipt === undefined ? queue?.counts.all : undefined}
      onView={(view) => filter({ view, due: 'any' })}
    >
      <SideAreas areas={areas} current={filters.area} onArea={(area) => filter({ area })} />
    </SideBar>
  );
  return (
    <Page
      wide={wide}
      side={wide ? side : undefined}
      title={say.title(here, say.views[filters.view])}
      right={wide ? undefined : <Chip onTap={() => void go('settings')}>{say.settings}</Chip>}
    >
      {!wide && <ViewTabs views={views} filters={filters} onFilter={filter} />}
      {!wide && areas.length > 0 && (
        <SelectField
          id="d-area"
          label={say.area}
          options={[
            { value: EVERYWHERE, title: say.everywhere },
            ...areas.map(({ code, name }) => ({ value: code, title: name })),
          ]}
          value={filters.area ?? EVERYWHERE}
          onPick={(area) => filter({ area: area === EVERYWHERE ? undefined : area })}
        />
      )}
      {filters.receipt === undefined && (
        <View className="d-bar">
          <DueChips filters={filters} counts={queue?.counts} onFilter={filter} />
          <Freshness list={list} />
        </View>
      )}
      <ReceiptSearch filters={filters} onFilter={filter} />
      <ListTrouble list={list} />
      {queue === undefined && list.busy === 'list' && <Loading rows={3} />}
      <View id={ROWS}>
        {queue && table && queue.cases.length > 0 && <CaseTable rows={queue.cases} onOpen={open} />}
        {queue && !table && (
          <View className="d-list">
            {queue.cases.map((row) => (
              <CaseCard key={row.id} row={row} withStatus onOpen={open} />
            ))}
          </View>
        )}
      </View>
      <ListEnd list={list} filters={filters} />
    </Page>
  );
}
