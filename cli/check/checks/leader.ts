import { LEASES, readLease } from '../../../operator/kubernetes/leader-election/lease.ts';
import { revisedName } from '../../../sidecar-injector/mesh-words.ts';
import { ageText } from '../../output/age.ts';
import { type Check, defineCheck } from '../check.ts';
import { type CheckFinding, error, ok, warning } from '../finding.ts';

const LEASE = 'meltemi';

/** Clocks of a cluster and of whoever looks at it may differ by this much. */
const CLOCK_DIFFERENCE_MS = 60_000;

export interface LeaseFacts {
  readonly rootNamespace: string;
  /** Undefined: there is no Lease. */
  readonly lease:
    | { readonly holder: string; readonly renewedAt: string; readonly durationMs: number }
    | undefined;
}

/** One of the replicas leads: it writes status, certificates, and what pods need. */
export const leader: Check = defineCheck<LeaseFacts>({
  name: 'leader',
  when: 'After',
  gather: async ({ cluster }) => {
    const namespace = cluster.rootNamespace;
    const name = revisedName(LEASE, cluster.revision);
    const object = await cluster.get(LEASES, { namespace, name });
    if (object === undefined) return { rootNamespace: namespace, lease: undefined };
    const { holder, renewedAt, durationMs = 0 } = readLease(object);
    return { rootNamespace: namespace, lease: { holder, renewedAt, durationMs } };
  },
  judge: (facts, { now }) => judgeLeader(facts, now),
});

export function judgeLeader({ rootNamespace, lease }: LeaseFacts, now: number): readonly CheckFinding[] {
  const fix = `the log of the operator says why: kubectl -n ${rootNamespace} logs deployment/meltemi`;
  if (lease === undefined || lease.holder === '') {
    return [error('no replica leads: nothing is written to the cluster', fix)];
  }
  const age = now - Date.parse(lease.renewedAt);
  // The identity is the pod's name and a number by chance.
  const holder = lease.holder.split('_')[0] ?? lease.holder;
  if (!(age <= lease.durationMs + CLOCK_DIFFERENCE_MS)) {
    const since = Number.isNaN(age) ? 'at an unknown time' : `${ageText(age)} ago`;
    return [error(`the leader ${holder} has renewed its lease ${since}, and nobody took over`, fix)];
  }
  if (age < -CLOCK_DIFFERENCE_MS) {
    const message = `the leader's clock is ${ageText(-age)} ahead of this machine's`;
    return [warning(message, 'set the clocks of both by NTP: certificates depend on them')];
  }
  return [ok(`${holder} leads`)];
}
