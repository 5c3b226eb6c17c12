import type { PolicySection } from '../policy.ts';

/** The term of the subjects for which a policy (`MeshPolicy/bookinfo/ratings`) decides a section. */
export function winnerTerm(section: PolicySection, policy: string): string {
  return `${section}@${policy}`;
}
