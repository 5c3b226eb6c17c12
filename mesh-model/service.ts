import type { Labels } from './labels.ts';
import type { Origin } from './origin.ts';
import type { Protocol } from './protocol.ts';

export interface ServicePort {
  readonly name: string;
  /** The port that clients use. */
  readonly number: number;
  /** The port of the instances: a number, or the name of one of their ports. */
  readonly targetPort: number | string;
  readonly protocol: Protocol;
}

/**
 * Where a service's instances come from. `Registry`: endpoints the registries report; `DNS`: the proxies resolve the
 * hosts themselves; `Static`: addresses written in the MeshService; `None`: the address the client dialled.
 */
export type Resolution = 'Registry' | 'DNS' | 'Static' | 'None';

/** A destination that clients can call by name. */
export interface Service {
  /** `Service/bookinfo/reviews` or `MeshService/shop/payments`: unique across registries of one cluster. */
  readonly key: string;
  readonly kind: 'Service' | 'MeshService';
  readonly namespace: string;
  readonly name: string;
  /** The one name that stands for the service in cluster names: `reviews.bookinfo.svc.cluster.local`. */
  readonly host: string;
  /** The names clients outside its namespace may use, without ports. The first is `host` for a Service. */
  readonly hostnames: readonly string[];
  /** The names that only clients of the same namespace may use. */
  readonly localHostnames: readonly string[];
  /** Virtual addresses (ClusterIPs), empty where there is none. */
  readonly addresses: readonly string[];
  readonly ports: readonly ServicePort[];
  /** Labels of the workloads behind it; absent where endpoints are reported or named otherwise. */
  readonly selector?: Labels | undefined;
  readonly location: 'Mesh' | 'External';
  readonly resolution: Resolution;
  /** Addresses of a `Static` or `DNS` service that names its endpoints itself. */
  readonly staticEndpoints: readonly StaticEndpoint[];
  /** The key of the service that this one is only another name for: calls go where calls of that one go. */
  readonly aliasOf?: string | undefined;
  /** Which registry reported it. */
  readonly registry: string;
  readonly origin: Origin;
}

export interface StaticEndpoint {
  readonly address: string;
  /** From the service's port name to the endpoint's port; a port not named here keeps its number. */
  readonly ports: Readonly<Record<string, number>>;
  readonly locality: Locality | undefined;
  readonly weight: number;
  readonly labels: Labels;
}

/** Where an instance runs, from wide to narrow. */
export interface Locality {
  readonly region: string;
  readonly zone: string;
  readonly subZone: string;
}

/** Reads `region/zone/subzone`; missing parts are empty. */
export function parseLocality(text: string): Locality {
  const [region = '', zone = '', subZone = ''] = text.split('/');
  return { region, zone, subZone };
}
