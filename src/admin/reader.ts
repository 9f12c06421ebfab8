/** The kit's reader, with the words of the administration and what its pages ask the server for: nobody else loads those. */
import { bringEndpoints } from '../platform/server';
import { adminApi } from '../shared/contract/admin-api';
import { addAdminWords, type AdminWords } from '../shared/words/admin';
import { useReader as useKitReader, type Reader } from '../ui';

bringEndpoints(adminApi);

export function useReader(): Reader & { words: AdminWords } {
  const reader = useKitReader();
  return { ...reader, words: addAdminWords(reader) };
}
