import { View } from '@tarojs/components';
import { HeldBy } from '../../desk/HeldBy';
import { CaseTags } from '../../desk/queue/CaseTags';
import { dueTag, kindWords, priorityTag, raisedTags, reasonsOf } from '../../desk/queue/row-words';
import { useUnsentTags } from '../../desk/queue/use-unsent-tags';
import { now } from '../../platform/clock';
import { sayVillage } from '../../shared/contract/area';
import { chinaDay } from '../../shared/base/china-time';
import { queueSorts, type CaseSummary, type QueueSort } from '../../shared/contract/case';
import { plainDay } from '../../shared/say/days';
import { useReader } from '../../desk/reader';
import { classes, Press } from '../../ui';
import { spoken } from '../../ui/a11y';
import { Tick } from './bulk/Tick';
import type { Ticks } from './bulk/use-ticks';
import './cases.css';

interface CaseTableProps {
  rows: readonly CaseSummary[];
  /** Where cases are approved together. */
  ticks?: Ticks;
  sorting: Sorting;
  onOpen(id: string): void;
}

export interface Sorting {
  by: QueueSort | undefined;
  order: 'up' | 'down';
  /** Undefined where the list is too long to be ordered anew. */
  onSort: ((by: QueueSort | undefined, order: 'up' | 'down') => void) | undefined;
}

const columns = ['due', 'priority', 'applicant', 'kind', 'village', 'status', 'filed', 'reasons'] as const;
type Column = (typeof columns)[number];
const isSort = (column: Column): column is QueueSort & Column => (queueSorts as readonly string[]).includes(column);

/** A column's name; a tap orders by it, another one the other way round, a third one as it was. */
function Head({ column, sorting: { by, order, onSort } }: { column: Column; sorting: Sorting }) {
  const { queue } = useReader().words.staff;
  const name = queue.columns[column];
  if (!onSort || !isSort(column)) return <View {...spoken({ role: 'columnheader' })}>{name}</View>;
  const on = by === column;
  const said = on ? [name, queue.sorted[order]].join('，') : name;
  const next = () => {
    if (!on) onSort(column, 'up');
    else if (order === 'up') onSort(column, 'down');
    else onSort(undefined, 'up');
  };
  return (
    <View {...spoken({ role: 'columnheader' })}>
      <Press className={classes('d-table__sort', on && 'd-table__sort--on')} label={queue.sortBy(said)} onTap={next}>
        <View>{name}</View>
        <View {...spoken({ hidden: true })}>{on ? (order === 'up' ? '↑' : '↓') : '↕'}</View>
      </Press>
    </View>
  );
}

function Row({ row, ticks, onOpen }: { row: CaseSummary; ticks?: Ticks; onOpen(id: string): void }) {
  const { words } = useReader();
  const { queue } = words.staff;
  const due = dueTag(row, now(), words);
  const cell = spoken({ role: 'cell' });
  const urgency = [
    ...(row.priority === 'normal' ? [] : [priorityTag(row, words)]),
    ...(row.greenChannel ? [{ words: queue.greenChannel, tone: 'blue' as const }] : []),
  ];
  const raised = [...useUnsentTags(row.id), ...raisedTags(row, words)];
  return (
    <View className="d-table__row d-table__row--case" {...spoken({ role: 'row' })}>
      {ticks && (
        <View {...cell}>
          <Tick row={row} ticks={ticks} />
        </View>
      )}
      <View {...cell}>{due ? <CaseTags tags={[due]} /> : queue.noDue}</View>
      <View {...cell}>{urgency.length > 0 ? <CaseTags tags={urgency} /> : words.priority[row.priority]}</View>
      <View {...cell}>
        <Press className="k-press--over d-table__open" role="link" onTap={() => onOpen(row.id)}>
          {row.applicantName}
        </Press>
        <View className="d-table__more">{queue.people(row.householdSize)}</View>
      </View>
      <View {...cell}>
        <View>{kindWords(row, words)}</View>
        {row.category !== undefined && <View className="d-table__more">{words.category[row.category]}</View>}
      </View>
      <View {...cell}>
        <View>{sayVillage(row.village.village)}</View>
        <View className="d-table__more">{row.village.town}</View>
      </View>
      <View {...cell}>{queue.status[row.status]}</View>
      <View {...cell}>{plainDay(chinaDay(row.filedAt), chinaDay(now()), words.date)}</View>
      <View className="d-table__more" {...cell}>
        {raised.length > 0 && <CaseTags tags={raised} />}
        {row.due?.overdue && <HeldBy row={row} />}
        {row.origin !== 'household' && <View className="d-table__origin">{words.origin[row.origin]}</View>}
        <View>{reasonsOf(row, words)}</View>
      </View>
    </View>
  );
}

/** The list for a desktop; a row opens by a click anywhere in it, or by Enter on its name. */
export function CaseTable({ rows, ticks, sorting, onOpen }: CaseTableProps) {
  const { queue } = useReader().words.staff;
  return (
    <View className={classes('d-table', ticks && 'd-table--ticks')} {...spoken({ role: 'table', label: queue.table })}>
      <View className="d-table__row d-table__row--head" {...spoken({ role: 'row' })}>
        {ticks && <View {...spoken({ role: 'columnheader' })}>{queue.bulk.column}</View>}
        {columns.map((column) => (
          <Head key={column} column={column} sorting={sorting} />
        ))}
      </View>
      {rows.map((row) => (
        <Row key={row.id} row={row} ticks={ticks} onOpen={onOpen} />
      ))}
    </View>
  );
}
