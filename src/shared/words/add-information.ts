/** The words of one page, which its own package brings. */
import { adding } from '.';
import { addInformation as en } from './en/add-information';
import { addInformation as zh } from './zh/add-information';

export const addInformationWords = adding({ 'zh-CN': { addInformation: zh }, en: { addInformation: en } });
