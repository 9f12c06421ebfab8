/** A villager's words, those of the administration, and what its frame has in common with the workbenches'. */
import { adding, type Words } from '.';
import { admin as en } from './en/admin';
import { queue as enQueue } from './en/staff-queue';
import { admin as zh } from './zh/admin';
import { queue as zhQueue } from './zh/staff-queue';

interface Added {
  admin: typeof zh;
  staff: { queue: typeof zhQueue };
}

export type AdminWords = Words & Added;

export const addAdminWords = adding<Added>({
  'zh-CN': { admin: zh, staff: { queue: zhQueue } },
  en: { admin: en, staff: { queue: enQueue } },
});
