/**
 * The kinds of resource a proxy is sent, in the order in which an update is made: what is referred to comes before what
 * refers to it. A route that names a cluster must find it warm, so clusters and their endpoints are acknowledged first.
 * Removal goes the other way round (see xds/server/update-round.ts).
 */
export const RESOURCE_TYPES = [
  'Secret',
  'Cluster',
  'Endpoints',
  'PolicyFilter',
  'Listener',
  'RouteConfiguration',
  'VirtualHost',
] as const;

export type ResourceType = (typeof RESOURCE_TYPES)[number];

/** The Envoy message of each resource type. */
export const MESSAGE_NAMES = {
  Secret: 'envoy.extensions.transport_sockets.tls.v3.Secret',
  Cluster: 'envoy.config.cluster.v3.Cluster',
  Endpoints: 'envoy.config.endpoint.v3.ClusterLoadAssignment',
  PolicyFilter: 'envoy.config.core.v3.TypedExtensionConfig',
  Listener: 'envoy.config.listener.v3.Listener',
  RouteConfiguration: 'envoy.config.route.v3.RouteConfiguration',
  VirtualHost: 'envoy.config.route.v3.VirtualHost',
} as const satisfies Record<ResourceType, string>;

export function typeUrlOf(type: ResourceType): string {
  return `type.googleapis.com/${MESSAGE_NAMES[type]}`;
}

const BY_URL = new Map(RESOURCE_TYPES.map((type) => [typeUrlOf(type), type] as const));

/** The resource type of a request's type URL; undefined for one this server does not serve. */
export function resourceTypeOf(typeUrl: string): ResourceType | undefined {
  return BY_URL.get(typeUrl);
}

/**
 * Types whose resources are all sent without being named. Envoy subscribes to clusters and listeners by wildcard; for
 * virtual hosts it sends one empty subscription that stands for all of its route configurations.
 */
export function isUnasked(type: ResourceType): boolean {
  return type === 'Cluster' || type === 'Listener' || type === 'VirtualHost';
}
