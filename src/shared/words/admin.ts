/** A villager's words, those of the administration, and what its frame has in common with the workbenches'. */
import { adding, type Words } from '.';
import { admin as zh } from './zh/admin';
import { queue as zhQueue } from './zh/staff-queue';
import { vacancies as zhVacancies } from './zh/staff-vacancies';

interface Added {
  admin: typeof zh;
  staff: { queue: typeof zhQueue; vacancies: typeof zhVacancies };
}

export type AdminWords = Words & Added;

export const addAdminWords = adding<Added>({ admin: zh, staff: { queue: zhQueue, vacancies: zhVacancies } });
