/**
 * Warnings (部门预警): rows of the sheets that departments send every month. They are measured against a figure of the
 * policy that holds for the household's place and class.
 */
import { warningSenders, type WarningKind } from './department';
import type { PolicyField } from './policy-fields';

export const warningKinds = Object.keys(warningSenders) as [WarningKind, ...WarningKind[]];
export const isWarningKind = (kind: string): kind is WarningKind => kind in warningSenders;

/** Households that were on the register of the poor are at risk sooner than others. */
export const warningClasses = ['formerly_poor', 'others'] as const;
export type WarningClass = (typeof warningClasses)[number];

/** The figure that a row must reach; null: every row warns. */
type Line = Readonly<Record<WarningClass, PolicyField | null>>;
const alike = (field: PolicyField | null): Line => ({ formerly_poor: field, others: field });
const selfPaid: Line = { formerly_poor: 'selfPaidWarningFormerlyPoor', others: 'selfPaidWarning' };

export const warningLines: Readonly<Record<WarningKind, Line>> = {
  self_pay: selfPaid,
  disaster: alike(null),
  jobless: alike('joblessWarning'),
  disability: alike('disabilityWarning'),
  dropout: alike('dropoutWarning'),
  accident: selfPaid,
};
