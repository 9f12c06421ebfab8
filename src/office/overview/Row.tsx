import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes, Press } from '../../ui';
import { spoken } from '../../ui/a11y';
import './overview.css';

export interface Cell {
  key: string;
  /** Over the number on a phone, where no head stands above the column. */
  name: string;
  value: ReactNode;
  /** There is nothing of it. */
  none?: boolean;
}

interface RowProps {
  title: string;
  cells: readonly Cell[];
  onTap?(): void;
}

export function HeadRow({ title, names }: { title: string; names: readonly string[] }) {
  return (
    <View className="d-count__row d-count__row--head" {...spoken({ role: 'row' })}>
      {[title, ...names].map((name) => (
        <View key={name} {...spoken({ role: 'columnheader' })}>
          {name}
        </View>
      ))}
    </View>
  );
}

export function Row({ title, cells, onTap }: RowProps) {
  return (
    <View className="d-count__row" {...spoken({ role: 'row' })}>
      <View className="d-count__title" {...spoken({ role: 'cell' })}>
        {onTap ? (
          <Press className="k-press--over d-count__open" role="link" onTap={onTap}>
            {title}
          </Press>
        ) : (
          title
        )}
      </View>
      {cells.map(({ key, name, value, none }) => (
        <View key={key} className="d-count__cell" {...spoken({ role: 'cell' })}>
          <View className="d-count__name">{name}</View>
          <View className={classes('k-number', none && 'd-count__none')}>{value}</View>
        </View>
      ))}
    </View>
  );
}
