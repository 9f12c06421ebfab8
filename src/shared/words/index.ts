/**
 * Every sentence that a person reads, by language. Chinese is first and complete; English has its type,
 * so a missing key does not compile.
 */
import type { FieldProblem, ProblemCode } from '../problem';
import type { Factor } from '../assessment';
import { admin as zhAdmin } from './zh/admin';
import { domain as zhDomain } from './zh/domain';
import { staff as zhStaff } from './zh/staff';
import { villager as zhVillager } from './zh/villager';
import { admin as enAdmin } from './en/admin';
import { domain as enDomain } from './en/domain';
import { staff as enStaff } from './en/staff';
import { villager as enVillager } from './en/villager';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

const zh = { ...zhDomain, ...zhVillager, staff: zhStaff, admin: zhAdmin };
export type Words = typeof zh;
const en: Words = { ...enDomain, ...enVillager, staff: enStaff, admin: enAdmin };

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
