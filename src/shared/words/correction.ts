/** The words of what was put right, which the pages that tell of it bring. */
import { adding, type Words } from '.';
import { correction as en } from './en/correction';
import { correction as zh } from './zh/correction';

export type CorrectionWords = Words & { correction: typeof zh };

export const addCorrectionWords = adding({ 'zh-CN': { correction: zh }, en: { correction: en } });
