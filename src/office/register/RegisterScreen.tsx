import { View } from '@tarojs/components';
import { useState } from 'react';
import { PrintChip, PrintHead } from '../../desk/queue/PrintHead';
import { placesOf } from '../../desk/scope';
import { DeskSide, listOf } from '../../desk/side/DeskSide';
import { SideAreas } from '../../desk/side/SideAreas';
import { allIn, useAreas, useVillagesOf } from '../../desk/side/use-areas';
import { useWide } from '../../desk/use-wide';
import { back } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import { MOST_COUNTED, registerMarks, standings, type RegisterQuery } from '../../shared/contract/register';
import type { Account } from '../../shared/contract/session';
import { Button, Chip, classes, Empty, Icon, ListEnd, Loading, Page, Press, Trouble, usePages } from '../../ui';
import { spoken } from '../../ui/a11y';
import '../../ui/Chip.css';
import { Export } from './Export';
import { filterWords, inStanding, isNarrowed, marked, type Filters } from './filters';
import { Narrow } from './Narrow';
import { useReader } from './reader';
import { RegisterCards, RegisterTable } from './Rows';
import { useColumns } from './use-columns';
import '../../desk/queue/queue.css';
import './register.css';

const ROWS = 'r-rows';

interface RegisterScreenProps {
  account: Account;
  opened: RegisterQuery;
}

export function RegisterScreen({ account, opened: { cursor: _, ...opened } }: RegisterScreenProps) {
  const { words, elder } = useReader();
  const { register: say, staff } = words;
  const wide = useWide();
  const [filters, setFilters] = useState<Filters>({ standing: 'monitored', ...opened });
  const [narrowing, setNarrowing] = useState(false);
  const columns = useColumns();
  const groups = useAreas(account);
  const villages = useVillagesOf(filters.area);
  const list = usePages({
    key: `${account.id} ${JSON.stringify(filters)}`,
    rows: 'rows',
    ask: (cursor) => callServer('listRegister', { query: { ...filters, cursor } }),
  });
  const { page } = list;
  const place = [...allIn(groups), ...villages].find(({ code }) => code === filters.area)?.name;
  const title = say.titleOf(place ?? placesOf(account, words));
  const narrowed = filterWords(filters, words);
  const Rows = wide && !elder ? RegisterTable : RegisterCards;
  return (
    <Page
      wide={wide}
      side={
        wide ? (
          <DeskSide account={account} current="register" skipTo={ROWS}>
            <SideAreas areas={groups} current={filters.area} onArea={(area) => setFilters({ ...filters, area })} />
          </DeskSide>
        ) : undefined
      }
      title={title}
      onBack={() => void back(listOf(account))}
    >
      <PrintHead
        title={title}
        narrowed={[say.standing[filters.standing], narrowed].filter(Boolean).join(staff.queue.dot)}
      />
      <View className="d-tabs" {...spoken({ role: 'radiogroup', label: say.standings })}>
        {standings.map((standing) => (
          <Press
            key={standing}
            className={classes('d-tab', standing === filters.standing && 'd-tab--on')}
            role="radio"
            checked={standing === filters.standing}
            onTap={() => setFilters(inStanding(filters, standing))}
          >
            {say.standing[standing]}
          </Press>
        ))}
      </View>
      <View className="d-found">
        {filters.standing === 'monitored' && (
          <View className="d-chips" {...spoken({ role: 'group', label: say.marks })}>
            {registerMarks.map((mark) => (
              <Chip key={mark} on={mark === filters.mark} onTap={() => setFilters(marked(filters, mark))}>
                {say.mark[mark]}
              </Chip>
            ))}
          </View>
        )}
        <Press
          className={classes('k-chip', 'k-chip--bar', 'd-narrow', narrowed !== '' && 'k-chip--on')}
          label={narrowed === '' ? say.narrow : say.narrowed}
          expanded={narrowing}
          onTap={() => setNarrowing(!narrowing)}
        >
          <View>{narrowed === '' ? say.narrow : narrowed}</View>
          <Icon name="down" />
        </Press>
        {wide && <PrintChip />}
      </View>
      {narrowing && (
        <Narrow
          filters={filters}
          areas={wide ? [] : groups}
          villages={villages}
          columns={columns}
          onFilter={setFilters}
        />
      )}
      {list.error !== undefined && <Trouble error={list.error} onRetry={() => void list.reload()} />}
      {page === undefined && list.loading && <Loading rows={4} />}
      {page && (
        <View id={ROWS} className="r-rows">
          {page.rows.length === 0 ? (
            <Empty title={say.none} words={isNarrowed(filters) ? say.noneWords.narrowed : say.noneWords.all}>
              {isNarrowed(filters) && (
                <Button look="quiet" onTap={() => setFilters({ standing: filters.standing, area: filters.area })}>
                  {say.widen}
                </Button>
              )}
            </Empty>
          ) : (
            <>
              <View className="k-small" {...spoken({ role: 'status' })}>
                {say.count(Math.min(page.count, MOST_COUNTED), page.count > MOST_COUNTED)}
              </View>
              <Rows rows={page.rows} columns={columns.columns} />
              <ListEnd list={list} />
              <Export
                filters={filters}
                columns={columns.columns}
                exports={page.exports}
                onDone={() => void list.reload()}
              />
            </>
          )}
        </View>
      )}
    </Page>
  );
}
