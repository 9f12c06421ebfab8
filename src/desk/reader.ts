/** The kit's reader, with the words of the workbenches: a villager's phone never loads those. */
import { addStaffWords, type StaffWords } from '../shared/words/staff';
import { useReader as useKitReader, type Reader } from '../ui';

export function useReader(): Reader & { words: StaffWords } {
  const reader = useKitReader();
  return { ...reader, words: addStaffWords(reader) };
}
