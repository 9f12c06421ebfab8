/** The words of complaints and suggestions, which the packages bring that show them. */
import { adding } from '.';
import { complain as en } from './en/complain';
import { complain as zh } from './zh/complain';

export const addComplainWords = adding({ 'zh-CN': { complain: zh }, en: { complain: en } });
