/** The kit's reader, with the words of the register and what its pages ask the server for: nobody else loads those. */
import { bringEndpoints } from '../platform/server';
import { importApi } from '../shared/contract/import-api';
import { importKinds, maySend, type ImportKind } from '../shared/contract/imports';
import { registerCheckApi } from '../shared/contract/register-check-api';
import type { Account } from '../shared/contract/session';
import { isWarningKind } from '../shared/contract/warning';
import { warningApi } from '../shared/contract/warning-api';
import { addImportWords, type ImportWords } from '../shared/words/imports';
import { useReader as useKitReader, type Reader } from '../ui';

bringEndpoints({ ...importApi, ...registerCheckApi, ...warningApi });

export function useReader(): Reader & { words: ImportWords } {
  const reader = useKitReader();
  return { ...reader, words: addImportWords(reader) };
}

/** The kinds that somebody brings in. */
export const sendableKinds = ({ roles }: Account): ImportKind[] =>
  importKinds.filter((kind) => roles.some((role) => maySend(kind, role)));

/** The kinds of which somebody's department warns. */
export const warnsOf = (account: Account): ImportKind[] => sendableKinds(account).filter(isWarningKind);
