/** The words of one page, which its own package brings. */
import { adding } from '.';
import { settings as zh } from './zh/settings';

export const addSettingsWords = adding({ settings: zh });
