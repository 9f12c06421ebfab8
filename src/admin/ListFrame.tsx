import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useReader } from './reader';
import { Button, Empty, Loading, Trouble } from '../ui';
import type { Pages } from './use-pages';
import './admin.css';

interface ListFrameProps<T> {
  list: Pages<T>;
  empty: { title: string; words: string };
  /** Said below the rows. */
  shown(count: number): string;
  children(rows: readonly T[]): ReactNode;
}

/** Waiting, trouble, emptiness and the way on, around the rows of a list. */
export function ListFrame<T>({ list, empty, shown, children }: ListFrameProps<T>) {
  const say = useReader().words.admin;
  const { rows, busy, failed, hasMore } = list;
  return (
    <>
      {failed?.doing === 'list' && <Trouble error={failed.error} onRetry={list.reload} />}
      {rows === undefined && busy === 'list' && <Loading rows={3} />}
      {rows?.length === 0 && <Empty title={empty.title} words={empty.words} />}
      {rows !== undefined && rows.length > 0 && (
        <>
          {children(rows)}
          {failed?.doing === 'more' && <Trouble error={failed.error} onRetry={list.more} />}
          <View className="a-end">
            {hasMore && (
              <Button look="quiet" small busy={busy === 'more' ? say.loadingMore : undefined} onTap={list.more}>
                {say.more}
              </Button>
            )}
            <View className="k-small">{shown(rows.length)}</View>
          </View>
        </>
      )}
    </>
  );
}
