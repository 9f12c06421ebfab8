/** The words of one page, which its own package brings. */
import { adding } from '.';
import { proxyAnswer as en } from './en/proxy-answer';
import { proxyAnswer as zh } from './zh/proxy-answer';

export const addProxyAnswerWords = adding({ 'zh-CN': { proxyAnswer: zh }, en: { proxyAnswer: en } });
