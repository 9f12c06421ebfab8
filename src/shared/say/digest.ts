/** How much waits for somebody, as one sentence: the gravest first, so that what is cut is the least. */
import type { Digest } from '../contract/message';
import type { Words } from '../words';

const parts = ['overdue', 'today', 'soon', 'below'] as const;

export const digestWords = (digest: Digest, { messages: say }: Pick<Words, 'messages'>): string =>
  parts.flatMap((part) => (digest[part] > 0 ? [say.digest[part](digest[part])] : [])).join(say.join);
