/** The words of one page, which its own package brings. */
import { adding } from '.';
import { notice as en } from './en/notice';
import { notice as zh } from './zh/notice';

export const addNoticeWords = adding({ 'zh-CN': { notice: zh }, en: { notice: en } });
