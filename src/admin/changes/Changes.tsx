import { View } from '@tarojs/components';
import { useWide } from '../../desk/use-wide';
import { now } from '../../platform/clock';
import { callServer } from '../../platform/server';
import type { AdminChange } from '../../shared/contract/admin';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../reader';
import { Card, usePages } from '../../ui';
import { spoken } from '../../ui/a11y';
import { AdminPage } from '../AdminPage';
import { ListFrame } from '../ListFrame';
import { changeLine } from './change-words';
import './changes.css';

const columns = ['at', 'by', 'what', 'area'] as const;

function ChangesTable({ rows }: { rows: readonly AdminChange[] }) {
  const { words } = useReader();
  const say = words.admin.changes;
  return (
    <View className="a-table" {...spoken({ role: 'table', label: say.table })}>
      <View className="a-table__row a-table__row--head a-change-row" {...spoken({ role: 'row' })}>
        {columns.map((column) => (
          <View key={column} {...spoken({ role: 'columnheader' })}>
            {say.columns[column]}
          </View>
        ))}
      </View>
      {rows.map((row) => {
        const line = changeLine(row, now(), words);
        return (
          <View key={row.seq} className="a-table__row a-change-row" {...spoken({ role: 'row' })}>
            {columns.map((column) => (
              <View key={column} {...spoken({ role: 'cell' })}>
                {line[column]}
              </View>
            ))}
          </View>
        );
      })}
    </View>
  );
}

function ChangesCard({ rows }: { rows: readonly AdminChange[] }) {
  const { words } = useReader();
  return (
    <Card>
      {rows.map((row) => {
        const { at, by, what, area } = changeLine(row, now(), words);
        return (
          <View key={row.seq} className="a-item a-change-item">
            <View>{what}</View>
            <View className="k-small">{[area, by, at].join(words.staff.queue.dot)}</View>
          </View>
        );
      })}
    </Card>
  );
}

export function Changes({ account }: { account: Account }) {
  const { words, elder } = useReader();
  const say = words.admin.changes;
  const wide = useWide();
  const list = usePages({
    key: account.id,
    rows: 'changes',
    ask: (cursor) => callServer('listChanges', { query: { cursor } }),
  });
  return (
    <AdminPage account={account} section="changes" first title={words.admin.sections.changes}>
      <View className="k-sub">{say.lead}</View>
      <ListFrame list={list} rows={list.page?.changes} empty={say.empty} shown={say.shown}>
        {(rows) => (wide && !elder ? <ChangesTable rows={rows} /> : <ChangesCard rows={rows} />)}
      </ListFrame>
    </AdminPage>
  );
}
