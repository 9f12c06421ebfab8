/** What somebody has written in a page and not yet sent, by the place and the field: closing the app loses nothing. */
import { useState } from 'react';
import { storageKeys } from '../platform/storage-keys';
import { findStored, store } from '../platform/storage';
import * as z from '../shared/base/zod';
import { useSession } from './session';

const Stored = z.record(z.string(), z.personal('health', z.string()));

const all = () => findStored(storageKeys.ownWords, Stored) ?? {};

export interface OwnWords {
  find(field: string): string;
  /** Empty words are none. */
  keep(field: string, words: string): void;
  /** They are on their way, or have been answered. */
  forget(): void;
}

/** @param place what the fields are about, such as a case */
export function useOwnWords(place: string): OwnWords {
  const [writer] = useState(() => useSession.getState().session?.account.id);
  const write = (changed: Record<string, string>) => {
    // What is handed on as the page goes must not come back after its writer has signed out.
    if (writer === useSession.getState().session?.account.id) store(storageKeys.ownWords, changed);
  };
  const keyOf = (field: string) => `${place}/${field}`;
  return {
    find: (field) => all()[keyOf(field)] ?? '',
    keep(field, words) {
      const { [keyOf(field)]: _before, ...others } = all();
      write(words === '' ? others : { ...others, [keyOf(field)]: words });
    },
    forget: () => write(Object.fromEntries(Object.entries(all()).filter(([key]) => !key.startsWith(keyOf(''))))),
  };
}
