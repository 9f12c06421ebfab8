/** A villager's words, those of the administration, and what its frame has in common with the workbenches'. */
import { words, type Locale, type Words } from '.';
import { admin as en } from './en/admin';
import { queue as enQueue } from './en/staff-queue';
import { admin as zh } from './zh/admin';
import { queue as zhQueue } from './zh/staff-queue';

export type AdminWords = Words & { admin: typeof zh; staff: { queue: typeof zhQueue } };

export const adminWords: Record<Locale, AdminWords> = {
  'zh-CN': { ...words['zh-CN'], admin: zh, staff: { queue: zhQueue } },
  en: { ...words.en, admin: en, staff: { queue: enQueue } },
};
