import type { Kind } from './kinds.ts';
import type { MeshPolicy } from './mesh-policy/types.ts';
import type { MeshService } from './mesh-service/types.ts';
import type { MeshStatus } from './mesh-status/types.ts';
import type { MeshWorkload } from './mesh-workload/types.ts';
import type { Namespace } from './namespace/types.ts';
import type { Service } from './service/types.ts';
import type { ServiceRegistry } from './service-registry/types.ts';
import type { Telemetry } from './telemetry/types.ts';
import type { TrafficRoute } from './traffic-route/types.ts';

export type { Kind } from './kinds.ts';
export type { ClusterMeta, NamespacedMeta, TextMap } from './metadata.ts';
export type {
  MeshPolicy,
  MeshService,
  MeshStatus,
  MeshWorkload,
  Namespace,
  Service,
  ServiceRegistry,
  Telemetry,
  TrafficRoute,
};

/** The type of the objects of each kind. */
export interface ObjectByKind {
  readonly TrafficRoute: TrafficRoute;
  readonly MeshPolicy: MeshPolicy;
  readonly Telemetry: Telemetry;
  readonly MeshService: MeshService;
  readonly MeshWorkload: MeshWorkload;
  readonly ServiceRegistry: ServiceRegistry;
  readonly MeshStatus: MeshStatus;
  readonly Service: Service;
  readonly Namespace: Namespace;
}

/** A valid object of a kind, or of any; `kind` tells which. */
export type MeshObject<K extends Kind = Kind> = ObjectByKind[K];

/** What tells one object from all others. The namespace of an object that has none is the empty text. */
export interface ObjectKey<K extends Kind = Kind> {
  readonly kind: K;
  readonly namespace: string;
  readonly name: string;
}

/** The key of an object. */
export function keyOf(object: MeshObject): ObjectKey {
  const { kind, metadata } = object;
  return { kind, namespace: metadata.namespace ?? '', name: metadata.name };
}

/** Writes a key as people and maps use it: `TrafficRoute/bookinfo/reviews`, or `Namespace/bookinfo`. */
export function objectKeyText(key: ObjectKey): string {
  return [key.kind, key.namespace, key.name].filter((part) => part !== '').join('/');
}
