import type { Request } from 'express';
import type { Locale } from '../../src/shared/words';

/** Chinese unless the caller would rather read English. */
export const localeOf = (request: Request): Locale => (request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh-CN');
