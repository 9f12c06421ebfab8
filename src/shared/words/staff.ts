/** A villager's words, and those of the workbenches. */
import { words, type Locale, type Words } from '.';
import { staff as en } from './en/staff';
import { staff as zh } from './zh/staff';

export type StaffWords = Words & { staff: typeof zh };

export const staffWords: Record<Locale, StaffWords> = {
  'zh-CN': { ...words['zh-CN'], staff: zh },
  en: { ...words.en, staff: en },
};
