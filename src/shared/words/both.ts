/** For who answers in either language at once: the server. */
import { chinese, type Locale, type Words } from '.';
import { english } from './english';
import { officeProblem } from './zh/office-problem';

export const words: Record<Locale, Words> = {
  'zh-CN': { ...chinese, problem: { ...chinese.problem, ...officeProblem } },
  en: english,
};
