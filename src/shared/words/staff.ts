/** A villager's words, and those of the workbenches. */
import { adding, type Words } from '.';
import { staff as en } from './en/staff';
import { staff as zh } from './zh/staff';

export type StaffWords = Words & { staff: typeof zh };

export const addStaffWords = adding<{ staff: typeof zh }>({ 'zh-CN': { staff: zh }, en: { staff: en } });
