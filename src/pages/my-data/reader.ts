import { addMyDataWords } from '../../shared/words/my-data';
import { useReader as useAnyReader } from '../../ui';

/** A reader of these pages, with their own words. */
export function useReader() {
  const reader = useAnyReader();
  return { ...reader, words: addMyDataWords(reader) };
}
