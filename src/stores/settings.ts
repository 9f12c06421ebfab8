/** How the person wants it: language and size of text. */
import { create } from 'zustand';
import { storageKeys } from '../platform/storage-keys';
import { findStored, store } from '../platform/storage';
import { loadEnglish } from '../platform/english';
import { prefersLargeText } from '../platform/window';
import { chinese, locales, type InLanguage, type Locale } from '../shared/words';
import * as z from '../shared/base/zod';

const Settings = z.object({
  locale: z.enum(locales),
  elder: z.boolean(),
  /** On a desktop, lists as tables, and not beside a case. */
  table: z.boolean().default(false),
});

interface SettingsState {
  /** What they chose. */
  locale: Locale;
  elder: boolean;
  table: boolean;
  /** What the screen says: Chinese, until English is here. */
  shown: InLanguage;
  /** English was chosen and could not be had. */
  withoutWords: boolean;
  setLocale(locale: Locale): void;
  setElder(elder: boolean): void;
  setTable(table: boolean): void;
}

const inChinese: InLanguage = { locale: 'zh-CN', words: chinese };

export const useSettings = create<SettingsState>()((set, get) => {
  const keep = (change: Partial<z.infer<typeof Settings>>) => {
    set(change);
    store(storageKeys.settings, { locale: get().locale, elder: get().elder, table: get().table });
  };
  return {
    // Until they choose, the phone's own text size decides.
    ...(findStored(storageKeys.settings, Settings) ?? { locale: 'zh-CN', elder: prefersLargeText(), table: false }),
    shown: inChinese,
    withoutWords: false,
    setLocale(locale) {
      keep({ locale });
      void showChosen();
    },
    setElder: (elder) => keep({ elder }),
    setTable: (table) => keep({ table }),
  };
});

async function showChosen(): Promise<void> {
  const { locale } = useSettings.getState();
  useSettings.setState({ withoutWords: false });
  const words = locale === 'en' ? await loadEnglish() : chinese;
  // Chosen anew while it came.
  if (useSettings.getState().locale !== locale) return;
  useSettings.setState(words ? { shown: { locale, words } } : { withoutWords: true });
}

void showChosen();
