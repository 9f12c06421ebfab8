/** The words of one page, which its own package brings. */
import { adding } from '.';
import { settings as en } from './en/settings';
import { settings as zh } from './zh/settings';

export const addSettingsWords = adding({ 'zh-CN': { settings: zh }, en: { settings: en } });
