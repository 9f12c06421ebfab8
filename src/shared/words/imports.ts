/** The staff's words and those of sheets that come in. */
import { adding, type Words } from '.';
import { imports as en } from './en/imports';
import { queue as enQueue } from './en/staff-queue';
import { imports as zh } from './zh/imports';
import { queue as zhQueue } from './zh/staff-queue';

interface Added {
  imports: typeof zh;
  staff: { queue: typeof zhQueue };
}

export type ImportWords = Words & Added;

export const addImportWords = adding<Added>({
  'zh-CN': { imports: zh, staff: { queue: zhQueue } },
  en: { imports: en, staff: { queue: enQueue } },
});
