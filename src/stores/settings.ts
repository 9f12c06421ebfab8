/** How the person wants it: language and size of text. */
import { create } from 'zustand';
import { storageKeys } from '../platform/storage-keys';
import { findStored, store } from '../platform/storage';
import { prefersLargeText } from '../platform/window';
import { locales, words, type Locale, type Words } from '../shared/words';
import * as z from '../shared/base/zod';

const Settings = z.object({ locale: z.enum(locales), elder: z.boolean() });

interface SettingsState {
  locale: Locale;
  elder: boolean;
  setLocale(locale: Locale): void;
  setElder(elder: boolean): void;
}

export const useSettings = create<SettingsState>()((set, get) => {
  const keep = (change: Partial<z.infer<typeof Settings>>) => {
    set(change);
    store(storageKeys.settings, { locale: get().locale, elder: get().elder });
  };
  return {
    // Until they choose, the phone's own text size decides.
    ...(findStored(storageKeys.settings, Settings) ?? { locale: 'zh-CN', elder: prefersLargeText() }),
    setLocale: (locale) => keep({ locale }),
    setElder: (elder) => keep({ elder }),
  };
});

export const useLocale = (): Locale => useSettings((settings) => settings.locale);
export const useElder = (): boolean => useSettings((settings) => settings.elder);
export const useWords = (): Words => words[useLocale()];
