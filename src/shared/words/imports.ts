/** The staff's words and those of what comes in: sheets, what the checks find in the register, and departments' warnings. */
import { adding, type Words } from '.';
import { imports as zh } from './zh/imports';
import { quality as zhQuality } from './zh/quality';
import { queue as zhQueue } from './zh/staff-queue';
import { precision as zhPrecision, warnings as zhWarnings } from './zh/warnings';

interface Added {
  imports: typeof zh;
  quality: typeof zhQuality;
  warnings: typeof zhWarnings;
  precision: typeof zhPrecision;
  staff: { queue: typeof zhQueue };
}

export type ImportWords = Words & Added;

export const addImportWords = adding<Added>({
  imports: zh,
  quality: zhQuality,
  warnings: zhWarnings,
  precision: zhPrecision,
  staff: { queue: zhQueue },
});
