/** A villager's words, and those of the workbenches. */
import type { Factor } from '../contract/assessment';
import { adding, type Words } from '.';
import { correction as enCorrection } from './en/correction';
import { staff as en } from './en/staff';
import { staffDomain as enDomain } from './en/staff-domain';
import { correction as zhCorrection } from './zh/correction';
import { staff as zh } from './zh/staff';
import { staffDomain as zhDomain } from './zh/staff-domain';

type Added = typeof zhDomain & { staff: typeof zh; correction: typeof zhCorrection };

export type StaffWords = Words & Added;

export const addStaffWords = adding<Added>({
  'zh-CN': { ...zhDomain, staff: zh, correction: zhCorrection },
  en: { ...enDomain, staff: en, correction: enCorrection },
});

export const factorSentence = ({ code, values }: Factor, words: StaffWords): string => words.factor[code](values);
