/** The kit's reader, with the words of the administration: nobody else loads those. */
import { addAdminWords, type AdminWords } from '../shared/words/admin';
import { useReader as useKitReader, type Reader } from '../ui';

export function useReader(): Reader & { words: AdminWords } {
  const reader = useKitReader();
  return { ...reader, words: addAdminWords(reader) };
}
