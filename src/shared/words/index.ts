/**
 * Every sentence that a villager reads, in Chinese, which is first and complete. English has its type, so a missing key
 * does not compile, and comes to a phone only when it is chosen (english.ts). What only staff read is added in staff.ts
 * and admin.ts, which a villager's phone does not load.
 */
import type { FieldProblem, ProblemCode } from '../contract/problem';
import type { english } from './english';
import { domain } from './zh/domain';
import { villager } from './zh/villager';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

export const chinese = { ...domain, ...villager };
export type Words = typeof chinese;

type English = typeof english;

export interface InLanguage<Known extends Words = Words> {
  locale: Locale;
  words: Known;
}

/**
 * @param more in Chinese; English has to have the same
 * @returns what adds a workplace's words to a reader's: the same object at each drawing
 */
export function adding<More extends object, Known extends Words = Words>(
  more: English extends More ? More : never,
): (one: InLanguage<Known>) => Known & More {
  let made: (Known & More) | undefined;
  return ({ locale, words }) => (locale === 'en' ? (words as Known & More) : (made ??= { ...words, ...more }));
}

export const fieldSentence = (problem: Pick<FieldProblem, 'code' | 'limit'>, words: Words): string =>
  words.field[problem.code](problem.limit ?? 0);

/** @param title what the server said; it is read where the phone has no sentence of its own */
export function problemSentence(
  { code, title }: { code: ProblemCode; title?: string | undefined },
  { problem }: Words,
): string {
  const own: Partial<Record<ProblemCode, string>> = problem;
  return own[code] ?? title ?? problem['server.failed'];
}
