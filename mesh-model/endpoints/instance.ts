import type { Reader } from '../collections/collection.ts';
import type { DerivedCollection } from '../collections/graph.ts';
import { principalOf } from '../identity.ts';
import type { MeshInputs } from '../mesh-inputs.ts';
import type { Origin } from '../origin.ts';
import { mutualTlsModeOf, type WorkloadPolicy } from '../policy.ts';
import type { Workload } from '../workload.ts';

/** A workload behind an endpoint, with the policy that holds for it. */
export interface Instance {
  readonly workload: Workload;
  readonly policy: WorkloadPolicy;
}

/** Looks up a workload and its policy; `undefined` where the mesh does not know it. */
export type FindInstance = (key: string, read: Reader) => Instance | undefined;

/** Finds instances, so that a reader depends on exactly the workload and the policy it asked for. */
export function instanceFinder(
  inputs: MeshInputs,
  policies: DerivedCollection<Workload, WorkloadPolicy>,
): FindInstance {
  return (key, read) => {
    const workload = read.get(inputs.workloads, key);
    const policy = read.get(policies, key);
    return workload === undefined || policy === undefined ? undefined : { workload, policy };
  };
}

/**
 * The SPIFFE id that clients must find at a port of an instance. Without a sidecar nobody answers mutual TLS there, and
 * where it is `Disabled` the sidecar takes plaintext only: then there is none, and clients use plaintext.
 */
export function principalAt(
  { workload, policy }: Instance,
  port: number,
  trustDomain: string,
): string | undefined {
  if (workload.proxy.mode === 'None') return undefined;
  if (mutualTlsModeOf(policy.mtls.value, port) === 'Disabled') return undefined;
  return principalOf(trustDomain, workload);
}

/** What an instance's endpoints are made from: the workload, and the policy that says whether it takes mutual TLS. */
export function instanceOrigins({ workload, policy }: Instance): readonly Origin[] {
  return policy.mtls.origin === undefined ? [workload.origin] : [workload.origin, policy.mtls.origin];
}
