/** The staff's words and those of the register: the sheets that come in, and what the checks find in it. */
import { adding, type Words } from '.';
import { imports as en } from './en/imports';
import { quality as enQuality } from './en/quality';
import { queue as enQueue } from './en/staff-queue';
import { imports as zh } from './zh/imports';
import { quality as zhQuality } from './zh/quality';
import { queue as zhQueue } from './zh/staff-queue';

interface Added {
  imports: typeof zh;
  quality: typeof zhQuality;
  staff: { queue: typeof zhQueue };
}

export type ImportWords = Words & Added;

export const addImportWords = adding<Added>({
  'zh-CN': { imports: zh, quality: zhQuality, staff: { queue: zhQueue } },
  en: { imports: en, quality: enQuality, staff: { queue: enQueue } },
});
