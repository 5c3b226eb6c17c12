// Generated from the schema of the kind by `make generate`. Do not edit.

import type { ObjectStatus } from '../conditions.ts';
import type { ClusterMeta } from '../metadata.ts';

/** A registry of services to read. Its services appear in one namespace of the mesh. */
export interface ServiceRegistry {
  readonly apiVersion: 'mesh.meltemi.dev/v1alpha1';
  readonly kind: 'ServiceRegistry';
  readonly metadata: ClusterMeta;
  readonly spec: ServiceRegistrySpec;
  readonly status?: ObjectStatus;
}
/** The registry, and the namespace in which its services appear. */
export interface ServiceRegistrySpec {
  /** The kind of registry. */
  readonly type: 'Consul' | 'Eureka' | 'Kubernetes';
  /** The namespace of its services. A Kubernetes cluster's services keep their own where it is absent. */
  readonly namespace?: string;
  readonly consul?: ConsulRegistry;
  readonly eureka?: EurekaRegistry;
  readonly kubernetes?: KubernetesRegistry;
}
/** A Consul server or agent. */
export interface ConsulRegistry {
  /** The address of its API. */
  readonly address: string;
  /** The datacenter. The server's own when absent. */
  readonly datacenter?: string;
}
/** A Eureka server. */
export interface EurekaRegistry {
  /** The address of its API. */
  readonly address: string;
}
/** Another Kubernetes cluster. */
export interface KubernetesRegistry {
  /** The Secret in the root namespace that holds the kubeconfig. */
  readonly kubeconfigSecret: string;
}
