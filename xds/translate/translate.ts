import type {
  Cluster,
  ClusterLoadAssignment,
  Listener,
  RouteConfiguration,
  TypedExtensionConfig,
  VirtualHost,
} from '../../api/envoy/generated/types.ts';
import type { ClusterIR } from '../../mesh-ir/cluster.ts';
import type { EndpointsIR } from '../../mesh-ir/endpoints.ts';
import type { ListenerIR } from '../../mesh-ir/listener.ts';
import type { PolicyFilterIR } from '../../mesh-ir/policy-filter.ts';
import type { RouteConfigurationIR, VirtualHostIR } from '../../mesh-ir/virtual-host.ts';

export function translateCluster(cluster: ClusterIR): Cluster {
  throw new Error(`not built: ${cluster}`);
}
export function translateEndpoints(endpoints: EndpointsIR): ClusterLoadAssignment {
  throw new Error(`not built: ${endpoints}`);
}
export function translateVirtualHost(virtualHost: VirtualHostIR): VirtualHost {
  throw new Error(`not built: ${virtualHost}`);
}
export function translateRouteConfiguration(configuration: RouteConfigurationIR): RouteConfiguration {
  throw new Error(`not built: ${configuration}`);
}
export function translateListener(listener: ListenerIR): Listener {
  throw new Error(`not built: ${listener}`);
}
export function translatePolicyFilter(filter: PolicyFilterIR): TypedExtensionConfig {
  throw new Error(`not built: ${filter}`);
}
