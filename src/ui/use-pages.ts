/** A list that comes page by page: the one way in which every long list is shown. */
import { useReachBottom } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { useFresh } from './use-fresh';
import type { Load } from './use-load';

interface Row {
  id?: unknown;
  seq?: number;
}
/** A reply with its rows under the name `N`. */
type PageOf<N extends string> = Record<N, Row[]> & { nextCursor?: string | undefined };

interface Asking<N extends string, P extends PageOf<N>> {
  /** What is listed: another key is another list. */
  key: string;
  /** Under which name a reply has its rows. */
  rows: N;
  /** @throws what `callServer` throws */
  ask(cursor: string | undefined): Promise<P>;
  /** As last seen, until the first page has come. */
  known?: P | undefined;
}

/** Asking again asks for as much as is shown, so that nothing jumps. */
export interface Pages<P> extends Omit<Load<P>, 'data'> {
  /** All rows that have come, with what the server said beside the last of them; undefined before anything is known. */
  page: P | undefined;
  hasMore: boolean;
  /** What follows, while it is asked for. */
  older: { busy?: boolean; error?: unknown };
  more(): Promise<void>;
}

/** Asks as `useFresh` does, and on where the page is scrolled to its end. */
export function usePages<N extends string, P extends PageOf<N>>({ key, rows, ask, known }: Asking<N, P>): Pages<P> {
  const [longer, setLonger] = useState<{ key: string; first: P | undefined; page: P }>();
  const [asked, setAsked] = useState<Pages<P>['older'] & { key: string }>({ key });

  /** A row that has moved on since comes once. */
  const joined = (before: P, next: P): P => {
    const names = new Set(before[rows].map(({ id, seq }) => id ?? seq));
    return { ...next, [rows]: [...before[rows], ...next[rows].filter(({ id, seq }) => !names.has(id ?? seq))] };
  };
  async function askForAll(): Promise<P> {
    let all = await ask(undefined);
    while (all.nextCursor !== undefined && all[rows].length < (shown?.[rows].length ?? 0))
      all = joined(all, await ask(all.nextCursor));
    return all;
  }
  const underWay = useRef<Promise<P>>();
  const { data, error, loading, reload } = useFresh(async () => {
    underWay.current = askForAll();
    return { key, all: await underWay.current };
  }, key);
  const first = data?.key === key ? data.all : undefined;
  const shown = longer?.key === key && longer.first === first ? longer.page : first;
  const page = shown ?? known;
  const older: Pages<P>['older'] = asked.key === key ? asked : {};

  async function more(): Promise<void> {
    if (page?.nextCursor === undefined || older.busy) return;
    setAsked({ key, busy: true });
    try {
      // What is asked for anew goes before: more of the rows that it takes away would be lost with them.
      const renewed = loading ? await underWay.current?.catch(() => undefined) : undefined;
      const [base, last] = renewed ? [renewed, renewed] : [first, page];
      if (last.nextCursor !== undefined)
        setLonger({ key, first: base, page: joined(last, await ask(last.nextCursor)) });
      setAsked({ key });
    } catch (trouble) {
      setAsked({ key, error: trouble });
    }
  }
  useReachBottom(() => void more());

  return { page, error, loading, reload, hasMore: page?.nextCursor !== undefined, older, more };
}
