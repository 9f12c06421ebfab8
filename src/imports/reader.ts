/** The kit's reader, with the words of sheets that come in: nobody else loads those. */
import './calls';
import { addImportWords, type ImportWords } from '../shared/words/imports';
import { useReader as useKitReader, type Reader } from '../ui';

export function useReader(): Reader & { words: ImportWords } {
  const reader = useKitReader();
  return { ...reader, words: addImportWords(reader) };
}
