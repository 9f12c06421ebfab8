/** What a step of the declaration is; the steps themselves stand in `steps.ts`. */
import type { ComponentType } from 'react';
import type { Draft } from '../../shared/contract/draft';
import { fieldProblems, type FieldProblem } from '../../shared/contract/problem';
import type { Words } from '../../shared/words';
import type * as z from '../../shared/base/zod';
import type { FieldPlace } from '../../ui';

/** A value that a step answers for, where it stands in the request, and the contract's schema for it. */
export interface Answer {
  pointer: string;
  schema: z.ZodType;
  value: unknown;
}

export interface StepProps {
  draft: Draft;
  answer(change: Partial<Draft>): void;
  at(pointer: string): FieldPlace;
}

export interface Step {
  id: string;
  /** Whether this declaration has the question at all. */
  applies(draft: Draft): boolean;
  title(words: Words, draft: Draft): string;
  sub?(words: Words, draft: Draft): string;
  /** What can be chosen, for who has it read aloud. */
  choices?(words: Words, draft: Draft): string[];
  /** Something of a person's is typed here: not before they have agreed to the privacy terms. */
  typed?: true;
  View: ComponentType<StepProps>;
  answers(draft: Draft): Answer[];
  /** What is asked before one goes on, though nothing is wrong. */
  doubt?(draft: Draft, words: Words): string | undefined;
  /** The answer in words, to be read back; empty when nothing was said. */
  say(draft: Draft, words: Words, today: string): string;
}

/** A question as it is read aloud: what is asked, and what can be chosen. */
export function aloud(step: Step, draft: Draft, words: Words): string {
  const choices = step.choices?.(words, draft) ?? [];
  return [
    step.title(words, draft),
    step.sub?.(words, draft) ?? '',
    choices.length > 0 ? words.media.aloud.choices(choices.join(words.readBack.list)) : '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** What is wrong with a step's answers, one problem a field. */
export function problemsOf(step: Step, draft: Draft): FieldProblem[] {
  const found = step.answers(draft).flatMap(({ pointer, schema, value }) => {
    const { error } = schema.safeParse(value);
    return error ? fieldProblems(error, pointer) : [];
  });
  return found.filter((problem, index) => found.findIndex(({ pointer }) => pointer === problem.pointer) === index);
}

/** The step that answers for a field of the request: the one that names it most closely. */
export function findStepOf(steps: readonly Step[], pointer: string, draft: Draft): Step | undefined {
  const claims = steps.flatMap((step) =>
    step
      .answers(draft)
      .filter((each) => pointer === each.pointer || pointer.startsWith(`${each.pointer}/`))
      .map((each) => ({ step, length: each.pointer.length })),
  );
  return claims.sort((one, other) => other.length - one.length)[0]?.step;
}
