/** What was said with something that happened, as one sentence after another. */
import type { Event } from '../contract/progress';
import type { Words } from '../words';
import { yuan } from '../words/zh/domain';

/** Undefined where nothing was said. */
export function saidWith({ words: said, bill }: Pick<Event, 'words' | 'bill'>, { readBack }: Pick<Words, 'readBack'>) {
  const sentences = [bill && readBack.bill(yuan(bill.paid), yuan(bill.selfPaid)), said].filter(Boolean);
  return sentences.length > 0 ? sentences.join(readBack.join) : undefined;
}
