import type { MeshPolicySpec } from '../../api/mesh-policy/types.ts';
import type { FromPolicy, Policy, PolicyLevel } from '../policy.ts';
import { firstByPrecedence } from '../precedence.ts';

/** The policies that are for one subject at one level. */
export interface PoliciesAtLevel {
  readonly level: PolicyLevel;
  readonly policies: readonly Policy[];
}

/**
 * The section in force (DESIGN.md, "How policies combine"): that of the first level with a policy that has the section,
 * whole; of several there, the oldest's, then the first by name. Levels are taken lazily, most specific first: wider
 * ones are not even looked up, so a change to them recomputes nothing here.
 */
export function mostSpecific<Section>(
  levels: Iterable<PoliciesAtLevel>,
  sectionOf: (spec: MeshPolicySpec) => Section | undefined,
): FromPolicy<Section> | undefined {
  for (const { level, policies } of levels) {
    const claims = policies.flatMap(({ key, createdAt, origin, spec }) => {
      const value = sectionOf(spec);
      return value === undefined ? [] : [{ key, createdAt, origin, value }];
    });
    const winner = firstByPrecedence(claims);
    if (winner !== undefined) return { value: winner.value, level, origin: winner.origin };
  }
  return undefined;
}
