import type { ClusterIR } from '../../mesh-ir/cluster.ts';
import type { EndpointsIR } from '../../mesh-ir/endpoints.ts';
import type { ListenerIR } from '../../mesh-ir/listener.ts';
import type { PolicyFilterIR } from '../../mesh-ir/policy-filter.ts';
import type { RouteConfigurationIR, VirtualHostIR } from '../../mesh-ir/virtual-host.ts';
import {
  translateCluster,
  translateEndpoints,
  translateListener,
  translatePolicyFilter,
  translateRouteConfiguration,
  translateVirtualHost,
} from '../translate/translate.ts';
import type { Draft } from './resource-list.ts';

/** The Envoy message of each kind of IR node, with its name and origins, ready to be encoded. */

export function clusterDraft(cluster: ClusterIR): Draft {
  const { name, origins, discovery } = cluster;
  const awaitsEndpoints = discovery.kind === 'Endpoints';
  return { type: 'Cluster', name, origins, message: translateCluster(cluster), awaitsEndpoints };
}

export function endpointsDraft(endpoints: EndpointsIR): Draft {
  const { name, origins } = endpoints;
  return { type: 'Endpoints', name, origins, message: translateEndpoints(endpoints) };
}

export function listenerDraft(listener: ListenerIR): Draft {
  const { name, origins } = listener;
  return { type: 'Listener', name, origins, message: translateListener(listener) };
}

export function policyFilterDraft(filter: PolicyFilterIR): Draft {
  const { name, origins } = filter;
  return { type: 'PolicyFilter', name, origins, message: translatePolicyFilter(filter) };
}

export function routeConfigurationDraft(configuration: RouteConfigurationIR): Draft {
  const { name, origins } = configuration;
  return { type: 'RouteConfiguration', name, origins, message: translateRouteConfiguration(configuration) };
}

export function virtualHostDraft(virtualHost: VirtualHostIR): Draft {
  const { name, origins } = virtualHost;
  return { type: 'VirtualHost', name, origins, message: translateVirtualHost(virtualHost) };
}
