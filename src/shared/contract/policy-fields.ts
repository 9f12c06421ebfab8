/** Every figure of a policy once, in the order in which an administrator reads them; sentences are in the words. */
import type { PolicyProposal } from './admin';

type Kind = 'yuan' | 'points' | 'days' | 'hours' | 'months' | 'limit' | 'phone';

/** By path into the policy: `visit.urgent`. */
export const policyFields = {
  monitoringLine: { group: 'line', kind: 'yuan' },
  selfPaidWarning: { group: 'line', kind: 'yuan' },
  'triage.high': { group: 'line', kind: 'points' },
  'triage.urgent': { group: 'line', kind: 'points' },
  acceptance: { group: 'steps', kind: 'limit' },
  'visit.urgent': { group: 'steps', kind: 'limit' },
  'visit.high': { group: 'steps', kind: 'limit' },
  'visit.normal': { group: 'steps', kind: 'limit' },
  answer: { group: 'steps', kind: 'limit' },
  deliberation: { group: 'steps', kind: 'limit' },
  noticeDays: { group: 'steps', kind: 'days' },
  townshipReview: { group: 'steps', kind: 'limit' },
  countyApproval: { group: 'steps', kind: 'limit' },
  objectionReview: { group: 'steps', kind: 'limit' },
  measures: { group: 'after', kind: 'limit' },
  eliminationMonths: { group: 'after', kind: 'months' },
  draftDays: { group: 'after', kind: 'days' },
  retentionMonths: { group: 'after', kind: 'months' },
  atRiskHours: { group: 'warning', kind: 'hours' },
  escalation: { group: 'warning', kind: 'limit' },
  hotline: { group: 'warning', kind: 'phone' },
} as const satisfies Record<string, { group: string; kind: Kind }>;
export type PolicyField = keyof typeof policyFields;
export type PolicyGroup = (typeof policyFields)[PolicyField]['group'];

export const policyFieldNames = Object.keys(policyFields) as PolicyField[];
export const policyGroups = [...new Set(policyFieldNames.map((name) => policyFields[name].group))];

export type Figures = Pick<PolicyProposal, Exclude<keyof PolicyProposal, 'version' | 'area' | 'source' | 'demo'>>;

/** A figure as it stands in a policy: a number, a limit or a phone number. */
export function figureOf(policy: Figures, field: PolicyField): unknown {
  return field.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], policy);
}
