import type { Endpoint } from './endpoint.ts';
import type { WorkloadIdentity } from './identity.ts';
import type { Labels } from './labels.ts';
import type { Origin } from './origin.ts';
import type { Protocol } from './protocol.ts';
import type { Locality } from './service.ts';

export interface WorkloadPort {
  readonly name: string;
  /** Where peers reach it: the sidecar's port, where there is a sidecar. */
  readonly number: number;
  /** Where the application itself listens, on loopback in Explicit mode. */
  readonly appPort: number;
  readonly protocol: Protocol;
}

/**
 * How the application's traffic gets into its sidecar. `None`: there is no sidecar. `Explicit`: the application uses the
 * sidecar as its HTTP proxy on loopback. `Transparent`: iptables redirects everything.
 */
export type ProxyMode =
  | { readonly mode: 'None' }
  | { readonly mode: 'Explicit'; readonly outboundPort: number }
  | { readonly mode: 'Transparent' };

/** One running instance: a pod, a VM, a local process. */
export interface Workload extends WorkloadIdentity {
  /** `bookinfo/reviews-v1`. */
  readonly key: string;
  readonly name: string;
  readonly labels: Labels;
  readonly address: string;
  readonly locality: Locality | undefined;
  readonly weight: number;
  readonly ports: readonly WorkloadPort[];
  /** The service it names itself, besides those whose selector matches its labels. */
  readonly service: string | undefined;
  /**
   * Its registry reports which Services it is behind, and at which port, as Kubernetes does: their selectors are not asked. Those of
   * MeshServices are.
   */
  readonly isReported?: boolean;
  /** How it is, where its registry knows; `Healthy` where it does not say. */
  readonly health?: Endpoint['health'];
  readonly proxy: ProxyMode;
  readonly registry: string;
  readonly origin: Origin;
}
