/** A villager's words, and those of the workbenches. */
import type { Factor } from '../contract/assessment';
import { adding, type Words } from '.';
import { staff as zh } from './zh/staff';
import { staffDomain as zhDomain } from './zh/staff-domain';

type Added = typeof zhDomain & { staff: typeof zh };

export type StaffWords = Words & Added;

export const addStaffWords = adding<Added>({ ...zhDomain, staff: zh });

export const factorSentence = ({ code, values }: Factor, words: StaffWords): string => words.factor[code](values);
