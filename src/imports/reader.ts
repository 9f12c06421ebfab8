/** The kit's reader, with the words of the register and what its pages ask the server for: nobody else loads those. */
import { bringEndpoints } from '../platform/server';
import { importApi } from '../shared/contract/import-api';
import { registerCheckApi } from '../shared/contract/register-check-api';
import { addImportWords, type ImportWords } from '../shared/words/imports';
import { useReader as useKitReader, type Reader } from '../ui';

bringEndpoints({ ...importApi, ...registerCheckApi });

export function useReader(): Reader & { words: ImportWords } {
  const reader = useKitReader();
  return { ...reader, words: addImportWords(reader) };
}
