/** One of the staff, as a card on a phone and as a table's row on a desktop. */
import { View } from '@tarojs/components';
import type { StaffAccount } from '../../shared/contract/admin';
import { sayVillage } from '../../shared/contract/area';
import { roleWords } from '../../shared/say/duties';
import type { AdminWords } from '../../shared/words/admin';
import { useReader } from '../reader';
import { classes, Press } from '../../ui';
import { spoken } from '../../ui/a11y';
import '../admin.css';
import './accounts.css';

/** More than these are said as a number. */
const MOST = 3;

function dutiesOf({ roles }: StaffAccount, words: AdminWords): string[] {
  const all = roles.map((each) => words.admin.at(roleWords(each, words), sayVillage(each.area.name)));
  return all.length > MOST ? [...all.slice(0, MOST - 1), words.admin.accounts.otherRoles(all.length - MOST + 1)] : all;
}

interface RowProps {
  row: StaffAccount;
  onOpen(id: string): void;
}

export function StaffCard({ row, onOpen }: RowProps) {
  const { words } = useReader();
  const say = words.admin.accounts;
  const duties = dutiesOf(row, words);
  const [name, phone] = [row.name ?? say.unnamed, row.workPhone ?? say.noPhone];
  return (
    <Press
      className="k-card k-card--plain a-row"
      role="link"
      label={[name, ...duties, phone].join('，')}
      onTap={() => onOpen(row.id)}
    >
      <View className="k-row">
        <View className="k-grow k-strong">{name}</View>
        <View className="k-small k-number">{phone}</View>
      </View>
      {duties.map((duty) => (
        <View key={duty} className="a-text k-sub">
          {duty}
        </View>
      ))}
    </Press>
  );
}

function TableRow({ row, onOpen }: RowProps) {
  const { words } = useReader();
  const say = words.admin.accounts;
  const cell = spoken({ role: 'cell' });
  return (
    <View className="a-table__row a-table__row--link a-staff" {...spoken({ role: 'row' })}>
      <View {...cell}>
        <Press className="k-press--over a-table__open" role="link" onTap={() => onOpen(row.id)}>
          {row.name ?? say.unnamed}
        </Press>
      </View>
      <View className={classes('k-number', row.workPhone === undefined && 'k-sub')} {...cell}>
        {row.workPhone ?? say.noPhone}
      </View>
      <View {...cell}>
        {dutiesOf(row, words).map((duty) => (
          <View key={duty}>{duty}</View>
        ))}
      </View>
    </View>
  );
}

export function StaffTable({ rows, onOpen }: { rows: readonly StaffAccount[]; onOpen(id: string): void }) {
  const say = useReader().words.admin.accounts;
  return (
    <View className="a-table" {...spoken({ role: 'table', label: say.table })}>
      <View className="a-table__row a-table__row--head a-staff" {...spoken({ role: 'row' })}>
        {(['name', 'phone', 'roles'] as const).map((column) => (
          <View key={column} {...spoken({ role: 'columnheader' })}>
            {say.columns[column]}
          </View>
        ))}
      </View>
      {rows.map((row) => (
        <TableRow key={row.id} row={row} onOpen={onOpen} />
      ))}
    </View>
  );
}
