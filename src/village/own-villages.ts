/** The villages that an account answers for, with the names that lead to them; known from then on without a signal too. */
import { useEffect } from 'react';
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { levelOf, VillagePath } from '../shared/contract/area';
import type { Account } from '../shared/contract/session';
import { cachedRead } from '../stores/cached-read';

const villages = cachedRead<VillagePath, string>({
  key: storageKeys.ownVillages,
  schema: VillagePath,
  partOf: (code) => code,
  // More than anybody answers for one by one.
  most: 50,
  ask: (village) => callServer('getVillage', { params: { village } }),
});

/** Whose own area is wider, such as a town, has no short list of them. */
function codesOf({ roles }: Account): string[] {
  const codes = roles
    .filter(({ role, area }) => role === 'first_secretary' && levelOf(area.code) === 'village')
    .map(({ area }) => area.code);
  return [...new Set(codes)];
}

export function useOwnVillages(account: Account): readonly VillagePath[] {
  const codes = codesOf(account);
  const wanted = codes.join();
  const known = villages.useAll().map(({ value }) => value);
  useEffect(() => {
    const missing = wanted.split(',').filter((code) => code !== '' && villages.find(code) === undefined);
    // Without a signal the village is asked for in the declaration.
    for (const code of missing) villages.load(code).catch(() => undefined);
  }, [wanted]);
  return codes.flatMap((code) => known.find((village) => village.code === code) ?? []);
}
