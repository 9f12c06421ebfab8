/** For who answers in either language at once: the server. */
import { chinese, type Locale, type Words } from '.';
import { english } from './english';

export const words: Record<Locale, Words> = { 'zh-CN': chinese, en: english };
