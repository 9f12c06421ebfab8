/** The villages that an account answers for, with the names that lead to them; known from then on without a signal too. */
import { useEffect, useState } from 'react';
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStoredList, store } from '../platform/storage';
import { levelOf, VillagePath } from '../shared/contract/area';
import type { Account } from '../shared/contract/session';

/** Whose own area is wider, such as a town, has no short list of them. */
function codesOf({ roles }: Account): string[] {
  const villages = roles
    .filter(({ role, area }) => role === 'first_secretary' && levelOf(area.code) === 'village')
    .map(({ area }) => area.code);
  return [...new Set(villages)];
}

export function useOwnVillages(account: Account): readonly VillagePath[] {
  const codes = codesOf(account);
  const wanted = codes.join();
  const [known, setKnown] = useState(() => findStoredList(storageKeys.ownVillages, VillagePath));
  useEffect(() => {
    const missing = wanted.split(',').filter((code) => code !== '' && !known.some((village) => village.code === code));
    if (missing.length === 0) return;
    Promise.all(missing.map((village) => callServer('getVillage', { params: { village } }))).then(
      (found) => {
        const next = [...known, ...found];
        store(storageKeys.ownVillages, next);
        setKnown(next);
      },
      // Without a signal the village is asked for in the declaration.
      () => undefined,
    );
  }, [wanted, known]);
  return codes.flatMap((code) => known.find((village) => village.code === code) ?? []);
}
