import type { Reader } from '../collections/collection.ts';
import type { InForce, PolicyLevel, PolicySection } from '../policy.ts';
import type { ServicePolicies } from './service-policies.ts';
import { winnerTerm } from './winner-term.ts';
import type { WorkloadPolicies } from './workload-policies.ts';

/** Which policy decided a section for one subject, and at which level. */
export interface Verdict {
  /** `MeshPolicy/bookinfo/ratings`. */
  readonly policy: string;
  readonly level: PolicyLevel;
}

/** What was decided, seen from the policies. */
export interface Verdicts {
  /** `undefined` where no policy decided. */
  of(section: PolicySection, subject: string, read: Reader): Verdict | undefined;
  /** Whether the policy decided the section for anybody. */
  won(section: PolicySection, policy: string, read: Reader): boolean;
}

/** Reads what was decided for workloads and services. */
export function verdictsOf(workloads: WorkloadPolicies, services: ServicePolicies): Verdicts {
  return {
    of: (section, subject, read) =>
      verdict(
        section === 'traffic'
          ? read.get(services.policies, subject)?.traffic
          : read.get(workloads.policies, subject)?.[section],
      ),
    won: (section, policy, read) => {
      const term = winnerTerm(section, policy);
      return section === 'traffic' ? read.has(services.byWinner, term) : read.has(workloads.byWinner, term);
    },
  };
}

function verdict(inForce: InForce<unknown> | undefined): Verdict | undefined {
  if (inForce?.origin === undefined) return undefined;
  return { policy: inForce.origin.object, level: inForce.level };
}
