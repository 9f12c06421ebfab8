import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { chinaDay } from '../../shared/base/china-time';
import type { RegisterColumn, RegisterRow } from '../../shared/contract/register';
import { plainDay } from '../../shared/say/days';
import { registerCell } from '../../shared/say/register';
import { Press, StatusTag } from '../../ui';
import { spoken } from '../../ui/a11y';
import { useReader } from './reader';

interface RowsProps {
  rows: readonly RegisterRow[];
  columns: readonly RegisterColumn[];
}

const open = ({ id }: RegisterRow) => void go('household', { id });

function useCell() {
  const { words } = useReader();
  const today = chinaDay(now());
  return (column: RegisterColumn, row: RegisterRow) =>
    registerCell(column, row, words, (day) => plainDay(day, today, words.date));
}

/** For a desktop: as many columns as somebody wants; a row opens by a click anywhere in it, or by Enter on its name. */
export function RegisterTable({ rows, columns }: RowsProps) {
  const { register: say } = useReader().words;
  const cell = useCell();
  return (
    <View className="r-scroll">
      <View className="r-table" {...spoken({ role: 'table', label: say.table })}>
        <View className="r-table__row r-table__row--head" {...spoken({ role: 'row' })}>
          {columns.map((column) => (
            <View key={column} className={`r-cell r-cell--${column}`} {...spoken({ role: 'columnheader' })}>
              {say.column[column]}
            </View>
          ))}
        </View>
        {rows.map((row) => (
          <View key={row.id} className="r-table__row r-table__row--one" {...spoken({ role: 'row' })}>
            {columns.map((column) => (
              <View key={column} className={`r-cell r-cell--${column}`} {...spoken({ role: 'cell' })}>
                {column === 'head' ? (
                  <Press className="k-press--over r-name" role="link" onTap={() => open(row)}>
                    {row.head}
                  </Press>
                ) : (
                  cell(column, row)
                )}
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}

/** What a card says beside who it is, where, and how it stands. */
const inTitle: readonly RegisterColumn[] = ['village', 'head', 'people', 'status'];

/** For a phone: the same, one household a card. */
export function RegisterCards({ rows, columns }: RowsProps) {
  const { words } = useReader();
  const { register: say, staff } = words;
  const cell = useCell();
  return (
    <View className="d-list">
      {rows.map((row) => {
        const people = cell('people', row);
        const title = [row.head, people && staff.queue.people(Number(people))].filter(Boolean).join(staff.queue.dot);
        const facts = columns.flatMap((column) => {
          const said = inTitle.includes(column) ? undefined : cell(column, row);
          return said === undefined ? [] : [{ column, said }];
        });
        const village = cell('village', row);
        const spokenFacts = facts.map(({ column, said }) => `${say.column[column]} ${said}`);
        return (
          <Press
            key={row.id}
            className="k-card k-card--plain d-card"
            role="link"
            label={[title, row.status && staff.queue.status[row.status], village, ...spokenFacts]
              .filter(Boolean)
              .join('，')}
            onTap={() => open(row)}
          >
            <View className="k-row">
              <View className="k-grow k-strong">{title}</View>
              {row.status !== undefined && <StatusTag names={staff.queue.status} status={row.status} />}
            </View>
            <View className="d-text k-sub">{village}</View>
            {facts.map(({ column, said }) => (
              <View key={column} className="r-fact">
                <View className="r-fact__name">{say.column[column]}</View>
                <View className="k-grow">{said}</View>
              </View>
            ))}
          </Press>
        );
      })}
    </View>
  );
}
