/** The words of one page, which its own package brings. */
import { adding } from '.';
import { proxyAnswer as zh } from './zh/proxy-answer';

export const addProxyAnswerWords = adding({ proxyAnswer: zh });
