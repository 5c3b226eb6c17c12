// Generated from the schema of the kind by `make generate`. Do not edit.

import type { ObjectStatus } from '../conditions.ts';
import type { NamespacedMeta } from '../metadata.ts';

/** A service that no registry knows, such as an external host, a set of VMs, or a global name. */
export interface MeshService {
  readonly apiVersion: 'mesh.meltemi.dev/v1alpha1';
  readonly kind: 'MeshService';
  readonly metadata: NamespacedMeta;
  readonly spec: MeshServiceSpec;
  readonly status?: ObjectStatus;
}
/** The names, the ports and the instances of the service. */
export interface MeshServiceSpec {
  /** The names that clients use, each exact or with a leading `*.`. */
  readonly hosts: readonly string[];
  /** The ports of the service. */
  readonly ports: readonly MeshServicePort[];
  /** Mesh: the instances have sidecars and speak mutual TLS. External: they do not. */
  readonly location: 'Mesh' | 'External';
  /**
   * DNS: the hosts, or the endpoints where there are any, are looked up. Static: the endpoints are IP addresses. None: traffic goes to the address that the caller looked up itself.
   */
  readonly resolution: 'DNS' | 'Static' | 'None';
  /** The instances of the service. */
  readonly endpoints?: readonly MeshServiceEndpoint[];
  /** The labels of the MeshWorkloads that are the instances of the service. */
  readonly selector?: {
    readonly [k: string]: string;
  };
  readonly via?: MeshServiceVia;
}
export interface MeshServicePort {
  /** The name of the port. */
  readonly name: string;
  /** The port clients call. */
  readonly number: number;
  /** What is spoken on the port. When absent it follows from the port's name, else from detection. */
  readonly protocol?: 'HTTP' | 'HTTPS' | 'HTTP2' | 'GRPC' | 'TLS' | 'TCP';
}
export interface MeshServiceEndpoint {
  /** An IP address or a host name. */
  readonly address: string;
  /** The instance's own ports by port name, where they differ from the service's. */
  readonly ports?: {
    readonly [k: string]: number;
  };
  /** Where it runs, `region/zone`. */
  readonly locality?: string;
  /** The share of the traffic, relative to the other instances. */
  readonly weight: number;
}
/** The way out of the mesh. */
export interface MeshServiceVia {
  /** The egress gateway, `namespace/name` or a name in the same namespace. */
  readonly gateway: string;
}
