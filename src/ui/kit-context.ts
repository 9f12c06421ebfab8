/** What every part of the kit needs to know about its reader. */
import { createContext, useContext } from 'react';
import { chinese, type InLanguage, type Words } from '../shared/words';

export interface Reader extends InLanguage {
  elder: boolean;
}

export const KitContext = createContext<Reader>({ locale: 'zh-CN', words: chinese, elder: false });

export const useReader = (): Reader => useContext(KitContext);
export const useKitWords = (): Words['kit'] => useReader().words.kit;
