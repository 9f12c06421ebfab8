/** Whether something is sent once more, though an older server kept it in the spelling that was typed. */
import { isDeepStrictEqual } from 'node:util';
import { NewDeclaration, NewDiscovery } from '../../src/shared/contract/declaration';
import type { DeclarationRow } from '../store/cases';
import type { Sealing } from '../sealing';
import { openTyped, type Filed } from './sealed';

export const hashOfDeclaration = (sealing: Sealing, filed: Filed): string =>
  sealing.blindIndex('declaration', JSON.stringify(filed));

/** What a discovery is kept without. */
const KeptDiscovery = NewDiscovery.omit({ by: true, notDuplicate: true });

/** As it would be kept today; undefined where today's rules would not take it. */
function cleaned(kept: Filed): unknown {
  const { filer, ...found } = kept;
  if (filer.relation !== 'official') return NewDeclaration.safeParse(kept).data;
  const discovery = KeptDiscovery.safeParse(found).data;
  return discovery && { ...discovery, filer };
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** @param filed as today's schema has cleaned it */
export function isSameDeclaration(sealing: Sealing, known: DeclarationRow, filed: Filed): boolean {
  if (known.contentHash === hashOfDeclaration(sealing, filed)) return true;
  if (known.content.byteLength === 0) return false;
  const kept = cleaned(openTyped(sealing, known));
  return kept !== undefined && isDeepStrictEqual(asJson(kept), asJson(filed));
}
