// Generated from the schema of the kind by `make generate`. Do not edit.

import type { ObjectStatus } from '../conditions.ts';
import type { NamespacedMeta } from '../metadata.ts';

/** One instance outside Kubernetes, such as a VM or a local process. */
export interface MeshWorkload {
  readonly apiVersion: 'mesh.meltemi.dev/v1alpha1';
  readonly kind: 'MeshWorkload';
  readonly metadata: NamespacedMeta;
  readonly spec: MeshWorkloadSpec;
  readonly status?: ObjectStatus;
}
/** What the instance is and where it is reached. Its labels are those of the object. */
export interface MeshWorkloadSpec {
  /**
   * The service it is an instance of, in its own namespace. It is also an instance of each Service and MeshService whose selector matches its labels.
   */
  readonly service?: string;
  /** The IP address or host name where peers reach it. */
  readonly address: string;
  /** The service account in its namespace that is its identity. */
  readonly serviceAccount: string;
  /** Where it runs, `region/zone`. */
  readonly locality?: string;
  /** The share of the traffic, relative to the other instances. */
  readonly weight: number;
  /** The ports of the instance. One that only calls others has none. */
  readonly ports?: readonly MeshWorkloadPort[];
  readonly proxy: WorkloadProxy;
}
export interface MeshWorkloadPort {
  /** The name of the port. A Service finds it by this name or by its number. */
  readonly name: string;
  /** Where peers reach it. The sidecar listens there. */
  readonly port: number;
  /**
   * Where the application itself listens, on loopback. The same as port when absent. In Transparent mode an application on the same port as its peers call may listen on any address.
   */
  readonly appPort?: number;
  /** What is spoken on the port. When absent it follows from the port's name, else from detection. */
  readonly protocol?: 'HTTP' | 'HTTPS' | 'HTTP2' | 'GRPC' | 'TLS' | 'TCP';
}
/** The sidecar of the instance. */
export interface WorkloadProxy {
  /**
   * Explicit: the application uses the sidecar as its HTTP proxy. Transparent: iptables sends its traffic through the sidecar. None: it has no sidecar.
   */
  readonly mode: 'Explicit' | 'Transparent' | 'None';
  /** The loopback port on which the sidecar takes the application's calls. */
  readonly outboundPort: number;
}
