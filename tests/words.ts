/** What a test expects to read, in either language. */
import { type Locale } from '../src/shared/words';
import { addAdminWords, type AdminWords } from '../src/shared/words/admin';
import { words } from '../src/shared/words/both';
import { addFollowWords } from '../src/shared/words/follow';
import { addSettingsWords } from '../src/shared/words/settings';
import { addStaffWords, type StaffWords } from '../src/shared/words/staff';

export { words };

const inBoth = <Of>(add: (one: { locale: Locale; words: (typeof words)[Locale] }) => Of): Record<Locale, Of> => ({
  'zh-CN': add({ locale: 'zh-CN', words: words['zh-CN'] }),
  en: add({ locale: 'en', words: words.en }),
});

export const staffWords: Record<Locale, StaffWords> = inBoth(addStaffWords);
export const adminWords: Record<Locale, AdminWords> = inBoth(addAdminWords);
export const settingsWords = inBoth(addSettingsWords);
export const followWords = inBoth(addFollowWords);
