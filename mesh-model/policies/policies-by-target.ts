import type { KeyedIndex } from '../collections/keyed-index.ts';
import type { StoredCollection } from '../collections/stored-collection.ts';
import type { Policy, PolicySection } from '../policy.ts';
import type { MeshSettings } from '../settings.ts';
import { type PolicyTarget, targetsOf, targetTerm } from './policy-target.ts';

/** Who a section is decided for, one by one. */
export type PolicySubject = 'Workload' | 'Service';

/** Every section that combines by "the most specific target wins whole", and who it is decided for. */
export const SUBJECT_OF: Readonly<Record<PolicySection, PolicySubject>> = {
  mtls: 'Workload',
  egress: 'Workload',
  traffic: 'Service',
};

/** In the order in which losses are told. */
export const POLICY_SECTIONS: readonly PolicySection[] = ['mtls', 'egress', 'traffic'];

/** The sections a policy has something to say on. */
export function sectionsOf(policy: Policy): readonly PolicySection[] {
  return POLICY_SECTIONS.filter((section) => policy.spec[section] !== undefined);
}

/**
 * The term of the policies that say something to the subject and have the target. The subject is part of it, so that a
 * change to how clients reach a service recomputes no workload.
 */
export function policyTerm(subject: PolicySubject, target: PolicyTarget): string {
  return `${subject}@${targetTerm(target)}`;
}

/** Policies by what they are for. Term: `policyTerm`. */
export function indexByTarget(
  policies: StoredCollection<Policy>,
  settings: MeshSettings,
): KeyedIndex<Policy> {
  return policies.index('target', (policy) => {
    const subjects = new Set(sectionsOf(policy).map((section) => SUBJECT_OF[section]));
    return [...subjects].flatMap((subject) =>
      targetsOf(policy, settings).map((target) => policyTerm(subject, target)),
    );
  });
}
