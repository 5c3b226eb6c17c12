import type { Index, Reader } from '../collections/collection.ts';
import type { DerivedCollection } from '../collections/graph.ts';
import type { StoredCollection } from '../collections/stored-collection.ts';
import type { MeshInputs } from '../mesh-inputs.ts';
import type { Policy, PolicyLoss, PolicySection } from '../policy.ts';
import { firstByPrecedence } from '../precedence.ts';
import { policyTerm, SUBJECT_OF, sectionsOf } from './policies-by-target.ts';
import { targetsOf, targetText } from './policy-target.ts';
import {
  EVERYWHERE,
  isWide,
  type NarrowTarget,
  type TargetSubjects,
  type WideTarget,
} from './target-subjects.ts';
import type { Verdicts } from './verdicts.ts';

/** What the losses of a policy are found in. */
export interface LossSources {
  readonly inForce: StoredCollection<Policy>;
  /** Term: `policyTerm`. */
  readonly byTarget: Index<Policy>;
  readonly subjects: TargetSubjects;
  readonly verdicts: Verdicts;
}

/**
 * The sections each policy in force has lost, for the condition `Overridden`; absent for a policy that lost none. A policy
 * has lost a section for one of its targets when another policy of the same level decides it for something the target
 * covers (an older one with the same target, say), or when other policies decide it for everything the target covers. So a
 * namespace's policy is not overridden because one of its workloads has its own: that is how policies are refined. It is
 * when all of them have. Of several winners the first is named.
 */
export function derivePolicyLosses(
  inputs: MeshInputs,
  sources: LossSources,
): DerivedCollection<Policy, readonly PolicyLoss[]> {
  const byScope = sources.inForce.index('scope', (policy) =>
    sectionsOf(policy).flatMap((section) => [
      scopeTerm(section, policy.namespace),
      scopeTerm(section, EVERYWHERE),
    ]),
  );
  return inputs.graph.derive<Policy, readonly PolicyLoss[]>(
    'policy-losses',
    sources.inForce,
    (_key, policy, read) => {
      const losses = targetsOf(policy, inputs.settings).flatMap((target) =>
        sectionsOf(policy).flatMap((section): PolicyLoss[] => {
          if (target.kind === 'Gateway') return [];
          const winner = isWide(target)
            ? winnerOfWide(policy, section, target, { ...sources, byScope }, read)
            : winnerOfNarrow(policy, section, target, sources, read);
          return winner === undefined ? [] : [{ section, target: targetText(target), winner }];
        }),
      );
      return losses.length === 0 ? undefined : losses;
    },
  );
}

function winnerOfNarrow(
  policy: Policy,
  section: PolicySection,
  target: NarrowTarget,
  { subjects, verdicts }: LossSources,
  read: Reader,
): string | undefined {
  const own = policy.origin.object;
  const level = target.kind === 'Service' ? 'Service' : 'Workload';
  const found = subjects
    .list(SUBJECT_OF[section], target, read)
    .flatMap((subject) => verdicts.of(section, subject, read) ?? []);
  const others = found.filter((verdict) => verdict.policy !== own);
  const peer = others.find((verdict) => verdict.level === level);
  if (peer !== undefined) return peer.policy;
  return others.length === found.length ? others[0]?.policy : undefined;
}

/**
 * A wide target is judged by asking whether the policy won anything, never by listing what it covers, so that a new
 * workload costs nothing here. Only a policy that won nothing at all looks through the policies of its scope for a winner.
 */
function winnerOfWide(
  policy: Policy,
  section: PolicySection,
  target: WideTarget,
  { byTarget, byScope, subjects, verdicts }: LossSources & { readonly byScope: Index<Policy> },
  read: Reader,
): string | undefined {
  const own = policy.origin.object;
  const subject = SUBJECT_OF[section];
  const peers = read.lookup(byTarget, policyTerm(subject, target));
  const first = firstByPrecedence(peers.filter(({ spec }) => spec[section] !== undefined));
  if (first !== undefined && first.origin.object !== own) return first.origin.object;
  if (verdicts.won(section, own, read) || !subjects.any(subject, target, read)) return undefined;
  const scope = target.kind === 'Mesh' ? EVERYWHERE : target.namespace;
  const candidates = read.lookup(byScope, scopeTerm(section, scope)).map(({ origin }) => origin.object);
  return candidates.find((candidate) => verdicts.won(section, candidate, read));
}

function scopeTerm(section: PolicySection, scope: string): string {
  return `${section}@${scope}`;
}
