/** The words of one page, which its own package brings. */
import { adding } from '.';
import { recovery as en } from './en/recovery';
import { recovery as zh } from './zh/recovery';

export const addRecoveryWords = adding({ 'zh-CN': { recovery: zh }, en: { recovery: en } });
