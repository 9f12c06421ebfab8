import type { ReactNode } from 'react';
import { Empty, ListEnd, Loading, Trouble, type Pages } from '../ui';
import './admin.css';

interface ListFrameProps<T> {
  list: Pages<unknown>;
  rows: readonly T[] | undefined;
  empty: { title: string; words: string };
  /** Said below the rows. */
  shown(count: number): string;
  children(rows: readonly T[]): ReactNode;
}

/** Waiting, trouble, emptiness and the way on, around the rows of a list. */
export function ListFrame<T>({ list, rows, empty, shown, children }: ListFrameProps<T>) {
  return (
    <>
      {list.error !== undefined && <Trouble error={list.error} onRetry={() => void list.reload()} />}
      {rows === undefined && list.loading && <Loading rows={3} />}
      {rows?.length === 0 && <Empty title={empty.title} words={empty.words} />}
      {rows !== undefined && rows.length > 0 && (
        <>
          {children(rows)}
          <ListEnd list={list} count={shown(rows.length)} />
        </>
      )}
    </>
  );
}
