/** The words of one page, which its own package brings. */
import { adding } from '.';
import { notice as zh } from './zh/notice';

export const addNoticeWords = adding({ notice: zh });
