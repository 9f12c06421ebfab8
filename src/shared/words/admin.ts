/** A villager's words, those of the administration, and what its frame has in common with the workbenches'. */
import { adding, type Words } from '.';
import { admin as en } from './en/admin';
import { queue as enQueue } from './en/staff-queue';
import { vacancies as enVacancies } from './en/staff-vacancies';
import { admin as zh } from './zh/admin';
import { queue as zhQueue } from './zh/staff-queue';
import { vacancies as zhVacancies } from './zh/staff-vacancies';

interface Added {
  admin: typeof zh;
  staff: { queue: typeof zhQueue; vacancies: typeof zhVacancies };
}

export type AdminWords = Words & Added;

export const addAdminWords = adding<Added>({
  'zh-CN': { admin: zh, staff: { queue: zhQueue, vacancies: zhVacancies } },
  en: { admin: en, staff: { queue: enQueue, vacancies: enVacancies } },
});
