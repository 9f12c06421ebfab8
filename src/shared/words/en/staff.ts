import type { staff as zh } from '../zh/staff';
import { acting } from './staff-acting';
import { caseFile } from './staff-case';
import { queue } from './staff-queue';

export const staff: typeof zh = { queue, case: caseFile, acting };
