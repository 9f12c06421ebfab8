/**
 * Every sentence that a villager reads, by language. Chinese is first and complete; English has its type,
 * so a missing key does not compile. What only staff read is added in staff.ts and admin.ts, which a villager's
 * phone does not load.
 */
import type { FieldProblem, ProblemCode } from '../contract/problem';
import type { Factor } from '../contract/assessment';
import { domain as zhDomain } from './zh/domain';
import { villager as zhVillager } from './zh/villager';
import { domain as enDomain } from './en/domain';
import { villager as enVillager } from './en/villager';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

const zh = { ...zhDomain, ...zhVillager };
export type Words = typeof zh;
const en: Words = { ...enDomain, ...enVillager };

export const words: Record<Locale, Words> = { 'zh-CN': zh, en };

export function fieldSentence(problem: Pick<FieldProblem, 'code' | 'limit'>, locale: Locale): string {
  return words[locale].field[problem.code](problem.limit ?? 0);
}

export function problemSentence(code: ProblemCode, locale: Locale): string {
  return words[locale].problem[code];
}

export function factorSentence(factor: Factor, locale: Locale): string {
  return words[locale].factor[factor.code](factor.values);
}
