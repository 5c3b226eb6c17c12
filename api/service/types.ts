// Generated from the schema of the kind by `make generate`. Do not edit.

import type { NamespacedMeta } from '../metadata.ts';

/** A Service of Kubernetes: the fields that the mesh reads. Others are allowed and ignored. */
export interface Service {
  readonly apiVersion: 'v1';
  readonly kind: 'Service';
  readonly metadata: NamespacedMeta;
  readonly spec: ServiceSpec;
}
export interface ServiceSpec {
  /** How the service is reached from outside. */
  readonly type: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName';
  /** The virtual address. `None` for a headless service. */
  readonly clusterIP?: string;
  /** The virtual addresses, one for each IP family. */
  readonly clusterIPs?: readonly string[];
  /** The host name that a service of type ExternalName stands for. */
  readonly externalName?: string;
  /** The labels of the instances. */
  readonly selector?: {
    readonly [k: string]: string;
  };
  /** The ports of the service. */
  readonly ports?: readonly ServicePort[];
}
export interface ServicePort {
  /** The name of the port. */
  readonly name?: string;
  /** The port clients call. */
  readonly port: number;
  /** The port of the instances, by number or name. The same as port when absent. */
  readonly targetPort?: number | string;
  /** The transport. */
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  /** What is spoken on the port. */
  readonly appProtocol?: string;
}
