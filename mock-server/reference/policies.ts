/** All versions of the policies, asked without waiting. */
import { areaLevels, enclosing, type AreaCode } from '../../src/shared/contract/area';
import type { ChinaDay } from '../../src/shared/base/china-time';
import type { Policy } from '../../src/shared/contract/policy';
import type { PolicyRow } from '../store/policies';

export interface Policies {
  /**
   * The policy in force at a place on a day: the smallest area's goes first, then the newest.
   * @throws when no policy is in force: none may be invented.
   */
  policyAt(area: AreaCode, day: ChinaDay): Policy;
  findPolicyAt(area: AreaCode, day: ChinaDay): Policy | undefined;
  findPolicyRow(version: string): PolicyRow | undefined;
  /** Every version, in force or not, newest first; what is only proposed stands above. */
  readonly policies: readonly PolicyRow[];
}

const smallestFirst = [...areaLevels].reverse();

/** @param rows newest first */
export function makePolicies(rows: readonly PolicyRow[]): Policies {
  const activated = rows.flatMap(({ areaCode, content, validFrom, validTo }) =>
    validFrom === null
      ? []
      : [{ areaCode, policy: Object.freeze({ ...content, validFrom, ...(validTo ? { validTo } : {}) }) }],
  );
  function findPolicyAt(area: AreaCode, day: ChinaDay): Policy | undefined {
    for (const level of smallestFirst) {
      const around = enclosing(area, level);
      const found = activated.find(
        ({ areaCode, policy: { validFrom, validTo } }) =>
          areaCode === around && validFrom <= day && (validTo === undefined || validTo >= day),
      );
      if (found) return found.policy;
    }
    return undefined;
  }
  return {
    findPolicyAt,
    policyAt(area, day) {
      const policy = findPolicyAt(area, day);
      if (!policy) throw new Error(`no policy in force at ${area} on ${day}: load one`);
      return policy;
    },
    findPolicyRow: (version) => rows.find((row) => row.version === version),
    policies: rows,
  };
}
