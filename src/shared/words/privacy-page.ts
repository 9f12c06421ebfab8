/** The words of one page, which its own package brings. */
import { adding } from '.';
import { privacyPage as zh } from './zh/privacy-page';

export const addPrivacyPageWords = adding({ privacyPage: zh });
