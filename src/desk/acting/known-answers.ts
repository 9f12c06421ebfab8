/** What a form can be begun with, because the case says it or there is only one answer. */
import type { FormActionType } from '../../shared/contract/case';
import type { ChinaDay } from '../../shared/base/china-time';
import { findChoices, type InHand } from './offered';
import { fieldsOf, type Field } from './table';

function findAnswer(field: Field, today: ChinaDay | undefined, inHand: InHand): string | undefined {
  // What it says now comes with what is to be put right.
  if ('corrects' in field) return undefined;
  // Most of what is told happened today, where it is known which day that is.
  if (field.kind === 'day' && field.lies === 'past') return today;
  // The village's proposal; the county sees whose it is and decides.
  if (field.kind === 'category') return inHand.detail.category;
  const choices = findChoices(field, inHand);
  return choices?.length === 1 ? choices[0] : undefined;
}

export function knownAnswers(
  action: FormActionType,
  today: ChinaDay | undefined,
  inHand: InHand,
): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(action).flatMap(([name, field]) => {
      const answer = findAnswer(field, today, inHand);
      return answer === undefined ? [] : [[name, answer]];
    }),
  );
}
