/** What every part of the kit needs to know about its reader. */
import { createContext, useContext } from 'react';
import { words, type Locale, type Words } from '../shared/words';

export interface Reader {
  locale: Locale;
  words: Words;
  elder: boolean;
}

export const KitContext = createContext<Reader>({ locale: 'zh-CN', words: words['zh-CN'], elder: false });

export const useReader = (): Reader => useContext(KitContext);
export const useKitWords = (): Words['kit'] => useReader().words.kit;
