/** The words of one page, which its own package brings. */
import { adding } from '.';
import { privacyPage as en } from './en/privacy-page';
import { privacyPage as zh } from './zh/privacy-page';

export const addPrivacyPageWords = adding({ 'zh-CN': { privacyPage: zh }, en: { privacyPage: en } });
