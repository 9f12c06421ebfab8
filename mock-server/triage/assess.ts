import type { Assessment, AssessmentInput, Factor } from '../../src/shared/contract/assessment';
import type { Instant } from '../../src/shared/base/china-time';
import type { Policy, Priority } from '../../src/shared/contract/policy';
import {
  RULES_VERSION,
  categoryRulesFor,
  factorRulesFor,
  isGreenChannel,
  promptRulesFor,
  risksOf,
  unknownsIn,
  type Facts,
} from './rules';

const holding = <Code>(rules: readonly (readonly [Code, (facts: Facts) => boolean])[], facts: Facts): Code[] =>
  rules.filter(([, holds]) => holds(facts)).map(([code]) => code);

/**
 * Facts → an explained order of work. Pure: the same input under the same policy gives the same result
 * for ever, and no outcome of it refuses anyone.
 *
 * @param madeAt when it is made; noted, not looked at.
 */
export function assess(input: AssessmentInput, policy: Policy, madeAt: Instant): Assessment {
  const facts: Facts = { ...input, policy };
  const factors = factorRulesFor(facts)
    .flatMap(([code, weigh]): Factor[] => {
      const weighed = weigh(facts);
      return weighed ? [{ code, weight: weighed.weight, values: weighed.values ?? {} }] : [];
    })
    .sort((a, b) => b.weight - a.weight);
  const score = factors.reduce((sum, factor) => sum + factor.weight, 0);
  const greenChannel = isGreenChannel(facts);
  return {
    rules: RULES_VERSION,
    policy: policy.version,
    demoPolicy: policy.demo,
    madeAt,
    priority: priorityOf(score, greenChannel, policy),
    score,
    ...likelyCategory(facts),
    greenChannel,
    risks: risksOf(facts),
    factors,
    unknowns: unknownsIn(facts),
    prompts: holding(promptRulesFor(facts), facts),
  };
}

/** What a score comes to under a policy. */
export function priorityOf(score: number, greenChannel: boolean, { triage }: Policy): Priority {
  if (score >= triage.urgent) return 'urgent';
  return score >= triage.high || greenChannel ? 'high' : 'normal';
}

function likelyCategory(facts: Facts): Pick<Assessment, 'likelyCategory'> {
  const [likely] = holding(categoryRulesFor(facts), facts);
  return likely === undefined ? {} : { likelyCategory: likely };
}
