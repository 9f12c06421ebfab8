/** Which columns somebody looks at, kept on this device. */
import { useState } from 'react';
import { findStored, store } from '../../platform/storage';
import { storageKeys } from '../../platform/storage-keys';
import * as z from '../../shared/base/zod';
import { registerColumns, type RegisterColumn } from '../../shared/contract/register';

/** Who it is and where stands in every list. */
export const always: readonly RegisterColumn[] = ['village', 'head'];
const usual: readonly RegisterColumn[] = ['people', 'category', 'risks', 'recognized', 'measures', 'visited'];
export const choosable = registerColumns.filter((column) => !always.includes(column));

const Chosen = z.array(z.enum(registerColumns));

export function useColumns(): { columns: readonly RegisterColumn[]; choose(columns: readonly RegisterColumn[]): void } {
  const [chosen, setChosen] = useState<readonly RegisterColumn[]>(
    () => findStored(storageKeys.registerColumns, Chosen) ?? usual,
  );
  return {
    columns: registerColumns.filter((column) => always.includes(column) || chosen.includes(column)),
    choose(columns) {
      setChosen(columns);
      store(storageKeys.registerColumns, columns);
    },
  };
}
