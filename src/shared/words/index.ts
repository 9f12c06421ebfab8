/**
 * Every sentence that a villager reads, in Chinese, which is first and complete. English has its type, so a missing key
 * does not compile, and comes to a phone only when it is chosen (english.ts). What only staff read is added in staff.ts
 * and admin.ts, which a villager's phone does not load.
 */
import type { FieldProblem, ProblemCode } from '../contract/problem';
import { domain } from './zh/domain';
import { villager } from './zh/villager';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

export const chinese = { ...domain, ...villager };
export type Words = typeof chinese;

export interface InLanguage<Known extends Words = Words> {
  locale: Locale;
  words: Known;
}

/** @returns what adds a workplace's words to a reader's: the same object at each drawing */
export function adding<More extends object, Known extends Words = Words>(
  more: Record<Locale, More>,
): (one: InLanguage<Known>) => Known & More {
  const made: Partial<Record<Locale, Known & More>> = {};
  return ({ locale, words }) => (made[locale] ??= { ...words, ...more[locale] });
}

export const fieldSentence = (problem: Pick<FieldProblem, 'code' | 'limit'>, words: Words): string =>
  words.field[problem.code](problem.limit ?? 0);

export const problemSentence = (code: ProblemCode, words: Words): string => words.problem[code];
