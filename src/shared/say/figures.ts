/** A policy's figures as people say them. */
import type { Limit } from '../contract/calendar';
import { limitWords } from './deadlines';
import { figureOf, policyFields, type Figures, type PolicyField } from '../contract/policy-fields';
import type { AdminWords } from '../words/admin';
import { yuan } from '../words/zh/domain';

/** `8,700 元`, `2 个工作日内`. */
export function figureWords(policy: Figures, field: PolicyField, words: Pick<AdminWords, 'admin' | 'due'>): string {
  const figure = figureOf(policy, field);
  const { kind } = policyFields[field];
  if (kind === 'limit') return limitWords(figure as Limit, words);
  if (kind === 'phone') return String(figure);
  return words.admin.policy.amount[kind](yuan(figure as number));
}

/** The figures in which two policies differ. */
export function differing(one: Figures, other: Figures, fields: readonly PolicyField[]): PolicyField[] {
  return fields.filter((field) => JSON.stringify(figureOf(one, field)) !== JSON.stringify(figureOf(other, field)));
}
